/**
 * Proves what is held of a station: every kept file is what was received, and the database says what the files tell.
 * Nothing is changed by it, and nothing is trusted from an earlier proof.
 */
import type { Superior } from '../model/ports/superior.ts';
import { type Problem, refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord, ReceivedExport } from '../model/received.ts';
import { sameJson } from '../record/same-json.ts';
import { compareRows } from './compare-rows.ts';
import { exportHead, requireOwner } from './import-export.ts';
import { wasReceived } from './import-known.ts';
import { retell } from './retell.ts';

/** How often it is begun anew because something came in meanwhile. */
const TRIES = 5;

type VerifyingSuperior = Pick<Superior, 'store' | 'exportFiles' | 'evidence'>;

export interface VerifiedStation {
  readonly station: Pick<EnrolledStation, 'id'>;
  /** null: it has not sent, or it is not known. */
  readonly held: HeldRecord | null;
  readonly files: number;
  /** As the database has them; null: some evidence is gone, so they were held against nothing. */
  readonly rows: { readonly airings: number; readonly airtimeFrames: number } | null;
  /** None: all of it is proved. */
  readonly problems: readonly Problem[];
}

/** Those named, in the order of their names; none named: all. Refusal `district.verify.unknown`. */
export async function stationsToVerify(
  { store }: Pick<Superior, 'store'>,
  names: readonly string[],
): Promise<readonly EnrolledStation[]> {
  const stations = await store.stations();
  const unknown = names.find((name) => stations.every(({ id }) => id !== name));
  if (unknown !== undefined) throw refuse('district.verify.unknown', { station: unknown }, 2);
  return names.length === 0 ? stations : stations.filter(({ id }) => names.includes(id));
}

/** Of what stations evidence is kept that the database does not know at all: whatever they sent is in no figure. */
export async function strangersKept({
  store,
  evidence,
}: Pick<Superior, 'store' | 'evidence'>): Promise<readonly VerifiedStation[]> {
  // First: of a station that is enrolled meanwhile nothing is kept before it is.
  const folders = evidence.folders();
  const known = new Set((await store.stations()).map(({ id }) => id));
  return folders.flatMap((id) => {
    const files = known.has(id) ? 0 : evidence.names(id).length;
    if (files === 0) return [];
    const problem: Problem = {
      code: 'district.verify.not-enrolled',
      severity: 'error',
      params: { station: id, files },
    };
    return [{ station: { id }, held: null, files, rows: null, problems: [problem] }];
  });
}

/** `progress` is told how much of it is done, 0…1. */
export async function verifyStation(
  superior: VerifyingSuperior,
  station: EnrolledStation,
  progress: (done: number) => void,
): Promise<VerifiedStation> {
  for (let tries = 1; ; tries += 1) {
    const begun = await standingOf(superior, station);
    const verified = await verifyStanding(superior, station, begun, progress);
    if (verified.problems.length === 0 || tries === TRIES) return verified;
    // What looks wrong may have come in while it was looked at.
    if (sameJson(begun, await standingOf(superior, station))) return verified;
  }
}

interface Standing {
  readonly kept: readonly string[];
  readonly received: readonly ReceivedExport[];
  readonly held: HeldRecord | null;
}

async function standingOf(
  { store, evidence }: VerifyingSuperior,
  { id }: EnrolledStation,
): Promise<Standing> {
  return { kept: evidence.names(id), received: await store.received(id), held: await store.held(id) };
}

async function verifyStanding(
  superior: VerifyingSuperior,
  station: EnrolledStation,
  { kept, received, held }: Standing,
  progress: (done: number) => void,
): Promise<VerifiedStation> {
  const known = new Set(received.map(({ file }) => file));
  const problems: Problem[] = [];
  for (const file of kept) {
    if (known.has(file) || (await isToldElsewhere(superior, station, received, file))) continue;
    problems.push({ code: 'district.verify.uncounted', severity: 'error', params: { file } });
  }
  const { record, problems: ofFiles } = await retell(superior, station, received, progress);
  problems.push(...ofFiles);
  const files = received.length;
  if (record === null) return { station, held, files, rows: null, problems };
  const { problems: ofRows, ...rows } = await compareRows(superior.store, station.id, record);
  return { station, held, files, rows, problems: [...problems, ...ofRows] };
}

/**
 * Of a file that the database does not know: an import that was cut off left it, and all that it tells came again in
 * another. Nothing is lacking, and importing it would bring nothing.
 */
async function isToldElsewhere(
  superior: VerifyingSuperior,
  station: EnrolledStation,
  received: readonly ReceivedExport[],
  file: string,
): Promise<boolean> {
  try {
    const head = await exportHead(superior, superior.evidence.path(file));
    requireOwner(station, head);
    const { toSeq, head: hash } = head.manifest;
    // Who has this entry has all before it: each hash binds the one before.
    return await wasReceived(superior, received, { seq: toSeq, hash });
  } catch {
    // No export of this station, or not to be read: whoever looks after it has to see it.
    return false;
  }
}
