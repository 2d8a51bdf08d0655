import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/model/level.ts';
import type { Slot } from '../../src/model/slot.ts';
import {
  type BeatQuestion,
  type DueSlot,
  LAUNCH_LEAD_MS,
  lastStartMs,
  type Occupant,
  planBeat,
} from '../../src/station/beat.ts';

const T = Date.parse('2024-03-18T06:00:00+07:00');
const MINUTE = 60_000;

function slot(id: string, atMs: number, changes: Partial<Slot> = {}): Slot {
  const title = `Bản tin ${id}`;
  return {
    id,
    programme: id,
    title,
    topic: null,
    theme: null,
    level: 'normal',
    atMs,
    date: '2024-03-18',
    lateMs: 0,
    ...changes,
  };
}

function due(one: Slot, changes: Partial<DueSlot> = {}): DueSlot {
  return { slot: one, clash: 'wait', verdict: null, unready: null, ...changes };
}

function ask(nowMs: number, slots: readonly DueSlot[], changes: Partial<BeatQuestion> = {}) {
  return planBeat({
    nowMs,
    due: slots,
    occupant: null,
    launchingAtMs: null,
    awakeSinceMs: T - 60 * MINUTE,
    asleepCause: { code: 'station-off', params: {} },
    priorityCutsNormal: false,
    ...changes,
  });
}

function occupant(untilMs: number, level: Level = 'normal'): Occupant {
  return { title: 'Bài dài', level, fromMs: T - 10 * MINUTE, untilMs };
}

describe('a slot with nothing against it', () => {
  test('is launched a few seconds before its instant and starts at it', () => {
    const one = slot('sang', T);
    expect(ask(T - LAUNCH_LEAD_MS - 1, [due(one)]).launch).toBeNull();
    expect(ask(T - LAUNCH_LEAD_MS, [due(one)]).launch).toEqual({ slot: one, startAtMs: T, cut: false });
  });

  test('wakes the beat at its launch, however long the beat would sleep', () => {
    expect(ask(T - LAUNCH_LEAD_MS - 3_000, [due(slot('sang', T))]).wakeAtMs).toBe(T - LAUNCH_LEAD_MS);
  });

  test('is not lost between launch and claim: decidedUntil waits for it', () => {
    expect(ask(T + 500, [], { launchingAtMs: T }).decidedUntilMs).toBe(T);
  });

  test('is aired late within its allowance, and missed after', () => {
    const one = slot('sang', T, { lateMs: 10 * MINUTE });
    expect(ask(T + 9 * MINUTE, [due(one)]).launch?.startAtMs).toBe(T + 9 * MINUTE);
    expect(ask(T + 10 * MINUTE + 1, [due(one)]).decisions).toEqual([
      { slot: one, outcome: 'missed', cause: { code: 'too-late', params: {} } },
    ]);
  });
});

describe('a station that was off or asleep', () => {
  test('writes what fell due meanwhile as missed, not aired late at noon', () => {
    const one = slot('sang', T);
    const plan = ask(T + 6 * 60 * MINUTE, [due(one)], { awakeSinceMs: T + 6 * 60 * MINUTE });
    expect(plan.launch).toBeNull();
    expect(plan.decisions).toEqual([
      { slot: one, outcome: 'missed', cause: { code: 'station-off', params: {} } },
    ]);
    expect(plan.decidedUntilMs).toBe(T + 6 * 60 * MINUTE);
  });

  test('airs what is still within its allowance', () => {
    const one = slot('sang', T, { lateMs: 10 * MINUTE });
    const plan = ask(T + 5 * MINUTE, [due(one)], { awakeSinceMs: T + 5 * MINUTE });
    expect(plan.decisions).toEqual([]);
    expect(plan.launch?.startAtMs).toBe(T + 5 * MINUTE);
  });

  test('keeps an order not to air an order, also for what it slept through', () => {
    const order = {
      outcome: 'skipped',
      cause: { code: 'skip-ordered', params: { by: 'lanh-dao', why: 'quốc tang' } },
    } as const;
    const plan = ask(T + 60 * MINUTE, [due(slot('sang', T), { verdict: order })], {
      awakeSinceMs: T + 60 * MINUTE,
    });
    expect(plan.decisions[0]).toMatchObject(order);
  });
});

