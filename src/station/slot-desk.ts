/**
 * What is known of the slots to come, and what is done with one when the beat says so: its mix made ahead, its right
 * looked at again right before the hour, claimed and put on air, or decided without a sound.
 */
import type { Cause } from '../model/airing.ts';
import type { ReadyMix } from '../model/mix.ts';
import { AlreadyClaimed } from '../model/ports/record-store.ts';
import type { Ward } from '../model/ports/ward.ts';
import { msOfFrames } from '../model/sound.ts';
import { appendEntries } from '../record/append.ts';
import { mayItSound } from '../rights/sound-right.ts';
import type { PlannedSound } from '../schedule/rules.ts';
import { skipCause } from '../schedule/skip-orders.ts';
import type { BoundSlot } from './agenda.ts';
import type { AirDesk } from './air-desk.ts';
import { scheduledHead } from './airing-head.ts';
import type { Decision, DueSlot, Launch, Verdict } from './beat.ts';
import { plannedLengths } from './planned-lengths.ts';
import { slotHindrance } from './play-right.ts';
import { type PrepareSlot, prepareBound } from './preparing.ts';
import { problemOf } from './problem-of.ts';
import { type Preparation, RenderAhead } from './render-ahead.ts';
import type { ScheduleWatch } from './schedule-watch.ts';
import type { Tell } from './tell.ts';

/** A preparation without a right to sound waits for a person; a changed recording has lost its right (law 3). */
const NO_RIGHT = new Set(['mix.not-approved', 'mix.clip-altered']);

export interface SlotDeskParts {
  readonly ward: Ward;
  readonly tell: Tell;
  readonly prepare: PrepareSlot;
  readonly schedule: ScheduleWatch;
  readonly air: AirDesk;
  readonly clusters: readonly string[];
  /** Something that the beat would decide by has changed. */
  readonly onChange: () => void;
}

/** A slot to come as it stands. */
export interface Outlook {
  readonly preparation: Preparation;
  readonly verdict: Verdict | null;
  readonly unready: Cause | null;
}

export class SlotDesk {
  readonly ahead: RenderAhead;
  readonly #parts: SlotDeskParts;
  /** Found right before the hour; they bind until the slot has its outcome. */
  readonly #verdicts = new Map<string, Verdict>();
  #launching: BoundSlot | null = null;
  #look: Promise<unknown> = Promise.resolve();

  constructor(parts: SlotDeskParts) {
    const { ward, schedule, prepare } = parts;
    this.#parts = parts;
    this.ahead = new RenderAhead(
      ward.clock,
      (bound, earlier) => prepareBound(ward, schedule.rights, bound, earlier, prepare),
      (bound, preparation) => this.#onPrepared(bound, preparation),
    );
  }

  /** Resolves once nothing is being prepared, hashed or looked at: a simulated clock stands still until then. */
  async settled(): Promise<void> {
    await this.ahead.idle();
    await this.#look;
  }

  /** The slot between the decision to air it and its claim. */
  get launching(): BoundSlot | null {
    return this.#launching;
  }

  due(bound: BoundSlot): DueSlot {
    const { verdict, unready } = this.outlook(bound);
    return { slot: bound.slot, clash: bound.programme.clash, verdict, unready };
  }

