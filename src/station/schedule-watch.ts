/**
 * The schedule as the station follows it: files that changed are judged, a good version comes into force at once, a
 * refused or held one changes nothing (laws 4, 6), also while something is on air.
 */
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';
import type { InstantMs } from '../model/time.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { Agenda } from './agenda.ts';
import { ChainView } from './chain-view.ts';
import { putInForce, type Review, reviewFiles } from './in-force.ts';
import { problemOf } from './problem-of.ts';
import type { VersionInForce } from './schedule-version.ts';
import type { Tell } from './tell.ts';

export class ScheduleWatch {
  readonly agenda = new Agenda();
  readonly #ward: Ward;
  readonly #tell: Tell;
  readonly #chain: ChainView;
  #review: Review | null = null;
  #fault: Problem | null = null;
  #stale = true;

  constructor(ward: Ward, tell: Tell) {
    this.#ward = ward;
    this.#tell = tell;
    this.#chain = new ChainView(ward.records);
  }

  /** The files as they were last judged. */
  get review(): Review | null {
    return this.#review;
  }

  /** Why the files could not be judged; they are at the next look, and until then the last good version stays in force. */
  get fault(): Problem | null {
    return this.#fault;
  }

  get rights(): RightsState {
    return this.#chain.rights;
  }

  get inForce(): VersionInForce | null {
    return this.#chain.inForce;
  }

  get ground(): string {
    return this.#chain.ground;
  }

  /** The files have changed: they are judged at the next look. */
  filesChanged(): void {
    this.#stale = true;
  }

  /** Reads on in the chain, and judges the files anew where something they hang on has changed. */
  look(nowMs: InstantMs): void {
    if (this.#refresh()) this.#stale = true;
    if (this.#stale) this.#tryToJudge(nowMs);
  }

  /** Who may do what and what may sound at this very moment. */
  rightsNow(): RightsState {
    if (this.#refresh()) this.#stale = true;
    return this.#chain.rights;
  }

  /** True when approvals, hours or clips have changed. */
  #refresh(): boolean {
    const news = this.#chain.refresh();
    if (news.timeline) this.agenda.follow(this.#chain.timeline);
    return news.ground;
  }

  /** A file that cannot be read (no right to, just being replaced) keeps no slot from airing. */
  #tryToJudge(nowMs: InstantMs): void {
    const before = this.#fault;
    try {
      this.#judge(nowMs);
      this.#fault = null;
    } catch (error) {
      this.#fault = problemOf(error);
      const told = before?.params.reason === this.#fault.params.reason;
      if (!told) this.#tell('error', this.#fault.code, this.#fault.params);
    }
  }

  #judge(nowMs: InstantMs): void {
    const before = this.#review;
    const review = reviewFiles(this.#ward, this.#chain.rights);
    this.#stale = false;
    this.#review = review;
    if (putInForce(this.#ward, review, nowMs)) this.#refresh();
    if (before?.version === review.version && before?.state === review.state) return;
    const good = review.state === 'in-force';
    const version = review.version?.slice(0, 12) ?? '';
    const count = review.problems.filter(({ severity }) => severity === 'error').length;
    this.#tell(good ? 'info' : 'warn', `station.schedule-${review.state}`, { version, count });
  }
}
