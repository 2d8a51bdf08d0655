import { describe, expect, onTestFinished, test } from 'vitest';
import type { Airing } from '../../src/model/airing.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/model/time.ts';
import { appendEntries } from '../../src/record/append.ts';
import { type AirWorld, airWorld, programmeYaml, skip } from '../fakes/air-world.ts';
import { FakePump } from '../fakes/fake-pump.ts';
import { bringIntoForce } from '../fakes/in-force.ts';
import { daily, sampleProgramme, sampleSchedule } from '../fakes/sample-schedule.ts';
import { verifiedRecord } from '../fakes/verified-record.ts';

const SIX = Date.parse('2024-03-18T06:00:00+07:00');
const A = 'a@2024-03-18T06:00+07:00';

async function onAir(yaml: string, at?: string): Promise<AirWorld> {
  const world = airWorld(`programmes:\n${yaml}`, at);
  await world.power();
  return world;
}

function outcomes(world: AirWorld): Record<string, string | null> {
  const airings: Airing[] = [...world.ward.records.airings({})];
  return Object.fromEntries(
    airings.map(({ id, outcome, cause }) => [id, cause === null ? outcome : `${outcome}: ${cause.code}`]),
  );
}

const opens = FakePump.prototype.open;
const fails = async () => {
  throw new Error('no thread');
};

/** Nothing can be appended until the returned function is called. */
function fillDisk({ ward: { records } }: AirWorld): () => void {
  const { append } = records;
  const full = () => {
    throw new Error('database or disk is full');
  };
  Object.assign(records, { append: full });
  return () => void Object.assign(records, { append });
}