  outlook(bound: BoundSlot): Outlook {
    const preparation = this.ahead.of(bound);
    const { problem, mix } = preparation;
    const cause = problem === null ? null : { code: problem.code, params: problem.params };
    const order = skipCause(this.#parts.schedule.rights.skips, bound.slot);
    const refused = cause !== null && NO_RIGHT.has(cause.code) ? cause : null;
    const skip = order ?? refused;
    return {
      preparation,
      verdict:
        skip === null ? (this.#verdicts.get(bound.slot.id) ?? null) : { outcome: 'skipped', cause: skip },
      unready: mix === null ? (cause ?? { code: 'not-ready', params: {} }) : null,
    };
  }

  facts(bound: BoundSlot): {
    readonly bound: BoundSlot;
    readonly outlook: Outlook;
    readonly plannedMs: number;
  } {
    return { bound, outlook: this.outlook(bound), plannedMs: this.#plannedMs(bound) };
  }

  /** Ends a slot unheard. */
  decide({ slot, outcome, cause }: Decision, bound: BoundSlot): void {
    const { ward, tell, clusters } = this.#parts;
    this.#verdicts.delete(slot.id);
    const airing = scheduledHead(bound.station, slot, bound.version, this.#plannedMs(bound));
    try {
      appendEntries(ward.records, ward.clock.nowMs(), [
        { kind: 'airing-decided', airing, outcome, cause, clusters },
      ]);
      tell('warn', `on-air.${outcome}`, { title: slot.title, airing: slot.id, airtimeMs: 0 }, cause);
    } catch (error) {
      if (!(error instanceof AlreadyClaimed)) throw error;
    }
  }

  /** Looks once more at right and bytes, then claims and starts; what it finds against it binds the slot. */
  async launch(launch: Launch, bound: BoundSlot): Promise<void> {
    this.#launching = bound;
    try {
      await this.#tryLaunch(launch, bound);
    } catch (error) {
      const { code, params } = problemOf(error);
      this.#verdicts.set(bound.slot.id, { outcome: 'failed', cause: { code, params } });
    } finally {
      this.#launching = null;
      this.#parts.onChange();
    }
  }

  async #tryLaunch({ slot, startAtMs, cut }: Launch, bound: BoundSlot): Promise<void> {
    const { mix } = this.ahead.of(bound);
    if (mix === null) return;
    const plannedMs = msOfFrames(mix.lengthFrames);
    const look = this.#lastLook(bound, mix, { level: slot.level, atMs: startAtMs, plannedMs });
    this.#look = look.catch(() => undefined);
    const found = await look;
    if (found === 'altered') {
      this.ahead.drop(bound);
    } else if (found !== null) {
      this.#verdicts.set(slot.id, { outcome: 'skipped', cause: found });
    } else {
      const { air, clusters } = this.#parts;
      const head = scheduledHead(bound.station, slot, bound.version, plannedMs);
      await air.air({ head, mix, clusters, startAtMs }, cut, () => this.#isStillRight(bound, mix));
    }
  }

  /** Whether no order and no revocation has come since that look; right before the claim. */
  #isStillRight({ slot }: BoundSlot, { sounds }: ReadyMix): boolean {
    const rights = this.#parts.schedule.rightsNow();
    return skipCause(rights.skips, slot) === null && mayItSound(rights, sounds) === null;
  }

  /** Right and bytes right before the hour; null: nothing speaks against it. */
  async #lastLook(bound: BoundSlot, mix: ReadyMix, sound: PlannedSound): Promise<Cause | 'altered' | null> {
    const { ward, schedule } = this.#parts;
    const cause = await slotHindrance(ward, schedule.rightsNow(), bound, mix, sound);
    if (cause !== null) return cause;
    return (await ward.mixes.intact(mix)) ? null : 'altered';
  }

  /** A length that cannot be told (a file that cannot be read) keeps no slot from its outcome. */
  #plannedMs(bound: BoundSlot): number {
    const { mix } = this.ahead.of(bound);
    if (mix !== null) return msOfFrames(mix.lengthFrames);
    const { ward, schedule, tell } = this.#parts;
    const inForce = schedule.inForce;
    if (inForce === null) return 0;
    try {
      return plannedLengths(ward, inForce.schedule, inForce.station)(bound.slot);
    } catch (error) {
      const { code, params } = problemOf(error);
      tell('error', code, params);
      return 0;
    }
  }

  #onPrepared({ slot }: BoundSlot, { state, problem }: Preparation): void {
    const { tell, onChange } = this.#parts;
    const params = { title: slot.title, slot: slot.id, atMs: slot.atMs };
    if (state === 'ready') tell('info', 'station.prepared', params);
    else tell('warn', 'station.not-prepared', params, problem);
    onChange();
  }
}
