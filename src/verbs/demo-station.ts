/**
 * Makes a demonstration's station out of a copy of the sample ward: people, clips approved, hours confirmed, and the
 * schedule moved so that one announcement is due in a moment. It stays marked as a demo for good.
 */
import { DateTime } from 'luxon';
import { parseDocument } from 'yaml';
import { NO_NOTE } from '../library/clip-note.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal } from '../model/problem.ts';
import type { Slot } from '../model/slot.ts';
import type { InstantMs } from '../model/time.ts';
import { expandSlots } from '../schedule/expand.ts';
import { reviewFiles } from '../station/in-force.ts';
import { addClips, type OnFile } from './add-clip.ts';
import { approveClips } from './approve-clip.ts';
import { approveSchedule } from './approve-schedule.ts';
import { initStation } from './init-station.ts';
import { proposeSchedule } from './propose-schedule.ts';

/** DESIGN §7: the demo's people, known to whoever reads the manual. */
export const DEMO_EDITOR = 'bien-tap';
export const DEMO_APPROVER = 'lanh-dao';
export const DEMO_PIN = '246810';

/** Time to see what is coming: the announcement is due this long after everything is ready, to the next second. */
const LEAD_MS = 10_000;
const PROGRAMME = 'thong-bao-demo';

/** Marks the copy as a demo, before it is opened: its rules bind nothing, and no real station may have them. */
export function markAsDemo(files: StationFiles): void {
  const station = parseDocument(files.stationYaml() ?? '');
  station.setIn(['rules', 'profile'], 'demo');
  station.set('demo', true);
  files.writeText('station.yaml', station.toString());
}

/** The two people, and every clip of `audio/` added by one and approved by the other. */
export async function fillDemo(ward: Ward, onFile: OnFile): Promise<{ readonly clips: number }> {
  await initStation(ward, {
    editor: { name: DEMO_EDITOR, fullName: 'Người biên tập (chạy thử)', pin: DEMO_PIN },
    approver: { name: DEMO_APPROVER, fullName: 'Lãnh đạo phường (chạy thử)', pin: DEMO_PIN },
  });
  const added = await addClips(
    ward,
    { sources: [ward.files.absolute('audio')], given: NO_NOTE, author: DEMO_EDITOR },
    onFile,
  );
  const problems = added.flatMap((file) => (file.outcome === 'refused' ? file.problems : []));
  if (problems.length > 0) throw new Refusal(problems);
  const clips = added.flatMap(({ clip }) => (clip === null ? [] : [clip.id]));
  await approveClips(ward, { clips, topic: null, by: DEMO_APPROVER });
  return { clips: clips.length };
}

/** Puts the announcement ten seconds ahead, proposed by one and confirmed by the other. Returns its slot. */
export function scheduleDemo(ward: Ward): Slot {
  const atMs = Math.ceil((ward.clock.nowMs() + LEAD_MS) / 1000) * 1000;
  leaveOutToday(ward, atMs);
  ward.files.writeText('schedules/chay-thu.yaml', announcementAt(atMs, ward.station.zone));
  proposeSchedule(ward, DEMO_EDITOR);
  approveSchedule(ward, DEMO_APPROVER);
  const { read, problems } = reviewFiles(ward);
  const slot = read === null ? undefined : expandSlots(read.schedule, atMs, atMs + 1).find(isAnnouncement);
  if (slot === undefined) throw new Refusal(problems);
  return slot;
}

function isAnnouncement({ programme }: Slot): boolean {
  return programme === PROGRAMME;
}

/** The sample week leaves today out, so that nothing of it falls into the demonstration; every other day it airs. */
function leaveOutToday({ files, station }: Ward, atMs: InstantMs): void {
  const today = DateTime.fromMillis(atMs, { zone: station.zone }).toFormat('d/M/yyyy');
  for (const { path, text } of files.scheduleFiles()) {
    const document = parseDocument(text);
    const programmes = document.get('programmes') as
      | { items?: readonly { key: { value: string } }[] }
      | undefined;
    for (const { key } of programmes?.items ?? []) {
      const place = ['programmes', key.value, 'except'];
      const already = document.getIn(place);
      document.setIn(place, typeof already === 'string' ? [already, today] : [today]);
    }
    files.writeText(path, document.toString());
  }
}

function announcementAt(atMs: InstantMs, zone: string): string {
  const at = DateTime.fromMillis(atMs, { zone });
  return `# yaml-language-server: $schema=../schedule.schema.json
# Thông báo chạy thử, phát một lần.
programmes:
  ${PROGRAMME}:
    title: Thông báo sáp nhập phường (chạy thử)
    topic: sap-xep-dvhc
    dates: ${at.toFormat('d/M/yyyy')}
    at: "${at.toFormat('HH:mm:ss')}"
    items:
      - chime: nhac-hieu
      - say: Đây là {station}. Mời bà con nghe thông báo về việc sáp nhập phường.
      - clip: thong-bao-sap-xep
    bed: { clip: nhac-nen, gainDb: -20, under: [say, clip] }
`;
}
