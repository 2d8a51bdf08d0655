/**
 * A day through the real engine on a simulated clock: the same station, the same mixes, the same pump, on a record that
 * is thrown away. It begins from the live record as it stands: people, approvals, hours, orders, and what aired lately.
 */
import type { EntryBody } from '../model/entry.ts';
import type { Checkpoint, CheckpointState } from '../model/ports/checkpoint.ts';
import type { RecordStore } from '../model/ports/record-store.ts';
import type { RehearsalStage } from '../model/ports/rehearsal.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Slot } from '../model/slot.ts';
import { type CivilDate, DAY_MS, HOUR_MS, type InstantMs } from '../model/time.ts';
import { appendEntries } from '../record/append.ts';
import { parseEntry } from '../record/chain.ts';
import { dayNumberOf } from '../schedule/calendar-day.ts';
import { expandSlots } from '../schedule/expand.ts';
import { zoneTime } from '../schedule/zone-time.ts';
import { prepareSlot } from './prepare.ts';
import { PumpCore, SIMULATED_SETTINGS } from './pump.ts';
import { currentVersion, normalisedSha256 } from './schedule-version.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import { Station } from './station.ts';
import type { Tell } from './tell.ts';

/** What aired so long before the day still counts for rotation. */
const MEMORY_MS = 60 * DAY_MS;
/** The station stands ready this much before the day begins. */
export const READY_BEFORE_MS = 10_000;
/** What waits at midnight gets its outcome within this. */
const OVERTIME_MS = 2 * HOUR_MS;

/** First instant of the date, and of the one after it. */
export function dayBounds(
  date: CivilDate,
  zone: string,
): { readonly fromMs: InstantMs; readonly toMs: InstantMs } {
  const day = dayNumberOf(date);
  const { instantOf } = zoneTime(zone);
  return { fromMs: instantOf(day, 0), toMs: instantOf(day + 1, 0) };
}

/** Runs the day; its outcomes are in the stage's record, its sound with the stage's loudspeakers. Returns its slots. */
export async function rehearseDay(
  live: Ward,
  stage: RehearsalStage,
  clock: SimulatedClock,
  date: CivilDate,
  tell: Tell,
): Promise<readonly Slot[]> {
  const { records, loudspeakers, mixes } = stage;
  const { fromMs, toMs } = dayBounds(date, live.station.zone);
  copyRecord(live.records, records, date, fromMs);
  const checkpoint = paperCheckpoint();
  const ward: Ward = {
    ...live,
    records,
    checkpoint,
    clock,
    lock: { acquire: () => true, release: () => undefined },
  };
  const pump = new PumpCore({ loudspeakers, clock, checkpoint, mixes }, SIMULATED_SETTINGS);
  const station = new Station({ ward, pump, tell, prepare: prepareSlot });
  await station.start();
  const slots = slotsOf(records, fromMs, toMs);
  const undecided = () => slots.some(({ id }) => (records.airing(id)?.outcome ?? null) === null);
  const runsOn = () => clock.nowMs() < toMs || (clock.nowMs() < toMs + OVERTIME_MS && undecided());
  while (runsOn()) {
    await station.settled();
    await turn();
    if (!clock.leap()) break;
    await turn();
  }
  await closeOn(clock, station);
  return slots;
}

/** By the version in force once the station has judged the files. */
function slotsOf(records: RecordStore, fromMs: InstantMs, toMs: InstantMs): readonly Slot[] {
  const inForce = currentVersion(records);
  return inForce === null ? [] : expandSlots(inForce.schedule, fromMs, toMs);
}

/** Ending takes time, too: a fade, if something of the next day has begun. */
async function closeOn(clock: SimulatedClock, station: Station): Promise<void> {
  let closed = false;
  const closing = station.close().finally(() => {
    closed = true;
  });
  while (!closed && clock.leap()) await turn();
  await closing;
}

/** What was set going gets a turn of the event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Everything but what the day itself aired, and the version in force as if it had always been so. */
function copyRecord(live: RecordStore, stage: RecordStore, date: CivilDate, fromMs: InstantMs): void {
  const copied = new Set<string>();
  for (const sealed of live.entries(0)) {
    const { atMs, body } = parseEntry(sealed);
    if (!belongs(body, date, fromMs, copied)) continue;
    // The stage's clock goes on from its last entry.
    appendEntries(stage, Math.min(atMs, fromMs - READY_BEFORE_MS), [body]);
  }
  stage.setDecidedUntilMs(fromMs);
  const current = currentVersion(live);
  const stored = current === null ? null : live.version(current.version);
  if (stored === null) return;
  stage.saveVersion(stored);
  const inForce = { version: stored.version, normalisedSha256: normalisedSha256(stored), fromMs };
  appendEntries(stage, fromMs - READY_BEFORE_MS, [{ kind: 'schedule-in-force', ...inForce }]);
}

function belongs(body: EntryBody, date: CivilDate, fromMs: InstantMs, copied: Set<string>): boolean {
  if (body.kind === 'chain-began') return body.parent === null;
  if (body.kind === 'schedule-in-force' || body.kind === 'clock-confirmed') return false;
  if (body.kind === 'airing-closed') return copied.has(body.id);
  if (body.kind !== 'airing-opened' && body.kind !== 'airing-decided') return true;
  const { id, plannedAtMs, date: aired } = body.airing;
  const remembered = aired < date && (plannedAtMs === null || plannedAtMs > fromMs - MEMORY_MS);
  if (remembered) copied.add(id);
  return remembered;
}

/** No power cut reaches it. */
function paperCheckpoint(): Checkpoint {
  let last: CheckpointState | null = null;
  return {
    write: (state) => {
      last = state;
    },
    sync: () => undefined,
    readOf: (airing) => (last?.airing === airing ? last : null),
    isReadable: () => true,
    clear: () => {
      last = null;
    },
  };
}
