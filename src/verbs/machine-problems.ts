/**
 * What on this computer would keep an approved schedule from sounding as it was approved: no voice that can speak, a
 * recording that is no longer the one that was approved.
 */
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';
import { readYaml } from '../schedule/yaml-file.ts';
import { alteredClips, listClips } from './list-clips.ts';
import { listVoices } from './list-voices.ts';

type AskedWard = Pick<Ward, 'files' | 'library' | 'records' | 'station' | 'voices'>;

/** All of them notices. Asks no service of the network. */
export async function machineProblems(ward: AskedWard): Promise<readonly Problem[]> {
  return [...(await voiceProblems(ward)), ...(await alteredRecordings(ward))];
}

/** At the ladder's line, with what each voice lacks; none where one of them can speak. */
async function voiceProblems(ward: AskedWard): Promise<readonly Problem[]> {
  const ladder = (await listVoices(ward)).filter((voice) => voice.ladder !== null);
  if (ladder.length === 0 || ladder.some(({ missing }) => missing === null)) return [];
  const place = readYaml(ward.files.stationYaml() ?? '', 'station.yaml').valuePlace(['voice', 'ladder']);
  const voices = ladder.map(({ id }) => id).join(', ');
  // What two voices lack alike is told once.
  const lacking = new Map(ladder.map(({ missing }) => [JSON.stringify(missing), missing]));
  const faults = [...lacking.values()].filter((fault) => fault !== null);
  return [{ code: 'schedule.check.no-voice', params: { voices } }, ...faults].map(
    (fault): Problem => ({ ...fault, severity: 'notice', place }),
  );
}

/** What a mix takes from disk as it was approved; words are spoken anew, whatever became of their file. */
async function alteredRecordings(ward: AskedWard): Promise<readonly Problem[]> {
  const altered = await alteredClips(ward.files, listClips(ward, {}));
  return altered.map(({ id, path }) => ({
    code: 'clip.altered',
    severity: 'notice',
    params: { clip: id, path },
  }));
}
