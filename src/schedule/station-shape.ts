/** The shape of `station.yaml`, key by key. Strict: a key misread here would make the station sound wrong. */
import { z } from 'zod';
import { readYesNo } from './chosen-word.ts';
import { readDate } from './civil-date.ts';
import { readDurationMs } from './duration.ts';
import { readListenAddress } from './listen-address.ts';
import { readWeekdays } from './read-days.ts';
import { PROFILE_NAMES } from './rules-profiles.ts';
import { ID_PATTERN } from './schedule-shape.ts';
import { line, oneOrMore, readText } from './shape-leaf.ts';
import { readTimeWindow } from './time-of-day.ts';
import { namesNoFolder, readVoiceId } from './voice-id.ts';

const id = (description: string) =>
  z.string().regex(ID_PATTERN, { error: '@schedule.bad-id-value' }).meta({ description });
const window = (description: string) => readText('station.bad-window', readTimeWindow, description);
const weekdays = (description: string) => readText('station.bad-weekdays', readWeekdays, description);
const date = (description: string) => readText('schedule.bad-date', readDate, description);

const yesNo = z
  .union([z.boolean(), readText('station.bad-yes-no', readYesNo, 'có hoặc không')])
  .meta({ description: 'true (có) hoặc false (không)' });

/** A cap, or the words that there is none. */
const UNLIMITED = /^(?:không giới hạn|khong gioi han|unlimited)$/i;
const noCap = readText(
  'station.bad-cap',
  (text) => (UNLIMITED.test(text.normalize('NFC')) ? ('unlimited' as const) : null),
  'không giới hạn',
);
const maxSessionsPerDay = z
  .union([z.int().min(1).max(24), noCap])
  .meta({ description: 'Tối đa mấy buổi phát một ngày' });
const maxSession = readText(
  'station.bad-cap',
  (text) => (UNLIMITED.test(text.normalize('NFC')) ? ('unlimited' as const) : readDurationMs(text)),
  'Thời lượng tối đa một buổi phát, ví dụ 15 phút; hoặc: không giới hạn',
);

/** A name is part of texts that are said: a page of it, said a thousand times, would be heard for days. */
const LONGEST_NAME = 200;
const shortLine = (description: string) =>
  line(description).max(LONGEST_NAME, { error: '@station.too-long' }).meta({ description });

/** Far more than any ward has. */
const MOST_OWN_WORDS = 5_000;
/** What is no text: control and format characters, line breaks, marks that a voice takes for orders; or no letter at all. */
const UNSAYABLE = /[\p{Cc}\p{Cf}\u2028\u2029<>]|\[\[|\]\]/u;
const sayable = shortLine('Cách đọc').refine((said) => !UNSAYABLE.test(said) && /[\p{L}\p{N}]/u.test(said), {
  error: '@station.unsayable',
});

const exception = z
  .strictObject({
    issuer: line('Cơ quan ban hành'),
    number: line('Số văn bản'),
    from: date('Từ ngày'),
    until: date('Đến hết ngày'),
    'max-sessions-per-day': maxSessionsPerDay.optional(),
    'max-session': maxSession.optional(),
    days: weekdays('Những ngày trong tuần được phát').optional(),
  })
  .meta({ description: 'Ngoại lệ có thời hạn, theo văn bản' });

const rules = z
  .strictObject({
    profile: z
      .enum(PROFILE_NAMES)
      .meta({ description: 'Bộ quy định: ha-noi-quan, ha-noi-huyen, demo hoặc own' }),
    basis: line('Căn cứ của những giá trị ghi dưới đây (quy chế của phường)').optional(),
    'verified-on': date('Ngày đối chiếu văn bản gần nhất').optional(),
    'quiet-hours': oneOrMore(window('Ví dụ 20:00 - 05:00'), 'Giờ yên tĩnh').optional(),
    sessions: z
      .record(z.string(), window('Ví dụ 06:00 - 07:00'))
      .optional()
      .meta({ description: 'Các buổi phát trong ngày: tên và giờ' }),
    'max-sessions-per-day': maxSessionsPerDay.optional(),
    'max-session': maxSession.optional(),
    days: weekdays('Những ngày trong tuần được phát, ví dụ thứ hai - thứ sáu').optional(),
    exceptions: z.array(exception).optional().meta({ description: 'Các ngoại lệ có thời hạn' }),
  })
  .meta({ description: 'Quy định mà lịch phải theo' });

const loudspeaker = z
  .strictObject({
    id: id('Mã của loa'),
    kind: z
      .enum(['auto', 'sound-card', 'wav-file', 'virtual'])
      .meta({ description: 'auto: card âm thanh nếu có, nếu không thì loa ảo' }),
    device: line('Tên thiết bị của card âm thanh').optional(),
    path: line('Tệp WAV để ghi (kind: wav-file), trong thư mục của đài').optional(),
    cluster: id('Cụm loa (mặc định: default)').optional(),
    calibrationMs: z
      .number()
      .min(-2000)
      .max(2000)
      .optional()
      .meta({ description: 'Độ trễ cố định của thiết bị, ms' }),
  })
  .meta({ description: 'Một đường ra loa' });

/** An id, then an Ed25519 key (DER, SubjectPublicKeyInfo) in base64. */
const KEY_TOKEN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*:MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const FINGERPRINT = /^[0-9a-f]{64}$/;