describe('a slot that is due', () => {
  test('sounds at its instant, its claim on disk before, its ending on disk after', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    world.pump.airs = (airing) => expect(world.ward.records.airing(airing)?.outcome).toBeNull();
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    expect(world.pump.started).toEqual([{ airing: A, atMs: SIX }]);
    expect(world.ward.records.airing(A)).toMatchObject({
      outcome: 'aired',
      startedAtMs: SIX,
      endedAtMs: SIX + MINUTE_MS,
      airtimeFrames: 60 * 48_000,
      session: 'sáng',
      title: 'Bản tin a',
    });
    verifiedRecord(world.ward);
  });

  test('whose sound lost its approval after it was prepared is skipped', async () => {
    const world = airWorld(`programmes:\n${programmeYaml('a', '06:00')}`);
    world.sounds.set('a', [{ kind: 'spoken', clip: null, wordsSha256: 'f00', voice: 'espeak-ng:vi' }]);
    const subjects = [{ kind: 'spoken', wordsSha256: 'f00', voices: ['espeak-ng:vi'] }] as const;
    appendEntries(world.ward.records, world.clock.nowMs(), [
      { kind: 'approved', subjects, by: 'lanh-dao', basis: null },
    ]);
    await world.power();
    await world.clock.advanceTo(SIX - 5_000);
    expect(world.station.status().next).toMatchObject({ prepared: 'ready', problem: null });
    appendEntries(world.ward.records, world.clock.nowMs(), [
      { kind: 'approval-revoked', subjects, by: 'lanh-dao', why: 'sai ngày' },
    ]);
    await world.clock.advanceTo(SIX + MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'skipped: not-approved' });
    expect(world.pump.started).toEqual([]);
  });

  test('that a person put off is skipped with the person named, however late the order came', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX - 5_000);
    skip(world.ward, A);
    await world.clock.advanceTo(SIX + 1);
    expect(world.ward.records.airing(A)).toMatchObject({
      outcome: 'skipped',
      cause: { params: { by: 'lanh-dao' } },
    });
  });

  test('that is put off in the last seconds, after everything was looked at, does not sound', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX - 2_000);
    expect(world.station.status().onAir).toBeNull();
    skip(world.ward, A);
    await world.clock.advanceTo(SIX + MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'skipped: skip-ordered' });
    expect(world.pump.started).toEqual([]);
  });

  test('whose claim cannot be written does not sound, and leaves nothing in the pump', async () => {
    const world = await onAir(programmeYaml('a', '06:00', 'late: 0 phút'));
    await world.clock.advanceTo(SIX - 2_000);
    const healthy = fillDisk(world);
    await world.clock.advanceTo(SIX - 1_000);
    healthy();
    await world.clock.advanceTo(SIX + MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'failed: station.fault' });
    expect(world.pump.discarded).toEqual(world.pump.primed);
    expect(world.pump.started).toEqual([]);
  });

  test('whose outcome cannot be written keeps no other from its own, and is written when it can be', async () => {
    const world = airWorld(`programmes:\n${programmeYaml('a', '06:00')}${programmeYaml('b', '06:00')}`);
    const problem = { code: 'mix.render-failed', severity: 'error', params: {} } as const;
    world.problems.set('a', problem).set('b', problem);
    await world.power();
    const { records } = world.ward;
    const { append } = records;
    Object.assign(records, {
      append: (make: Parameters<typeof append>[0]) =>
        append.call(records, (head, known) => {
          const appends = make(head, known);
          if (appends.some(({ airing }) => airing?.id === A)) throw new Error('no room for this one');
          return appends;
        }),
    });
    await world.clock.advanceTo(SIX + 12 * MINUTE_MS);
    const b = { 'b@2024-03-18T06:00+07:00': 'failed: mix.render-failed' };
    expect(outcomes(world)).toEqual(b);
    expect(world.station.status().alarms).toMatchObject([{ params: { reason: 'no room for this one' } }]);
    Object.assign(records, { append });
    await world.clock.advance(MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'failed: mix.render-failed', ...b });
    expect(world.station.status().alarms).toEqual([]);
  });

  test.each([
    ['null', (world: AirWorld) => world.ward.files.writeText('state/spoken/pace.json', 'null')],
    [
      'unreadable clips',
      ({ ward }: AirWorld) =>
        Object.assign(ward.library, {
          clips: () => {
            throw new Error('EIO');
          },
        }),
    ],
  ])('whose length cannot be told (%s) still ends in an outcome', async (_name, damage) => {
    const world = airWorld(`programmes:\n${programmeYaml('a', '06:00')}`);
    world.problems.set('a', { code: 'mix.render-failed', severity: 'error', params: {} });
    await world.power();
    damage(world);
    await world.clock.advanceTo(SIX + 12 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'failed: mix.render-failed' });
  });

  test('airs by the last good schedule while a file in schedules/ cannot be read', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    Object.assign(world.ward.files, {
      scheduleFiles: () => {
        throw new Error('EACCES: permission denied');
      },
    });
    await world.write(`programmes:\n${programmeYaml('a', '06:00')}`);
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired' });
    expect(world.station.status().alarms).toMatchObject([{ params: { reason: /EACCES/ } }]);
    expect(world.told.filter((code) => code === 'station.fault')).toHaveLength(1);
  });

  test('at 03:15 does not sound, even when the schedule was forced in, nor as an emergency', async () => {
    const world = airWorld('programmes: [\n', '2024-03-18T03:00:00+07:00');
    const when = [daily('03:15')];
    const night = sampleProgramme({ id: 'dem', when });
    bringIntoForce(world.ward, sampleSchedule([night, { ...night, id: 'khan', level: 'emergency' }]));
    await world.power();
    await world.clock.advanceTo(Date.parse('2024-03-18T03:30:00+07:00'));
    expect(outcomes(world)).toEqual({
      'dem@2024-03-18T03:15+07:00': 'skipped: quiet-hours',
      'khan@2024-03-18T03:15+07:00': 'skipped: quiet-hours',
    });
    expect(world.pump.started).toEqual([]);
  });

  test('after one whose ending a full disk kept from being written does not count as held up by it', async () => {
    const world = await onAir(`${programmeYaml('a', '06:00')}${programmeYaml('b', '06:02', 'late: 1 phút')}`);
    await world.clock.advanceTo(SIX + 30_000);
    const healthy = fillDisk(world);
    await world.clock.advanceTo(SIX + 4 * MINUTE_MS);
    expect(world.pump.started).toHaveLength(1);
    healthy();
    await world.clock.advanceTo(SIX + 5 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired', 'b@2024-03-18T06:02+07:00': 'missed: too-late' });
  });

  test('over the cap of its session is skipped whole', async () => {
    const world = airWorld(`programmes:\n${programmeYaml('a', '06:00')}${programmeYaml('b', '06:42')}`);
    world.lengthsMs.set('a', 40 * MINUTE_MS);
    world.lengthsMs.set('b', 6 * MINUTE_MS);
    await world.power();
    await world.clock.advanceTo(SIX + HOUR_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired', 'b@2024-03-18T06:42+07:00': 'skipped: cap-minutes' });
  });

  test('whose mix was changed on disk is made anew, and fails where that does not help', async () => {
    const world = await onAir(programmeYaml('a', '06:00', 'late: 3 phút'));
    await world.clock.advanceTo(SIX - 5_000);
    world.altered.add('mix-a');
    await world.clock.advanceTo(SIX + 30_000);
    expect(world.station.status().next).toMatchObject({
      prepared: 'failed',
      problem: { code: 'mix.altered' },
    });
    world.altered.delete('mix-a');
    await world.clock.advanceTo(SIX + 4 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired' });
    expect(world.pump.started[0]?.atMs).toBeGreaterThan(SIX + 30_000);
  });

  test('that cannot be prepared fails with the cause, once its allowance is over', async () => {
    const world = airWorld(`programmes:\n${programmeYaml('a', '06:00', 'late: 1 phút')}`);
    world.problems.set('a', { code: 'mix.no-voice', severity: 'error', params: {} });
    await world.power();
    await world.clock.advanceTo(SIX + 30_000);
    expect(outcomes(world)).toEqual({});
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'failed: mix.no-voice' });
  });

  test('whose pump hangs and never tells its end is closed all the same', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX + 10_000);
    world.pump.cutPower();
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'partial: loudspeaker-lost' });
    expect(world.station.status().onAir).toBeNull();
  });

  test('on a loudspeaker that dies is partial, with what was heard', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    world.pump.breaksAt.set('default', 480_000);
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'partial: loudspeaker-lost' });
    expect(world.ward.records.airing(A)?.airtimeFrames).toBe(480_000);
  });
});

