/**
 * What is on air and what comes right after it. Keeps laws 1, 2 and 12: the opening entry is on disk before the pump
 * is told to start, the closing one comes from frames that sounded, and a stop always ends in silence.
 */
import type { EntryBody } from '../model/entry.ts';
import type { Pump, PumpEvent } from '../model/ports/pump.ts';
import { AlreadyClaimed } from '../model/ports/record-store.ts';
import type { Ward } from '../model/ports/ward.ts';
import { msOfFrames } from '../model/sound.ts';
import type { InstantMs } from '../model/time.ts';
import { appendEntries } from '../record/append.ts';
import type { Occupant } from './beat.ts';
import { type Interruption, LOUDSPEAKERS_LOST, preemptedBy } from './interruptions.ts';
import { type Broadcast, closingOf, type Ended, newOnAir, type OnAir, occupantOf } from './on-air.ts';
import type { Tell } from './tell.ts';

/**
 * Primed and claimed this much before its instant: enough for a disk that is slow to answer, and little enough that a
 * power cut before sound seldom finds a claim, after which the slot could not be aired late any more.
 */
const CLAIM_LEAD_MS = 1_500;
/**
 * A broadcast whose claim comes this much later than planned (a disk that hangs, a clock set forward), or whose moment
 * is further away again (a clock set back), is given back to whoever wanted it: rules and rights were looked at for
 * another time.
 */
const CLAIM_LATE_MAX_MS = 5_000;
const CLAIM_EARLY_MAX_MS = CLAIM_LEAD_MS + 1_000;
/** Every stop fades this long; silence stands well within 300 ms (law 12). */
const FADE_MS = 250;
/** The fade of a preempted airing is ordered this much early, so that the next one starts at its instant. */
const CUT_MARGIN_MS = 60;
/** A pump that does not answer a stop is taken for dead after this; what it last said was heard is recorded. */
const STOP_ANSWER_MS = 2_000;
/** A broadcast whose end the pump has not told this long after it was due is stopped, and closed with what was heard. */
const OVERDUE_MS = 30_000;
/** A closing entry that cannot be written (a full disk) is tried again this much later; the checkpoint stays. */
const CLOSE_RETRY_MS = 5_000;

export class AirDesk {
  readonly #ward: Ward;
  readonly #pump: Pump;
  readonly #tell: Tell;
  /** Called whenever the desk has become free, or is taken. */
  readonly #onChange: () => void;
  /** The one that sounds, then the one that is claimed after it. */
  #broadcasts: OnAir[] = [];
  #last: Occupant | null = null;
  #shut = false;

  constructor(ward: Ward, pump: Pump, tell: Tell, onChange: () => void) {
    this.#ward = ward;
    this.#pump = pump;
    this.#tell = tell;
    this.#onChange = onChange;
  }

  /** The broadcast that sounds, or is the next to. */
  current(): OnAir | null {
    return this.#broadcasts[0] ?? null;
  }

  /** The last in the row of those on air or claimed; else the last that was. */
  occupant(): Occupant | null {
    const last = this.#broadcasts.at(-1);
    return last === undefined ? this.#last : occupantOf(last);
  }

  busy(): boolean {
    return this.#broadcasts.length > 0;
  }

  /**
   * Primes, claims and starts when it is time. False when it may not be claimed any more: the desk is shut, its time has
   * passed, `isStillRight` says no, or somebody else has claimed it. With `cut`, what is on air is faded out right
   * before. Rejects when the mix cannot be primed, or the claim not be written; then, too, nothing is claimed.
   */
  async air(broadcast: Broadcast, cut: boolean, isStillRight: () => boolean = () => true): Promise<boolean> {
    const { head, mix, clusters, startAtMs } = broadcast;
    await this.#sleepUntil(startAtMs - CLAIM_LEAD_MS);
    const { path: mixPath, lengthFrames, blockSha256s } = mix;
    let claimed = false;
    try {
      await this.#pump.prime({ airing: head.id, mixPath, lengthFrames, blockSha256s, clusters });
      claimed = !this.#shut && this.#isItsTime(startAtMs) && isStillRight() && this.#claim(broadcast);
    } finally {
      if (!claimed) this.#pump.discard(head.id);
    }
    if (claimed) this.#putOnAir(newOnAir(broadcast), cut);
    return claimed;
  }