describe('a slot that has no right to sound', () => {
  const verdict = { outcome: 'skipped', cause: { code: 'cap-minutes', params: {} } } as const;

  test('is skipped at its instant, not before: the right may still come', () => {
    const one = slot('sang', T);
    expect(ask(T - 1, [due(one, { verdict })])).toMatchObject({ decisions: [], launch: null });
    expect(ask(T, [due(one, { verdict })]).decisions[0]).toMatchObject(verdict);
  });

  test('whose mix is not ready waits within its allowance and fails with what kept it', () => {
    const unready = { code: 'mix.no-voice', params: {} };
    const one = due(slot('sang', T, { lateMs: MINUTE }), { unready });
    expect(ask(T + MINUTE, [one])).toMatchObject({ decisions: [], launch: null });
    expect(ask(T + MINUTE + 1, [one]).decisions[0]).toMatchObject({ outcome: 'failed', cause: unready });
  });
});

describe('two broadcasts for one loudspeaker', () => {
  test('the higher level goes first, else the order of the file', () => {
    const normal = due(slot('a', T, { lateMs: MINUTE }));
    const priority = due(slot('b', T, { level: 'priority', lateMs: MINUTE }));
    expect(ask(T - 1_000, [normal, priority]).launch?.slot.id).toBe('b');
    expect(ask(T - 1_000, [normal, due(slot('c', T))]).launch?.slot.id).toBe('a');
  });

  test('the other waits within its allowance and starts the moment the first ends', () => {
    const other = due(slot('b', T, { lateMs: 5 * MINUTE }));
    const busy = { occupant: occupant(T + 3 * MINUTE) };
    expect(ask(T, [other], busy)).toMatchObject({ decisions: [], launch: null });
    const launch = ask(T + 3 * MINUTE - LAUNCH_LEAD_MS, [other], busy).launch;
    expect(launch).toMatchObject({ startAtMs: T + 3 * MINUTE, cut: false });
  });

  test('is skipped for the clash when the first holds it longer than that', () => {
    const other = due(slot('b', T, { lateMs: 5 * MINUTE }));
    const plan = ask(T + 5 * MINUTE + 1, [other], { occupant: occupant(T + 9 * MINUTE) });
    expect(plan.decisions[0]).toMatchObject({
      outcome: 'skipped',
      cause: { code: 'clash', params: { title: 'Bài dài' } },
    });
  });

  test('a slot that does not wait is skipped at once', () => {
    const plan = ask(T, [due(slot('b', T, { lateMs: 5 * MINUTE }), { clash: 'skip' })], {
      occupant: occupant(T + 3 * MINUTE),
    });
    expect(plan.decisions[0]).toMatchObject({ outcome: 'skipped', cause: { code: 'clash' } });
  });

  test('one that begins where the other ends starts at its own instant, launched while the other still sounds', () => {
    const plan = ask(T - 2_000, [due(slot('b', T))], { occupant: occupant(T) });
    expect(plan.launch).toMatchObject({ startAtMs: T, cut: false });
  });

  test('an emergency cuts, priority only where the station says so', () => {
    const busy = { occupant: occupant(T + 9 * MINUTE) };
    const priority = due(slot('p', T, { level: 'priority', lateMs: MINUTE }));
    expect(ask(T - 1_000, [due(slot('e', T, { level: 'emergency' }))], busy).launch).toMatchObject({
      cut: true,
      startAtMs: T,
    });
    expect(ask(T - 1_000, [priority], busy).launch).toBeNull();
    expect(ask(T - 1_000, [priority], { ...busy, priorityCutsNormal: true }).launch).toMatchObject({
      cut: true,
    });
  });

  test('nothing cuts its own level', () => {
    const busy = { occupant: occupant(T + 9 * MINUTE, 'emergency') };
    expect(ask(T - 1_000, [due(slot('e', T, { level: 'emergency' }))], busy).launch).toBeNull();
  });
});

