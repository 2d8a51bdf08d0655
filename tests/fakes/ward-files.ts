/** What an officer would have written in the ward's folder. */
import type { Ward } from '../../src/model/ports/ward.ts';

/** The sample station as station.yaml: sessions 06:00–07:00 and 16:30–17:30, quiet from 21:00 to 05:00. */
export const STATION_YAML = `id: phuong-lang
name: Đài truyền thanh phường Láng
unit: { name: phường Láng }
loudspeakers: [{ id: loa, kind: virtual }]
rules:
  profile: own
  basis: Quy chế số 01/QC-UBND
  verified-on: 2024-03-01
  quiet-hours: "21:00 - 05:00"
  sessions: { sáng: "06:00 - 07:00", chiều: "16:30 - 17:30" }
  max-sessions-per-day: 2
  max-session: 45 phút
  days: hằng ngày
`;

/** One programme a line: id, days, time. Each only says a sentence, which names it. */
export function scheduleYaml(
  ...programmes: readonly (readonly [id: string, days: string, at: string])[]
): string {
  const lines = programmes.map(
    ([id, days, at]) =>
      `  ${id}: { title: Bản tin ${id}, days: ${days}, at: "${at}", items: [{ say: Đây là bản tin ${id}. }] }`,
  );
  return `programmes:\n${lines.join('\n')}\n`;
}

export function writeFiles(ward: Pick<Ward, 'files'>, schedule: string, station = STATION_YAML): void {
  ward.files.writeText('station.yaml', station);
  ward.files.writeText('schedules/tuan.yaml', schedule);
}