  /** Ends everything that is on air or claimed; resolves when silence stands. */
  async stop(interruption: Interruption): Promise<readonly string[]> {
    const stopped = [...this.#broadcasts];
    await Promise.all(stopped.map((onAir) => this.#interrupt(onAir, interruption)));
    return stopped.map(({ head }) => head.id);
  }

  /** Nothing is claimed any more; what is on air ends. */
  async shut(interruption: Interruption): Promise<void> {
    this.#shut = true;
    await this.stop(interruption);
  }

  onPumpEvent(event: PumpEvent): void {
    if (event.kind === 'loudspeaker') return;
    const onAir = this.#broadcasts.find(({ head }) => head.id === event.airing);
    if (onAir === undefined) return;
    if (event.kind === 'started') {
      onAir.startedAtMs = event.startedAtMs;
      this.#tell('info', 'on-air.started', { title: onAir.head.title, airing: onAir.head.id });
    } else if (event.kind === 'level') {
      onAir.heardFrames = event.heardFrames;
      onAir.peakDbfs = event.peakDbfs;
      onAir.rmsDbfs = event.rmsDbfs;
    } else {
      this.#close(onAir, event);
    }
  }

  #isItsTime(startAtMs: InstantMs): boolean {
    const lateMs = this.#ward.clock.nowMs() - startAtMs;
    return lateMs >= -CLAIM_EARLY_MAX_MS && lateMs <= CLAIM_LATE_MAX_MS;
  }

  #claim({ head, mix, clusters }: Broadcast): boolean {
    const opened: EntryBody = {
      kind: 'airing-opened',
      airing: head,
      mixKey: mix.key,
      lengthFrames: mix.lengthFrames,
      parts: mix.parts,
      clusters,
    };
    try {
      appendEntries(this.#ward.records, this.#ward.clock.nowMs(), [opened]);
      return true;
    } catch (error) {
      if (error instanceof AlreadyClaimed) return false;
      throw error;
    }
  }

  #putOnAir(onAir: OnAir, cut: boolean): void {
    const before = this.#broadcasts;
    this.#broadcasts = [...before, onAir];
    this.#onChange();
    if (cut && before.length > 0) void this.#clearThenStart(onAir, before);
    else this.#start(onAir);
  }

  #start(onAir: OnAir): void {
    onAir.handedOver = true;
    this.#pump.start(onAir.head.id, onAir.startAtMs);
    const { clock } = this.#ward;
    const leftMs = Math.max(0, onAir.startAtMs - clock.nowMs()) + msOfFrames(onAir.mix.lengthFrames);
    onAir.cancelOverdue = clock.wakeAt(
      clock.monotonicMs() + leftMs + OVERDUE_MS,
      () => void this.#interrupt(onAir, LOUDSPEAKERS_LOST),
    );
  }

  async #clearThenStart(onAir: OnAir, before: readonly OnAir[]): Promise<void> {
    await this.#sleepUntil(onAir.startAtMs - FADE_MS - CUT_MARGIN_MS);
    await Promise.all(before.map((other) => this.#interrupt(other, preemptedBy(onAir.head.title))));
    if (onAir.interruption === null) this.#start(onAir);
  }

  #sleepUntil(atMs: InstantMs): Promise<void> {
    const { clock } = this.#ward;
    const nowMs = clock.nowMs();
    if (atMs <= nowMs) return Promise.resolve();
    return new Promise((resolve) => {
      clock.wakeAt(clock.monotonicMs() + atMs - nowMs, resolve);
    });
  }

  async #interrupt(onAir: OnAir, interruption: Interruption): Promise<void> {
    // What has ended already, its entry only waiting for the disk, was interrupted by nobody.
    if (onAir.end === null) onAir.interruption ??= interruption;
    if (!onAir.handedOver) {
      this.#pump.discard(onAir.head.id);
      this.#close(onAir, null);
      return;
    }
    this.#pump.stop(onAir.head.id, FADE_MS);
    const { clock } = this.#ward;
    const giveUp = clock.wakeAt(clock.monotonicMs() + STOP_ANSWER_MS, () => this.#close(onAir, null));
    await onAir.silent;
    giveUp();
  }

  /** `end` null: the pump never had it, or does not answer. */
  #close(onAir: OnAir, end: Ended | null): void {
    if (!this.#broadcasts.includes(onAir)) return;
    onAir.end ??= end;
    onAir.cancelOverdue();
    const { clock, records } = this.#ward;
    const body = closingOf(onAir, clock.nowMs());
    try {
      appendEntries(records, clock.nowMs(), [body]);
    } catch (error) {
      this.#tell('error', 'on-air.close-failed', { title: onAir.head.title, reason: String(error) });
      // A desk that is shut leaves it open: the next start closes it from the checkpoint.
      if (!this.#shut)
        clock.wakeAt(clock.monotonicMs() + CLOSE_RETRY_MS, () => this.#close(onAir, onAir.end));
      onAir.resolveSilent();
      return;
    }
    this.#broadcasts = this.#broadcasts.filter((other) => other !== onAir);
    if (!this.busy()) this.#forgetCheckpoint();
    this.#last = { ...occupantOf(onAir), untilMs: body.endedAtMs ?? clock.nowMs() };
    const airtimeMs = Math.round(msOfFrames(body.airtimeFrames));
    const params = { title: onAir.head.title, airing: body.id, airtimeMs };
    this.#tell(body.outcome === 'aired' ? 'info' : 'warn', `on-air.${body.outcome}`, params, body.cause);
    onAir.resolveSilent();
    this.#onChange();
  }

  /** What a failing disk leaves there speaks of an airing that is closed, and is never asked for. */
  #forgetCheckpoint(): void {
    try {
      this.#ward.checkpoint.clear();
    } catch {}
  }
}
