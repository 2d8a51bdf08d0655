/** Writes a new station's `station.yaml`: what was answered, with a comment above everything that can be changed. */
import type { LoudspeakerKind, SessionWindow, TimeWindow } from '../model/station.ts';
import type { CivilDate, Weekday } from '../model/time.ts';
import { slugOf } from '../schedule/plain-letters.ts';

/** The ward's own regulation (quy chế), the basis of its hours. */
export interface Regulation {
  readonly number: string;
  readonly date: CivilDate;
  readonly signer: string;
}

export interface StationAnswers {
  readonly name: string;
  readonly unit: string;
  readonly loudspeaker: Exclude<LoudspeakerKind, 'wav-file'>;
  readonly regulation: Regulation;
  readonly days: readonly Weekday[];
  readonly sessions: readonly SessionWindow[];
}

const DAY_NAMES = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

/** No regulation needs to say it: the night is quiet, as far as the sessions leave it. */
const NIGHT: TimeWindow = { from: '20:00', to: '05:00' };

/** `verifiedOn`: the day on which the regulation was read for this. */
export function stationYaml(answers: StationAnswers, verifiedOn: CivilDate): string {
  const quiet = quietHours(answers.sessions);
  const days = answers.days.map((day) => DAY_NAMES[day - 1]).join(', ');
  return `# Đài này là ai, loa nào, theo quy định nào. Sửa xong, chạy: loa schedule check
id: ${slugOf(answers.unit) || 'dai'}  # mã của đài trong nhật ký, không đổi về sau
name: ${quoted(answers.name)}  # như đọc trên loa: {station}
unit:
  name: ${quoted(answers.unit)}
  # code: "00000"  # mã đơn vị hành chính, nếu có
zone: Asia/Ho_Chi_Minh

# Đường ra loa. auto: card âm thanh nếu có, nếu không thì loa ảo; sound-card, virtual.
loudspeakers:
  - id: loa
    kind: ${answers.loudspeaker}

# Loa nén ngoài trời: bỏ dấu # ở hai dòng dưới.
# loudness:
#   profile: horn

# Đơn vị cấp trên, nếu có: dán dòng khóa mà cấp trên gửi (loa district key), rồi bỏ dấu #.
# superior:
#   key: ""

# Giờ phát theo quy chế của phường. Ngoài các giờ này, chương trình không phát (trừ tin khẩn cấp).
rules:
  profile: own
  basis: ${quoted(basisOf(answers.regulation))}
  verified-on: ${verifiedOn}  # ngày đối chiếu quy chế gần nhất
  days: ${quoted(days)}
  sessions:
${answers.sessions.map(({ name, from, to }) => `    ${quoted(name)}: "${from} - ${to}"`).join('\n')}
  max-sessions-per-day: ${answers.sessions.length}
  max-session: ${longestMinutes(answers.sessions)} phút
  quiet-hours: "${quiet.from} - ${quiet.to}"
`;
}

function basisOf({ number, date, signer }: Regulation): string {
  return `Quy chế số ${number} ngày ${date.split('-').reverse().join('/')}, ${signer} ký`;
}

/** The night, shortened where a session reaches into it. */
function quietHours(sessions: readonly SessionWindow[]): TimeWindow {
  const first = sessions.map(({ from }) => from).reduce(earlier, NIGHT.to);
  const last = sessions.map(({ to }) => to).reduce(later, NIGHT.from);
  return { from: last === '24:00' ? '00:00' : last, to: first };
}

function longestMinutes(sessions: readonly SessionWindow[]): number {
  return Math.max(...sessions.map(({ from, to }) => minutesOf(to) - minutesOf(from)));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** A YAML text in double quotes; what JSON escapes, YAML reads. */
function quoted(text: string): string {
  return JSON.stringify(text.normalize('NFC'));
}