const superior = z
  .strictObject({
    key: readText(
      'station.bad-superior-key',
      (text) => (KEY_TOKEN.test(text.trim()) ? text.trim() : null),
      'Khóa công khai của cấp trên, một dòng, như lệnh loa district key của cấp trên in ra',
    ),
    url: readText(
      'station.bad-superior-url',
      (text) => (/^https:\/\/[^\s/]+(?:\/\S*)?$/.test(text.trim()) ? text.trim() : null),
      'Địa chỉ nhận nhật ký của cấp trên, bắt đầu bằng https://',
    ).optional(),
    fingerprint: readText(
      'station.bad-fingerprint',
      (text) => {
        const plain = text.replace(/[\s:]/g, '').toLowerCase();
        return FINGERPRINT.test(plain) ? plain : null;
      },
      'Dấu vân tay SHA-256 của chứng thư cấp trên (64 chữ số hexa)',
    ).optional(),
  })
  .meta({ description: 'Đơn vị cấp trên: nhận yêu cầu phát từ ai, gửi nhật ký đi đâu' });

export const stationShape = z
  .strictObject({
    id: id('Mã của đài, không đổi về sau'),
    name: shortLine('Tên đài như đọc trên loa'),
    unit: z
      .strictObject({
        name: shortLine('Tên đơn vị hành chính'),
        code: line('Mã đơn vị hành chính, trong ngoặc kép').optional(),
      })
      .meta({ description: 'Đơn vị hành chính' }),
    zone: line('Múi giờ (mặc định Asia/Ho_Chi_Minh)').optional(),
    loudspeakers: z.array(loudspeaker).min(1).optional().meta({ description: 'Các đường ra loa' }),
    loudness: z
      .strictObject({
        targetLufs: z
          .number()
          .min(-30)
          .max(-10)
          .optional()
          .meta({ description: 'Độ to chuẩn, LUFS (mặc định -16)' }),
        truePeakMaxDbtp: z
          .number()
          .min(-9)
          .max(0)
          .optional()
          .meta({ description: 'Đỉnh tối đa, dBTP (mặc định -1)' }),
        profile: z.enum(['full-range', 'horn']).optional().meta({ description: 'horn: loa nén ngoài trời' }),
      })
      .optional()
      .meta({ description: 'Độ to' }),
    voice: z
      .strictObject({
        ladder: z
          .array(
            readText(
              (input) => (namesNoFolder(input) ? 'station.sherpa-no-folder' : 'station.unknown-voice'),
              readVoiceId,
              'espeak-ng:vi, sherpa:giong/vi, fpt:banmai, viettel:hn-quynhanh, google:vi-VN-Wavenet-A',
            ),
          )
          .min(1, { error: '@station.no-voices' })
          .optional()
          .meta({ description: 'Các giọng đọc, giọng thử trước đứng trước' }),
        speed: z.number().min(0.5).max(2).optional().meta({ description: 'Tốc độ đọc, 1 là bình thường' }),
      })
      .optional()
      .meta({ description: 'Giọng đọc' }),
    rules,
    'sole-person-basis': line('Căn cứ cho phép một người vừa biên tập vừa duyệt').optional(),
    'priority-cuts-normal': yesNo.optional(),
    superior: superior.optional(),
    reading: z
      .strictObject(
        {
          'zero-tens': z.enum(['linh', 'lẻ']).optional().meta({ description: '105: một trăm linh (lẻ) năm' }),
          thousand: z.enum(['nghìn', 'ngàn']).optional().meta({ description: '1.000: một nghìn (ngàn)' }),
          four: z.enum(['tư', 'bốn']).optional().meta({ description: '24: hai mươi tư (bốn)' }),
          'early-days': z
            .enum(['mùng', 'plain'])
            .optional()
            .meta({ description: 'Ngày 1 đến 10 dương lịch: mùng năm, hay plain: ngày năm' }),
          committee: z
            .enum(['Thành ủy', 'Tỉnh ủy'])
            .optional()
            .meta({ description: 'TU trong số văn bản của Đảng đọc là gì' }),
        },
        { error: '@station.bad-reading' },
      )
      .optional()
      .meta({ description: 'Cách đọc theo vùng; không ghi: như phát thanh viên Hà Nội' }),
    lexicon: z
      .record(z.string(), sayable)
      .refine((words) => Object.keys(words).length <= MOST_OWN_WORDS, { error: '@station.lexicon-too-big' })
      .optional()
      .meta({ description: 'Từ viết tắt và cách đọc' }),
    api: z
      .strictObject(
        {
          listen: readText(
            'station.bad-listen',
            readListenAddress,
            'Địa chỉ và cổng để nghe: 0.0.0.0:8443 (mọi máy trong mạng), 127.0.0.1:8443 (chỉ máy này)',
          ),
          certificate: line(
            'Tệp chứng chỉ riêng (PEM); không ghi: chương trình tự làm một chứng chỉ',
          ).optional(),
          key: line('Tệp khóa của chứng chỉ riêng (PEM, quyền 0600)').optional(),
          'plain-http': yesNo.optional().meta({
            description: 'true: không mã hóa, chỉ dùng được với 127.0.0.1, khi có chương trình khác lo TLS',
          }),
        },
        { error: '@station.bad-api' },
      )
      .optional()
      .meta({ description: 'Cổng HTTPS để cấp trên lấy nhật ký; không ghi: không mở' }),
    demo: yesNo.optional(),
  })
  .meta({
    title: 'Đài truyền thanh Loa Phường',
    description: 'Đài là ai, loa nào, giọng nào, theo quy định nào',
  });

export type StationText = z.output<typeof stationShape>;
export type RulesText = z.output<typeof rules>;
export type LoudspeakerText = z.output<typeof loudspeaker>;