describe('two slots', () => {
  test('back to back both start at their own instants', async () => {
    const world = await onAir(programmeYaml('a', '06:00') + programmeYaml('b', '06:01'));
    await world.clock.advanceTo(SIX + 3 * MINUTE_MS);
    expect(world.pump.started.map(({ atMs }) => atMs)).toEqual([SIX, SIX + MINUTE_MS]);
    expect(Object.values(outcomes(world))).toEqual(['aired', 'aired']);
  });

  test('at one instant: the second waits until the first ends, and the emergency cuts both', async () => {
    const world = await onAir(
      programmeYaml('a', '06:00') +
        programmeYaml('b', '06:00') +
        programmeYaml('lu', '06:01:30', 'level: khẩn cấp'),
    );
    await world.clock.advanceTo(SIX + 4 * MINUTE_MS);
    expect(outcomes(world)).toEqual({
      [A]: 'aired',
      'b@2024-03-18T06:00+07:00': 'preempted: preempted',
      'lu@2024-03-18T06:01:30+07:00': 'aired',
    });
    const lu = world.pump.sounded.find(({ airing }) => airing.startsWith('lu'));
    const b = world.pump.sounded.find(({ airing }) => airing.startsWith('b'));
    expect(lu?.fromMs).toBe(SIX + 90_000);
    expect(b?.toMs).toBeLessThanOrEqual(SIX + 90_000);
    expect(b?.toMs).toBeGreaterThan(SIX + 89_000);
  });
});