/** A whole life of a station on beats: sleeps, jumps, restarts and slow launches, on nothing but `planBeat`. */
describe('every due slot gets exactly one outcome', () => {
  const levels = fc.constantFrom<Level>('normal', 'normal', 'priority', 'emergency');
  const slots = fc.array(
    fc.record({
      offsetMs: fc.integer({ min: 0, max: 60 * MINUTE }),
      lateMs: fc.constantFrom(0, 30_000, 10 * MINUTE),
      level: levels,
      lengthMs: fc.integer({ min: 1_000, max: 8 * MINUTE }),
      clash: fc.constantFrom('wait' as const, 'skip' as const),
      ready: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const steps = fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 20 * MINUTE })), {
    maxLength: 40,
  });

  test('whatever sleeps and restarts come in between, and none sounds over another', () => {
    fc.assert(
      fc.property(slots, steps, fc.boolean(), (drafts, sleeps, priorityCutsNormal) => {
        const all = drafts
          .map((draft, index) => ({ ...draft, slot: slot(`s${index}`, T + draft.offsetMs, draft) }))
          .sort((a, b) => a.slot.atMs - b.slot.atMs);
        const outcomes = new Map<string, string[]>();
        const note = (id: string, what: string) => outcomes.set(id, [...(outcomes.get(id) ?? []), what]);
        let nowMs = T - MINUTE;
        let decidedUntilMs = nowMs;
        let awakeSinceMs = nowMs;
        let on: Occupant | null = null;
        const pending = [...sleeps];
        for (let beats = 0; nowMs < T + 90 * MINUTE; beats++) {
          expect(beats).toBeLessThan(5_000);
          const waiting = all.filter((one) => !outcomes.has(one.slot.id) && one.slot.atMs >= decidedUntilMs);
          const plan = ask(
            nowMs,
            waiting.map((one) =>
              due(one.slot, {
                clash: one.clash,
                unready: one.ready ? null : { code: 'not-ready', params: {} },
              }),
            ),
            { occupant: on, awakeSinceMs, priorityCutsNormal },
          );
          for (const { slot: decided, outcome } of plan.decisions) {
            expect(nowMs).toBeGreaterThanOrEqual(decided.atMs);
            note(decided.id, outcome);
          }
          if (plan.launch !== null) {
            const { slot: launched, startAtMs, cut } = plan.launch;
            note(launched.id, 'launched');
            expect(startAtMs).toBeGreaterThanOrEqual(launched.atMs);
            expect(startAtMs).toBeLessThanOrEqual(lastStartMs(launched));
            const busyUntil: number = (on as Occupant | null)?.untilMs ?? 0;
            expect(cut || startAtMs >= busyUntil).toBe(true);
            const length = all.find((one) => one.slot.id === launched.id)?.lengthMs ?? 0;
            on = {
              title: launched.title,
              level: launched.level,
              fromMs: startAtMs,
              untilMs: startAtMs + length,
            };
          }
          expect(plan.decidedUntilMs).toBeLessThanOrEqual(nowMs);
          expect(plan.wakeAtMs).toBeGreaterThan(nowMs);
          decidedUntilMs = Math.max(decidedUntilMs, plan.decidedUntilMs);
          const sleepMs = pending.shift() ?? null;
          nowMs = sleepMs === null ? plan.wakeAtMs : nowMs + sleepMs;
          if (sleepMs !== null) awakeSinceMs = nowMs;
        }
        expect(all.map((one) => outcomes.get(one.slot.id)?.length)).toEqual(all.map(() => 1));
      }),
      { numRuns: 150 },
    );
  });
});
