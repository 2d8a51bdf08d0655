/**
 * Takes a station's evidence in once more, file by file as it was received, by the very import that took it in then: into
 * memory. What the rows say is held against what comes out.
 */
import type { Problem } from '../model/problem.ts';
import type { EnrolledStation, ReceivedExport } from '../model/received.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import { exportHead, requireOwner } from './import-export.ts';
import { entriesOf } from './import-known.ts';
import { faultOf, isThatExport, type KeptFault, type KeptFiles, keptFault } from './kept-evidence.ts';
import { RetoldRecord } from './retold-record.ts';
import { takeIn } from './take-export.ts';

interface Retold {
  /** What the evidence tells; null: some of it is gone, so there is nothing to hold the rows against. */
  readonly record: RetoldRecord | null;
  /** Files that are not what was received, and that no other file stands in for. */
  readonly problems: readonly Problem[];
}

/** `received`: all of the station, in its order; `progress` is told how much of it is done, 0…1. */
export async function retell(
  files: KeptFiles,
  station: EnrolledStation,
  received: readonly ReceivedExport[],
  progress: (done: number) => void,
): Promise<Retold> {
  const retelling = new Retelling(files, station, received);
  const problems: Problem[] = [];
  for (const [index, one] of received.entries()) {
    const fault = problems.length === 0 ? await retelling.take(one) : await retelling.look(one);
    if (fault !== null) problems.push(problemOf(fault, one));
    progress((index + 1) / received.length);
  }
  return { record: problems.length === 0 ? retelling.record : null, problems };
}

/** `after`: the entry after which the station has to export. */
function problemOf(fault: KeptFault, { file, fromSeq, toSeq }: ReceivedExport): Problem {
  const params = { file, fromSeq, toSeq, after: fromSeq - 1 };
  return { code: `district.verify.${fault}`, severity: 'error', params };
}

/** The entries of one export that stand in a longer one. */
interface StandIn {
  readonly file: string;
  readonly manifest: ExportManifest;
}

class Retelling {
  readonly record: RetoldRecord;
  private readonly files: KeptFiles;
  private readonly station: EnrolledStation;
  private readonly received: readonly ReceivedExport[];
  /** What is read in place of a file that is gone, by its name. */
  private readonly standIns = new Map<string, StandIn & { readonly of: ReceivedExport }>();

  constructor(files: KeptFiles, station: EnrolledStation, received: readonly ReceivedExport[]) {
    this.files = files;
    this.station = station;
    this.received = received;
    this.record = new RetoldRecord(station);
  }

  /** From the file, or from another that has the same entries; nothing is taken where there is a fault. */
  async take(one: ReceivedExport): Promise<KeptFault | null> {
    const fault = await this.takeOwn(one);
    if (fault === null || fault === 'does-not-follow') return fault;
    const standIn = await this.standInFor(one);
    if (standIn === null) return fault;
    this.standIns.set(one.file, { ...standIn, of: one });
    const { chainId, fromSeq, toSeq, prevHash, head } = one;
    return this.takeAs(one, {
      ...standIn.manifest,
      ...{ chainId, fromSeq, toSeq, prevHash, head },
      decidedUntil: null,
    });
  }

  /** The file alone: what came before it is not known. */
  async look(one: ReceivedExport): Promise<KeptFault | null> {
    const fault = await keptFault(this.files, this.station, one);
    return fault === null || (await this.standInFor(one)) !== null ? null : fault;
  }

  private async takeOwn(one: ReceivedExport): Promise<KeptFault | null> {
    try {
      const head = await exportHead(this.files, this.files.evidence.path(one.file));
      requireOwner(this.station, head);
      return isThatExport(one, head.manifest) ? await this.takeAs(one, head.manifest) : 'changed';
    } catch (error) {
      return faultOf(error);
    }
  }

  private async takeAs(one: ReceivedExport, manifest: ExportManifest): Promise<KeptFault | null> {
    const draft = { path: one.file, keep: async () => {}, discard: () => {} };
    const superior = {
      store: this.record,
      exportFiles: { read: (file: string) => this.read(file) },
      evidence: { path: (file: string) => file },
      clock: { nowMs: () => one.receivedAtMs },
    };
    try {
      await takeIn(superior, manifest, draft, () => {});
      this.record.files.push(one);
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  private async *read(file: string): ReturnType<KeptFiles['exportFiles']['read']> {
    const standIn = this.standIns.get(file);
    if (standIn === undefined) {
      yield* this.files.exportFiles.read(this.files.evidence.path(file));
      return;
    }
    const { of, manifest } = standIn;
    // The head is no entry.
    let seq = manifest.fromSeq - 1;
    for await (const lines of this.files.exportFiles.read(this.files.evidence.path(standIn.file))) {
      const first = seq;
      seq += lines.length;
      yield lines.filter((_, index) => {
        const at = first + index;
        return at < manifest.fromSeq || (at >= of.fromSeq && at <= of.toSeq);
      });
    }
  }

  private async standInFor({ file, fromSeq, toSeq, head }: ReceivedExport): Promise<StandIn | null> {
    for (const other of this.received) {
      if (other.file === file || other.fromSeq > fromSeq || other.toSeq < toSeq) continue;
      if ((await keptFault(this.files, this.station, other)) !== null) continue;
      const path = this.files.evidence.path(other.file);
      for await (const entry of entriesOf(this.files, path, toSeq)) {
        if (entry.hash !== head) break;
        return { file: other.file, manifest: (await exportHead(this.files, path)).manifest };
      }
    }
    return null;
  }
}