describe('a station that stops and starts', () => {
  test('closes what the power cut in the middle, never plays it again, and misses what fell due meanwhile', async () => {
    const world = await onAir(programmeYaml('a', '06:00') + programmeYaml('b', '06:10', 'late: 1 phút'));
    await world.clock.advanceTo(SIX + 20_000);
    world.cut();
    await world.clock.advanceTo(SIX + 15 * MINUTE_MS);
    await world.power();
    await world.clock.advanceTo(SIX + 30 * MINUTE_MS);
    expect(outcomes(world)).toEqual({
      [A]: 'partial: power-lost',
      'b@2024-03-18T06:10+07:00': 'missed: station-off',
    });
    expect(world.ward.records.airing(A)?.airtimeFrames).toBe(20 * 48_000);
    verifiedRecord(world.ward);
  });

  test('airs late what is still allowed to be', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    world.cut();
    await world.clock.advanceTo(SIX + 5 * MINUTE_MS);
    await world.power();
    await world.clock.advanceTo(SIX + 7 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired' });
  });

  test('ends what is on air when it is told to end, and lets go of everything', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX + 10_000);
    const closing = world.station.close();
    await world.clock.advance(300);
    await closing;
    expect(outcomes(world)).toEqual({ [A]: 'partial: daemon-ended' });
    expect(world.pump.isOpen).toBe(false);
    expect(world.ward.lock.acquire()).toBe(true);
  });

  test('ends with a full disk, too: silent, its ending written at the next start', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX + 10_000);
    const healthy = fillDisk(world);
    const closing = world.station.close();
    await world.clock.advance(300);
    await closing;
    expect(world.pump.isOpen).toBe(false);
    healthy();
    await world.power();
    expect(outcomes(world)).toEqual({ [A]: 'partial: power-lost' });
    expect(world.ward.records.airing(A)?.airtimeFrames).toBeGreaterThan(9 * 48_000);
  });

  test('that cannot open its pump lets go of the station', async () => {
    const world = airWorld(`programmes:\n${programmeYaml('a', '06:00')}`);
    FakePump.prototype.open = fails;
    onTestFinished(() => {
      FakePump.prototype.open = opens;
    });
    await expect(world.power()).rejects.toThrow('no thread');
    expect(world.ward.lock.acquire()).toBe(true);
  });

  test('is alone on its ward', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    const other = { ...world.ward, lock: { acquire: () => false, release: () => undefined } };
    const second = new (world.station.constructor as typeof import('../../src/station/station.ts').Station)({
      ward: other,
      pump: world.pump,
      tell: () => undefined,
      prepare: () => Promise.reject(new Error('never asked')),
    });
    await expect(second.start()).rejects.toMatchObject({
      exitCode: 3,
      problems: [{ code: 'station.running-already' }],
    });
  });
});

