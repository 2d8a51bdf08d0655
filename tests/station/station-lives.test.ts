import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../src/model/time.ts';
import { expandSlots } from '../../src/schedule/expand.ts';
import { versionsInForce } from '../../src/station/schedule-version.ts';
import { type AirWorld, airWorld, programmeYaml, skip } from '../fakes/air-world.ts';
import { verifiedRecord } from '../fakes/verified-record.ts';

const SIX = Date.parse('2024-03-18T06:00:00+07:00');
const HOUR = ['06:00', '06:03', '06:03', '06:10', '06:20', '06:31', '06:45'];

/** One thing that happens to a ward in an hour of broadcasts. */
type Happening =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'cut'; readonly offMs: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'clock'; readonly byMs: number }
  | { readonly kind: 'files'; readonly variant: number }
  | { readonly kind: 'fault' }
  | { readonly kind: 'skip'; readonly at: number }
  | { readonly kind: 'stop' };

const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.integer({ min: 1, max: 5 * MINUTE_MS }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('cut' as const),
      offMs: fc.integer({ min: 0, max: 15 * MINUTE_MS }),
    }),
  },
  fc.constant({ kind: 'restart' as const }),
  fc.record({ kind: fc.constant('clock' as const), byMs: fc.integer({ min: -90_000, max: 10 * MINUTE_MS }) }),
  fc.record({ kind: fc.constant('files' as const), variant: fc.integer({ min: 0, max: 3 }) }),
  fc.constant({ kind: 'fault' as const }),
  fc.record({ kind: fc.constant('skip' as const), at: fc.nat(HOUR.length - 1) }),
  fc.constant({ kind: 'stop' as const }),
);

/** The same seven broadcasts of an hour; a variant leaves some out and changes how they wait. */
function scheduleOf(variant: number): string {
  const levels = ['', 'level: ưu tiên', '', '', 'level: khẩn cấp', '', ''];
  const programmes = HOUR.map((at, index) => {
    const late = index % 2 === 0 ? 'late: 10 phút' : 'late: 20 giây';
    const more = [late, levels[index], index === 3 ? 'clash: bỏ qua' : '']
      .filter((key) => key !== '')
      .join('; ');
    return (index + variant) % 4 === 3 ? '' : programmeYaml(`p${index}`, at, more);
  });
  return `programmes:\n${programmes.join('')}`;
}

async function live(world: AirWorld, one: Happening): Promise<void> {
  const { clock, ward } = world;
  if (one.kind === 'time') await clock.advance(one.ms);
  if (one.kind === 'clock') clock.setCivil(clock.nowMs() + one.byMs);
  if (one.kind === 'files') await world.write(scheduleOf(one.variant));
  if (one.kind === 'fault') await world.write('programmes: [\n');
  if (one.kind === 'skip') skip(ward, `p${one.at}@2024-03-18T${HOUR[one.at]}+07:00`);
  if (one.kind === 'stop' || one.kind === 'restart') {
    const ended = one.kind === 'stop' ? world.station.stopAiring('bien-tap') : world.station.close();
    await clock.advance(3_000);
    await ended;
  }
  if (one.kind === 'cut') {
    world.cut();
    await clock.advance(one.offMs);
  }
  if (one.kind === 'cut' || one.kind === 'restart') await world.power();
}

test('every due slot gets exactly one outcome and sounds at most once, whatever an hour brings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 25 }), async (happenings) => {
      const world = airWorld(scheduleOf(0), '2024-03-18T05:58:00+07:00');
      const beganMs = world.clock.nowMs();
      world.lengthsMs.set('p0', 4 * MINUTE_MS);
      const pumps = new Set<AirWorld['pump']>();
      await world.power();
      for (const one of happenings) {
        pumps.add(world.pump);
        await live(world, one);
      }
      await world.clock.advanceTo(Math.max(world.clock.nowMs() + 3 * MINUTE_MS, SIX + 65 * MINUTE_MS));
      pumps.add(world.pump);
      everySlotIsTold(world, beganMs);
      nothingSoundsTwice([...pumps].flatMap((pump) => pump.sounded));
      verifiedRecord(world.ward);
      world.cut();
    }),
    { numRuns: 12 },
  );
});

function everySlotIsTold({ ward, clock }: AirWorld, beganMs: number): void {
  const timeline = versionsInForce(ward.records);
  const untilMs = Math.min(clock.nowMs() - MINUTE_MS, SIX + 60 * MINUTE_MS);
  const due = timeline.flatMap(({ schedule, fromMs }, index) => {
    const toMs = Math.min(untilMs, timeline[index + 1]?.fromMs ?? Infinity);
    return expandSlots(schedule, Math.max(fromMs, beganMs), Math.max(toMs, fromMs, beganMs));
  });
  const untold = due
    .filter(({ id }) => (ward.records.airing(id)?.outcome ?? null) === null)
    .map(({ id }) => id);
  expect(untold).toEqual([]);
}

function nothingSoundsTwice(sounded: AirWorld['pump']['sounded']): void {
  const ids = sounded.map(({ airing }) => airing);
  expect(ids).toEqual([...new Set(ids)]);
  const inTime = [...sounded].sort((a, b) => a.endedSteadyMs - b.endedSteadyMs);
  for (const [index, { beganSteadyMs }] of inTime.entries()) {
    const before = inTime[index - 1];
    // Rounding to frames.
    if (before !== undefined) expect(beganSteadyMs).toBeGreaterThanOrEqual(before.endedSteadyMs - 1);
  }
}
