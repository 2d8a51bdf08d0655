/**
 * The ward on air: obeys the beat. Everything that is due ends in the record, everything that sounds was prepared,
 * looked at again and claimed before, and whatever happens the loudspeaker is let go of at the end (law 12).
 */
import type { Pump, PumpEvent } from '../model/ports/pump.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import type { Slot } from '../model/slot.ts';
import type { StationStatus } from '../model/status.ts';
import { DAY_MS, HOUR_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import type { BoundSlot } from './agenda.ts';
import { AirDesk } from './air-desk.ts';
import { manualId } from './airing-head.ts';
import { BEAT_MAX_MS, type Decision, LAUNCH_LEAD_MS, planBeat } from './beat.ts';
import { SETBACK_MAX_MS } from './clock-trust.ts';
import { ClockWatch } from './clock-watch.ts';
import { DAEMON_ENDED, stoppedBy } from './interruptions.ts';
import { type AirRequest, programmeNamed, readyManual } from './manual-airing.ts';
import { OutputBoard } from './output-board.ts';
import type { PrepareSlot } from './preparing.ts';
import { problemOf } from './problem-of.ts';
import { recoverAirings } from './recover.ts';
import { ScheduleWatch } from './schedule-watch.ts';
import { SlotDesk } from './slot-desk.ts';
import { stationStatus } from './status.ts';
import type { Tell } from './tell.ts';

/** Mixes are made ready this long ahead of their slots. */
const RENDER_AHEAD_MS = 6 * HOUR_MS;
/** At most so many of them: any real station has fewer in that time. */
const AHEAD_SLOTS_MAX = 48;
/** What begins within this may have its outcome already, or concern the next beats. */
const NEAR_MS = BEAT_MAX_MS + 2 * LAUNCH_LEAD_MS;
/** How far ahead status looks for what comes next. */
const NEXT_AHEAD_MS = 7 * DAY_MS;
/** `decidedUntil` goes to disk this often; what was decided since has its entries, so nothing hangs on it. */
const PROGRESS_EVERY_MS = 5 * MINUTE_MS;
/** A manual airing starts this much after it is ready: the pump's own lead. */
const MANUAL_LEAD_MS = 400;
/** What is kept of sounds that were made, bytes; the longest unused go first. Joined texts can be made again for nothing. */
const MIXES_MAX_BYTES = 4e9;
const SPOKEN_MAX_BYTES = 2e9;
const JOINED_MAX_BYTES = 1e9;
/** Whatever a coming slot needs was used when its mix was made, at most `RENDER_AHEAD_MS` before it. */
const SPARED_MS = 2 * RENDER_AHEAD_MS;

export interface StationParts {
  readonly ward: Ward;
  readonly pump: Pump;
  readonly tell: Tell;
  readonly prepare: PrepareSlot;
}

export class Station {
  readonly #parts: StationParts;
  readonly #clock: ClockWatch;
  readonly #schedule: ScheduleWatch;
  readonly #air: AirDesk;
  readonly #slots: SlotDesk;
  readonly #outputs: OutputBoard;
  #fault: Problem | null = null;
  /** Title of the manual broadcast that is just going on air. */
  #manualLaunch: string | null = null;
  #decidedUntilMs: InstantMs | null = null;
  #savedUntilMs: InstantMs | null = null;
  #cancelWake: () => void = () => undefined;
  #unwatch: () => void = () => undefined;
  #running = false;

  constructor(parts: StationParts) {
    const { ward, pump, tell } = parts;
    const onChange = () => this.#beat();
    this.#parts = parts;
    this.#clock = new ClockWatch(ward, tell);
    this.#schedule = new ScheduleWatch(ward, tell);
    this.#air = new AirDesk(ward, pump, tell, onChange);
    this.#outputs = new OutputBoard(ward.station.loudspeakers);
    const { clusters } = this.#outputs;
    this.#slots = new SlotDesk({ ...parts, schedule: this.#schedule, air: this.#air, clusters, onChange });
  }

  /** Takes the station; Refusal `station.running-already` when another daemon holds it. */
  async start(): Promise<void> {
    const { ward, pump, tell } = this.#parts;
    if (!ward.lock.acquire()) throw refuse('station.running-already', {}, 3);
    try {
      for (const { id, outcome } of recoverAirings(ward))
        tell('warn', 'station.recovered', { airing: id, outcome });
      await pump.open((event) => this.#onPump(event));
    } catch (error) {
      await this.#letGo();
      throw error;
    }
    this.#decidedUntilMs = this.#savedUntilMs = ward.records.decidedUntilMs();
    this.#unwatch = ward.files.watchSchedules(() => {
      this.#schedule.filesChanged();
      this.#beat();
    });
    this.#running = true;
    this.#beat();
  }

  /** Ends what is on air, closes the record of it, lets go of the loudspeakers and the station. */
  async close(): Promise<void> {
    if (!this.#running) return;
    this.#running = false;
    this.#cancelWake();
    this.#unwatch();
    this.#slots.ahead.close();
    try {
      await this.#air.shut(DAEMON_ENDED);
      this.#saveProgress();
    } finally {
      await this.#letGo();
    }
  }

  async #letGo(): Promise<void> {
    await this.#parts.pump.close();
    this.#parts.ward.lock.release();
  }

  /** Level of a programme in force of this name; null: it is none. */
  levelOf(what: string) {
    return programmeNamed(this.#schedule, what)?.level ?? null;
  }

  /** Resolves with the airing's id once it is claimed. Refusals: `air.busy`, `air.unknown`, `air.let-go`, why it may not sound. */
  async airNow(request: AirRequest): Promise<string> {
    const { ward, prepare } = this.#parts;
    const id = manualId(request.request);
    if (ward.records.airing(id) !== null) return id;
    const emergency = this.levelOf(request.what) === 'emergency';
    if (this.#clock.problem !== null && !emergency) throw new Refusal([this.#clock.problem], 3);
    const { head, mix } = await readyManual(ward, this.#schedule, prepare, request);
    // A retry may have come, and gone on air, while this one was made ready.
    if (ward.records.airing(id) !== null) return id;
    this.#refuseBusy(emergency);
    this.#manualLaunch = head.title;
    try {
      const startAtMs = ward.clock.nowMs() + MANUAL_LEAD_MS;
      const broadcast = { head, mix, clusters: this.#outputs.clusters, startAtMs };
      const aired = await this.#air.air(broadcast, this.#air.busy());
      if (!aired && ward.records.airing(id) === null) throw refuse('air.let-go', { title: head.title }, 3);
      return id;
    } finally {
      this.#manualLaunch = null;
      this.#beat();
    }
  }

  /** Stops what is on air at a person's word. Resolves with its id once silence stands; null: nothing was on air. */
  async stopAiring(by: string): Promise<string | null> {
    const [stopped] = await this.#air.stop(stoppedBy(by));
    return stopped ?? null;
  }

  status(): StationStatus {
    const { ward } = this.#parts;
    const nowMs = ward.clock.nowMs();
    const soon = this.#undecided(nowMs, nowMs + RENDER_AHEAD_MS);
    const [next] = soon.length > 0 ? soon : this.#undecided(nowMs, nowMs + NEXT_AHEAD_MS);
    return stationStatus({
      station: ward.station.name,
      nowMs,
      onAir: this.#air.current(),
      next: next === undefined ? null : this.#slots.facts(next),
      outputs: this.#outputs.states(),
      review: this.#schedule.review,
      version: this.#schedule.inForce?.version ?? null,
      clockProblem: this.#clock.problem,
      fault: this.#fault ?? this.#schedule.fault,
    });
  }

  /** Resolves once nothing is being prepared, hashed or looked at: a simulated clock stands still until then. */
  settled(): Promise<void> {
    return this.#slots.settled();
  }

  /** Once a night: mixes and words that nobody used for long make room. */
  housekeep(): void {
    const { clock, joined, mixes, spoken } = this.#parts.ward;
    const sparedSinceMs = clock.nowMs() - SPARED_MS;
    mixes.evict(MIXES_MAX_BYTES, sparedSinceMs);
    spoken.evict(SPOKEN_MAX_BYTES, sparedSinceMs);
    joined.evict(JOINED_MAX_BYTES, sparedSinceMs);
  }

  #beat(): void {
    if (!this.#running) return;
    const { clock } = this.#parts.ward;
    this.#cancelWake();
    let wakeAtMs = clock.nowMs() + BEAT_MAX_MS;
    this.#fault = null;
    try {
      wakeAtMs = this.#obey(clock.nowMs());
    } catch (error) {
      this.#onFault(error);
    }
    const waitMs = Math.max(1, wakeAtMs - clock.nowMs());
    this.#cancelWake = clock.wakeAt(clock.monotonicMs() + waitMs, () => this.#beat());
  }

  #obey(nowMs: InstantMs): InstantMs {
    if (!this.#clock.look(nowMs)) return nowMs + BEAT_MAX_MS;
    this.#beginProgress(nowMs);
    this.#schedule.look(nowMs);
    const { launching, ahead } = this.#slots;
    const coming = this.#undecided(nowMs, nowMs + RENDER_AHEAD_MS);
    ahead.want(coming.slice(0, AHEAD_SLOTS_MAX), this.#schedule.ground);
    const near = coming.filter(({ slot }) => slot.atMs <= nowMs + NEAR_MS && slot.id !== launching?.slot.id);
    const waiting = new Map(near.map((bound) => [bound.slot.id, bound]));
    const plan = planBeat({
      nowMs,
      due: [...waiting.values()].map((bound) => this.#slots.due(bound)),
      occupant: this.#air.occupant(),
      launchingAtMs: launching?.slot.atMs ?? null,
      awakeSinceMs: this.#clock.awakeSinceMs,
      asleepCause: this.#clock.asleepCause,
      priorityCutsNormal: this.#schedule.inForce?.station.priorityCutsNormal ?? false,
    });
    const open = plan.decisions.filter(
      (decision) => !this.#decided(decision, waiting.get(decision.slot.id)!),
    );
    const launched = plan.launch === null ? undefined : waiting.get(plan.launch.slot.id);
    if (plan.launch !== null && launched !== undefined && this.#manualLaunch === null) {
      void this.#slots.launch(plan.launch, launched);
    }
    this.#progress(Math.min(plan.decidedUntilMs, ...open.map(({ slot }) => slot.atMs)));
    return plan.wakeAtMs;
  }

  /** One slot whose outcome cannot be kept stops no other; it stays due, and the next beat tries again. */
  #decided(decision: Decision, bound: BoundSlot): boolean {
    try {
      this.#slots.decide(decision, bound);
      return true;
    } catch (error) {
      this.#onFault(error);
      return false;
    }
  }

  #onFault(error: unknown): void {
    this.#fault = problemOf(error);
    this.#parts.tell('error', this.#fault.code, this.#fault.params);
  }

  /** Slots ahead without an outcome; only those near enough can have one. */
  #undecided(nowMs: InstantMs, untilMs: InstantMs): readonly BoundSlot[] {
    const { records } = this.#parts.ward;
    const fromMs = this.#decidedUntilMs ?? nowMs;
    const isDecided = ({ id, atMs }: Slot) => atMs <= nowMs + NEAR_MS && records.airing(id) !== null;
    return this.#schedule.agenda.slots(fromMs, untilMs, isDecided);
  }

  /** The first beat of all decides from now on; so does one whose clock a person confirmed to be behind the record. */
  #beginProgress(nowMs: InstantMs): void {
    const until = this.#decidedUntilMs;
    if (until !== null && until <= nowMs + SETBACK_MAX_MS) return;
    this.#decidedUntilMs = nowMs;
    this.#saveProgress();
  }

  #progress(untilMs: InstantMs): void {
    this.#decidedUntilMs = Math.max(this.#decidedUntilMs ?? untilMs, untilMs);
    if (this.#decidedUntilMs - (this.#savedUntilMs ?? 0) >= PROGRESS_EVERY_MS) this.#saveProgress();
  }

  #saveProgress(): void {
    if (this.#decidedUntilMs === null) return;
    this.#parts.ward.records.setDecidedUntilMs(this.#decidedUntilMs);
    this.#savedUntilMs = this.#decidedUntilMs;
  }

  #refuseBusy(mayCut: boolean): void {
    const launching = this.#slots.launching?.slot.title;
    const onAir = mayCut ? undefined : this.#air.current()?.head.title;
    const title = this.#manualLaunch ?? launching ?? onAir;
    if (title !== undefined) throw refuse('air.busy', { title });
  }

  #onPump(event: PumpEvent): void {
    this.#air.onPumpEvent(event);
    if (event.kind !== 'loudspeaker' || !this.#outputs.onEvent(event)) return;
    const { id, state, reason } = event;
    this.#parts.tell(state === 'open' ? 'info' : 'error', `station.loudspeaker-${state}`, {
      id,
      reason: reason ?? '',
    });
  }
}