describe('a clock', () => {
  test('that jumps over a slot makes it missed, and one that jumps back airs nothing twice', async () => {
    const world = await onAir(programmeYaml('a', '06:00') + programmeYaml('b', '06:30', 'late: 1 phút'));
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    world.clock.setCivil(SIX + 45 * MINUTE_MS);
    await world.clock.advance(MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired', 'b@2024-03-18T06:30+07:00': 'missed: asleep' });
    world.clock.setCivil(SIX - MINUTE_MS);
    await world.clock.advance(5 * MINUTE_MS);
    expect(world.pump.started).toHaveLength(1);
    expect(world.station.status().clock).toMatchObject({
      trusted: false,
      problem: { code: 'clock.set-back' },
    });
  });

  test('set forward in the seconds before a slot does not let it sound at an hour that nobody looked at', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX - 3_000);
    world.clock.setCivil('2024-03-18T21:30:00+07:00');
    await world.clock.advance(MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'missed: asleep' });
    expect(world.pump.started).toEqual([]);
  });

  test('set back in the seconds before a slot lets it wait for its instant unclaimed', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX - 3_000);
    world.clock.setCivil(SIX - MINUTE_MS);
    await world.clock.advance(10_000);
    expect(world.station.status().onAir).toBeNull();
    await world.clock.advance(2 * MINUTE_MS);
    expect(world.pump.started).toEqual([{ airing: A, atMs: SIX }]);
    expect(outcomes(world)).toEqual({ [A]: 'aired' });
  });

  test('of 2099 writes no decades of missed slots until a person confirms it', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    const { seq } = world.ward.records.head();
    world.clock.setCivil('2099-03-18T05:00:00+07:00');
    await world.clock.advance(2 * HOUR_MS);
    expect(world.ward.records.head().seq).toBe(seq);
    world.clock.setCivil(SIX + 10 * MINUTE_MS);
    await world.clock.advance(24 * HOUR_MS);
    expect(Object.values(outcomes(world))).toEqual(['aired', 'aired']);
  });

  test('that went far ahead and is confirmed decides again from there', async () => {
    const world = await onAir(programmeYaml('a', '06:00', 'late: 1 phút'));
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    world.clock.setCivil(SIX + 9 * 24 * HOUR_MS + 2 * MINUTE_MS);
    await world.clock.advance(MINUTE_MS);
    expect(Object.keys(outcomes(world))).toHaveLength(1);
    const nowMs = world.clock.nowMs();
    appendEntries(world.ward.records, nowMs, [{ kind: 'clock-confirmed', nowMs, by: 'lanh-dao' }]);
    await world.clock.advance(MINUTE_MS);
    const all = Object.values(outcomes(world));
    expect(all).toHaveLength(10);
    expect(new Set(all.slice(1))).toEqual(new Set(['missed: asleep']));
  });
});

describe('a schedule changed while on air', () => {
  test('takes over from its instant; what is claimed goes on, what it leaves out is due no more', async () => {
    const world = await onAir(programmeYaml('a', '06:00') + programmeYaml('b', '06:10'));
    await world.clock.advanceTo(SIX + 1_000);
    await world.write(`programmes:\n${programmeYaml('c', '06:20')}`);
    await world.clock.advanceTo(SIX + 25 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired', 'c@2024-03-18T06:20+07:00': 'aired' });
  });

  test('with a fault changes nothing, and the station says so', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.write('programmes: [\n');
    await world.clock.advanceTo(SIX + 2 * MINUTE_MS);
    expect(outcomes(world)).toEqual({ [A]: 'aired' });
    const { schedule, alarms } = world.station.status();
    expect(schedule.files).toBe('refused');
    expect(schedule.version).not.toBeNull();
    expect(alarms.map(({ code }) => code)).toEqual(['alarm.schedule-refused']);
  });
});

