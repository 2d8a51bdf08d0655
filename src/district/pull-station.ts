/**
 * Fetches what a station has new, piece by piece: each is taken in before the next is asked for, so that a broken
 * connection, or an end of this program, costs one piece at most.
 */
import { ConnectionLost, type PinnedAnswer, type PinnedClient } from '../model/ports/pinned-client.ts';
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord, PullSource } from '../model/received.ts';
import { refusedThere, toldProblems } from '../record/told-problems.ts';
import { Persistence } from './connect-again.ts';
import { importExport } from './import-export.ts';
import { heldLinks } from './import-known.ts';
import { noteClocks } from './note-finding.ts';

/** Entries of one piece: some megabytes, a second of proving. */
const ENTRIES_A_PIECE = 5_000;
const TRIES_MAX = 5;
/** How often a station may say that its record parts from ours earlier still. */
const STEPS_BACK_MAX = 20;

export interface Pulled {
  readonly entries: number;
  readonly airings: number;
  /** null: the station has sent nothing, and has nothing. */
  readonly held: HeldRecord | null;
}

/** Told after each piece. */
export type PullProgress = (held: HeldRecord) => void;

export interface PullTools {
  readonly client: PinnedClient;
  readonly progress: PullProgress;
  /** Asked between pieces. */
  readonly isEnded: () => boolean;
}

/** Refusals `district.pull.no-source`, `net.…`, and those of `importExport`. */
export async function pullStation(
  superior: Superior,
  station: EnrolledStation,
  tools: PullTools,
): Promise<Pulled> {
  const pull = new Pull(superior, station, tools);
  return pull.run();
}

/** From where the next piece is asked. */
interface Point {
  readonly seq: number;
  readonly hash: string | null;
}

class Pull {
  private readonly superior: Superior;
  private readonly station: EnrolledStation;
  private readonly tools: PullTools;
  private readonly source: PullSource;
  private readonly token: string;
  private readonly persistence: Persistence;
  private entries = 0;
  private airings = 0;

  constructor(superior: Superior, station: EnrolledStation, tools: PullTools) {
    const token = superior.pullTokens.read(station.id);
    if (station.pull === null || token === null)
      throw refuse('district.pull.no-source', { station: station.id }, 2);
    this.superior = superior;
    this.station = station;
    this.tools = tools;
    this.source = station.pull;
    this.token = token;
    this.persistence = new Persistence(superior, TRIES_MAX);
  }

  async run(): Promise<Pulled> {
    const { store } = this.superior;
    let held = await store.held(this.station.id);
    let point: Point = { seq: held?.seq ?? 0, hash: held?.head ?? null };
    let stepsBack = 0;
    while (!this.tools.isEnded()) {
      const answer = await this.piece(point);
      if (answer === 'nothing-new') break;
      if (answer === 'taken') {
        held = await store.held(this.station.id);
        point = { seq: held?.seq ?? 0, hash: held?.head ?? null };
        continue;
      }
      stepsBack += 1;
      if (answer.seq >= point.seq || stepsBack > STEPS_BACK_MAX)
        throw refuse('net.bad-answer', { url: this.source.url, status: 409 });
      point = answer;
    }
    if (this.entries === 0 && held !== null) await this.attest(held);
    return {
      entries: this.entries,
      airings: this.airings,
      held: await store.held(this.station.id),
    };
  }

  /** The station's last entry once more, signed with the instant up to which all is decided: it was silent, and says so. */
  private async attest({ seq }: HeldRecord): Promise<void> {
    await this.piece({ seq: seq - 1, hash: null });
  }

  private async piece(point: Point): Promise<'taken' | 'nothing-new' | Point> {
    for (;;) {
      const file = this.superior.incoming.place();
      try {
        const answer = await this.ask(point, file.path);
        if (answer.status === 200) return await this.take(file.path);
        if (answer.status === 204) return 'nothing-new';
        return await this.stepBack(answer);
      } catch (error) {
        await this.persistence.again(error, error instanceof Busy ? error.retryAfterMs : 0);
      } finally {
        file.discard();
      }
    }
  }

  private async ask({ seq, hash }: Point, into: string): Promise<PinnedAnswer> {
    const { clock, store } = this.superior;
    const head = hash === null ? '' : `&head=${hash}`;
    const answer = await this.tools.client.ask(this.source, {
      method: 'GET',
      path: `/api/v1/export?after=${seq}${head}&limit=${ENTRIES_A_PIECE}`,
      token: this.token,
      body: null,
      into,
    });
    await noteClocks(store, this.station.id, answer.dateMs, clock.nowMs());
    return answer;
  }

  private async take(path: string): Promise<'taken' | 'nothing-new'> {
    const imported = await importExport(this.superior, path, () => {}, this.station.id);
    this.persistence.progressed();
    if (imported.taken === null) return 'nothing-new';
    this.entries += imported.taken.entries;
    this.airings += imported.taken.airings;
    this.tools.progress(imported.held);
    return 'taken';
  }

  /** The station was restored, and goes on from an earlier entry of ours; or it refuses. */
  private async stepBack({ status, text, retryAfterMs }: PinnedAnswer): Promise<Point> {
    if (status === 429 || status >= 500) throw new Busy(status, retryAfterMs ?? 0);
    const told = toldProblems(text) ?? [];
    const after = told.find(({ params }) => params.resumeAfter !== undefined)?.params.resumeAfter;
    if (typeof after !== 'number' || !Number.isSafeInteger(after) || after < 0)
      throw refusedThere(this.source.url, status, text);
    return { seq: after, hash: await this.hashAt(after) };
  }

  private async hashAt(seq: number): Promise<string | null> {
    if (seq === 0) return null;
    const received = await this.superior.store.received(this.station.id);
    for await (const link of heldLinks(this.superior, received, seq))
      return link.seq === seq ? link.hash : null;
    return null;
  }
}

/** It is there, and cannot answer now. */
class Busy extends ConnectionLost {
  readonly retryAfterMs: number;

  constructor(status: number, retryAfterMs: number) {
    super(`HTTP ${status}`);
    this.retryAfterMs = retryAfterMs;
  }
}
