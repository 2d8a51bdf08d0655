/**
 * Follows the entries of an export, whose head has been read and proved, line by line: throws a Refusal that names the
 * first fault. Nothing of a file counts before `end` has been reached.
 */
import type { Airing } from '../model/airing.ts';
import type { Entry, EntryBody } from '../model/entry.ts';
import { refuse } from '../model/problem.ts';
import { Course, type EntryFault, type EntryLink } from './course.ts';
import { isSaneEntry } from './entry-shape.ts';
import { readEntryLine, staysBack } from './export-entry.ts';
import type { ExportManifest } from './export-manifest.ts';

/** An entry that follows well. */
export interface FollowedEntry extends EntryLink {
  readonly kind: EntryBody['kind'];
  /** What the payload says; null: kept back at the station. */
  readonly entry: Entry | null;
  /** The airing it speaks of as it stands now; null: of none, or of one whose beginning is not known here. */
  readonly airing: Airing | null;
}

type ChainBegan = Extract<EntryBody, { kind: 'chain-began' }>;

export class ExportCourse {
  readonly manifest: ExportManifest;
  private readonly course: Course;
  private began: (ChainBegan & { readonly chainId: string }) | null = null;

  /** `openBefore`: airings that the receiver knows from entries before the first of these, and that had not ended there. */
  constructor(manifest: ExportManifest, openBefore: (id: string) => Airing | null = () => null) {
    const after = { seq: manifest.fromSeq - 1, hash: manifest.prevHash };
    this.manifest = manifest;
    this.course = new Course({ after, openBefore, isReadable: isSaneEntry });
  }

  /** Airings that have begun and not ended so far. */
  get open(): ReadonlyMap<string, Airing> {
    return this.course.open;
  }

  /** Ids of those that have ended. */
  get ended(): ReadonlySet<string> {
    return this.course.ended;
  }

  /** Refusals `export.bad-line`, `export.hidden`, `export.not-hidden`, `export.broken`, `export.other-chain`. */
  follow(line: Buffer): FollowedEntry {
    const expected = this.course.last.seq + 1;
    if (expected > this.manifest.toSeq) throw broken({ seq: expected, fault: 'beyond-head' });
    const { seq, prevHash, hash, payload, kind } = readEntryLine(line, lineNumberOf(expected, this.manifest));
    if (payload === null) {
      const fault = this.course.pass({ seq, prevHash, hash });
      if (fault !== null) throw broken(fault);
      return { seq, prevHash, hash, kind, entry: null, airing: null };
    }
    const followed = this.course.follow({ seq, prevHash, hash, payload });
    if ('fault' in followed) throw broken(followed);
    const { entry, airing } = followed;
    this.judge(entry);
    return { seq, prevHash, hash, kind: entry.body.kind, entry, airing };
  }

  /** Every entry that the manifest promises is there, and its chain is the one that it names. */
  end(): void {
    const { toSeq, head, chainId, keyId, demo } = this.manifest;
    const fault = this.course.endFault({ seq: toSeq, hash: head });
    if (fault !== null) throw broken(fault);
    if (this.began === null) return;
    if (this.began.chainId !== chainId || this.began.keyId !== keyId || this.began.demo !== demo)
      throw refuse('export.other-chain');
  }

  private judge({ seq, hash, body }: Entry): void {
    if (staysBack(body.kind)) throw refuse('export.not-hidden', { seq });
    if (body.kind !== 'chain-began') return;
    if (body.station !== this.manifest.station) throw refuse('export.other-chain');
    this.began = { ...body, chainId: hash };
  }
}

/** The head is the first line. */
function lineNumberOf(seq: number, { fromSeq }: ExportManifest): number {
  return seq - fromSeq + 2;
}

function broken({ seq, fault }: EntryFault): Error {
  return refuse('export.broken', { seq, fault });
}