describe('a person at the machine', () => {
  test('airs a programme now; the same request again is the same airing', async () => {
    const world = await onAir(programmeYaml('a', '06:30'));
    await world.clock.advanceTo(SIX + MINUTE_MS);
    const request = { what: 'a', request: 'r1', by: 'bien-tap' };
    expect(await world.station.airNow(request)).toBe('manual:r1');
    await world.clock.advance(2 * MINUTE_MS);
    expect(await world.station.airNow(request)).toBe('manual:r1');
    expect(world.ward.records.airing('manual:r1')).toMatchObject({
      outcome: 'aired',
      kind: 'manual',
      by: 'bien-tap',
      session: 'sáng',
    });
    expect(world.pump.started).toHaveLength(1);
  });

  test('may not air in quiet hours, nor while another broadcast is on air', async () => {
    const world = await onAir(programmeYaml('a', '06:00'), '2024-03-18T04:50:00+07:00');
    const request = { what: 'a', request: 'r1', by: 'bien-tap' };
    await expect(world.station.airNow(request)).rejects.toMatchObject({
      problems: [{ code: 'cause.quiet-hours' }],
    });
    await world.clock.advanceTo(SIX + 1_000);
    await expect(world.station.airNow(request)).rejects.toMatchObject({ problems: [{ code: 'air.busy' }] });
    expect(world.ward.records.airing('manual:r1')).toBeNull();
  });

  test('asks twice at once and is heard once; the second is told what the loudspeaker is busy with', async () => {
    const world = await onAir(programmeYaml('a', '06:30'));
    const request = { what: 'a', request: 'r1', by: 'bien-tap' };
    await world.clock.advanceTo(SIX + MINUTE_MS);
    const first = world.station.airNow(request);
    const second = world.station.airNow(request);
    await expect(Promise.allSettled([first, second])).resolves.toMatchObject([
      { value: 'manual:r1' },
      { reason: { problems: [{ code: 'air.busy', params: { title: 'Bản tin a' } }] } },
    ]);
    expect(await world.station.airNow(request)).toBe('manual:r1');
    expect(world.pump.started).toHaveLength(1);
  });

  test('who asks while the station ends is told that nothing was aired', async () => {
    const world = await onAir(programmeYaml('a', '06:30'));
    await world.clock.advanceTo(SIX + MINUTE_MS);
    const asked = world.station.airNow({ what: 'a', request: 'r1', by: 'bien-tap' });
    await world.station.close();
    await expect(asked).rejects.toMatchObject({ problems: [{ code: 'air.let-go' }] });
    expect(world.ward.records.airing('manual:r1')).toBeNull();
  });

  test('stops with a full disk, too; what had ended before keeps its own ending', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX + 30_000);
    const healthy = fillDisk(world);
    await world.clock.advanceTo(SIX + 62_000);
    expect(await world.station.stopAiring('bien-tap')).toBe(A);
    healthy();
    await world.clock.advance(MINUTE_MS);
    expect(world.ward.records.airing(A)).toMatchObject({ outcome: 'aired', endedAtMs: SIX + MINUTE_MS });
  });

  test('stops what is on air; the record names the person', async () => {
    const world = await onAir(programmeYaml('a', '06:00'));
    await world.clock.advanceTo(SIX + 10_000);
    const stopping = world.station.stopAiring('bien-tap');
    await world.clock.advance(300);
    expect(await stopping).toBe(A);
    expect(world.ward.records.airing(A)).toMatchObject({
      outcome: 'partial',
      cause: { code: 'stopped', params: { by: 'bien-tap' } },
    });
    expect(await world.station.stopAiring('bien-tap')).toBeNull();
  });

  test('sees what is on air with its level, and what comes next with its countdown', async () => {
    const world = await onAir(programmeYaml('a', '06:00') + programmeYaml('b', '06:30'));
    await world.clock.advanceTo(SIX + 10_000);
    const { onAir: now, next } = world.station.status();
    expect(now).toMatchObject({ airing: A, plannedMs: 60_000, peakDbfs: -6, startedAtMs: SIX });
    expect(now?.heardMs).toBeGreaterThan(9_000);
    expect(next).toMatchObject({
      slot: 'b@2024-03-18T06:30+07:00',
      prepared: 'ready',
      problem: null,
      plannedMs: 60_000,
    });
  });
});

test('at night sounds that were made make room, but none that a coming slot may have been made of', async () => {
  const world = await onAir(programmeYaml('a', '06:00'));
  const sparedSinceMs = world.clock.nowMs() - 12 * HOUR_MS;
  const given: string[] = [];
  for (const kind of ['mixes', 'spoken', 'joined'] as const) {
    const evict = (maxBytes: number, sinceMs: number) => {
      expect(sinceMs).toBe(sparedSinceMs);
      expect(maxBytes).toBeGreaterThanOrEqual(1e9);
      given.push(kind);
    };
    Object.assign(world.ward[kind], { evict });
  }
  world.station.housekeep();
  expect(given).toEqual(['mixes', 'spoken', 'joined']);
});
