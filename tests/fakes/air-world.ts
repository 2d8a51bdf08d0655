/**
 * A ward on air on a manual clock: real chain, real schedule files, a fake pump, and mixes of a length that the test
 * says. `power()` starts the station anew on what is on disk, as after a cut.
 */
import { onTestFinished } from 'vitest';
import type { ReadyMix, SoundRef } from '../../src/model/mix.ts';
import type { Clock } from '../../src/model/ports/clock.ts';
import type { ReadyMixes } from '../../src/model/ports/ready-mixes.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import type { Problem } from '../../src/model/problem.ts';
import { framesOfMs } from '../../src/model/sound.ts';
import { appendEntries } from '../../src/record/append.ts';
import { Station } from '../../src/station/station.ts';
import { FakePump } from './fake-pump.ts';
import { ManualClock } from './manual-clock.ts';
import { memoryCheckpoint } from './memory-checkpoint.ts';
import { beginRecord, type TempWard, tempWard } from './temp-ward.ts';
import { writeFiles } from './ward-files.ts';

export interface AirWorld {
  readonly ward: TempWard;
  readonly clock: ManualClock;
  /** Length of a programme's mix, ms; 60 s where nothing is said. */
  readonly lengthsMs: Map<string, number>;
  readonly sounds: Map<string, readonly SoundRef[]>;
  /** What keeps a programme from being prepared. */
  readonly problems: Map<string, Problem>;
  /** Keys of mixes whose bytes were changed on disk. */
  readonly altered: Set<string>;
  readonly told: string[];
  pump: FakePump;
  station: Station;
  /** Writes the schedule, and tells a running station that it changed. */
  write(yaml: string): Promise<void>;
  /** A new station on the same ward, started. */
  power(): Promise<void>;
  /** kill -9: nothing that was going on goes on. */
  cut(): void;
}

/** Monday 18 March 2024, 05:30 in Việt Nam, unless `at` says otherwise; not started yet. */
export function airWorld(yaml: string, at = '2024-03-18T05:30:00+07:00', station?: string): AirWorld {
  const clock = new ManualClock(at);
  let filesChanged: () => void = () => undefined;
  const bare = tempWard({ clock, checkpoint: memoryCheckpoint() });
  const altered = new Set<string>();
  const files = Object.assign(Object.create(bare.files) as Ward['files'], {
    watchSchedules: (onChange: () => void) => {
      filesChanged = onChange;
      return () => undefined;
    },
  });
  const ward = { ...bare, files, mixes: mixesKnowing(altered) };
  writeFiles(ward, yaml, station);
  beginRecord(ward);
  let life: Pick<ReturnType<typeof mortalWard>, 'die'> = { die: () => undefined };
  const world: AirWorld = {
    ward,
    clock,
    lengthsMs: new Map(),
    sounds: new Map(),
    problems: new Map(),
    altered,
    told: [],
    pump: new FakePump(clock, ward.checkpoint),
    station: null as unknown as Station,
    async write(text) {
      writeFiles(ward, text, station);
      filesChanged();
      await clock.advance(0);
    },
    async power() {
      const mortal = mortalWard(ward);
      life = mortal;
      world.pump = new FakePump(clock, ward.checkpoint);
      world.station = stationOf(world, mortal.ward);
      await world.station.start();
      await clock.advance(1);
    },
    cut() {
      life.die();
      world.pump.cutPower();
      clock.forget();
      ward.lock.release();
    },
  };
  onTestFinished(() => world.cut());
  return world;
}

/** A ward as one process holds it: when that is killed, what it had begun can neither write nor wait any more. */
function mortalWard(ward: TempWard): { readonly ward: Ward; die(): void } {
  let alive = true;
  const records = new Proxy(ward.records, {
    get(store, name, receiver) {
      if (!alive) throw new Error('this process was killed');
      return Reflect.get(store, name, receiver) as unknown;
    },
  });
  const clock: Clock = {
    nowMs: () => ward.clock.nowMs(),
    monotonicMs: () => ward.clock.monotonicMs(),
    wakeAt: (atMs, wake) => (alive ? ward.clock.wakeAt(atMs, wake) : () => undefined),
  };
  return {
    ward: { ...ward, records, clock },
    die: () => {
      alive = false;
    },
  };
}

function stationOf(world: AirWorld, ward: Ward): Station {
  return new Station({
    ward,
    pump: world.pump,
    tell: (_severity, code) => void world.told.push(code),
    prepare: async (_ward, programme, { rights: _rights }) => {
      const id = 'id' in programme ? String(programme.id) : 'clip';
      const problem = world.problems.get(id);
      return problem === undefined ? { ok: true, mix: mixOf(world, id) } : { ok: false, problem };
    },
  });
}

function mixOf(world: AirWorld, id: string): ReadyMix {
  const lengthFrames = framesOfMs(world.lengthsMs.get(id) ?? 60_000);
  const sounds = world.sounds.get(id) ?? [];
  return {
    key: `mix-${id}`,
    path: `/mixes/${id}.wav`,
    lengthFrames,
    parts: [],
    sounds,
    loudnessLufs: -16,
    truePeakDbtp: -1.5,
    blockSha256s: [],
  };
}

function mixesKnowing(altered: ReadonlySet<string>): ReadyMixes {
  return {
    get: () => null,
    pathFor: (key) => key,
    put: () => undefined,
    intact: async ({ key }) => !altered.has(key),
    evict: () => undefined,
  };
}

/** One programme: every day at a time, with more keys of YAML. */
export function programmeYaml(id: string, at: string, more = 'late: 10 phút'): string {
  return `  ${id}:\n    title: Bản tin ${id}\n    days: hằng ngày\n    at: ["${at}"]\n    ${more.split('; ').join('\n    ')}\n    items: [{ say: Đây là bản tin ${id}. }]\n`;
}

export function skip(ward: Ward, slot: string): void {
  appendEntries(ward.records, ward.clock.nowMs(), [
    { kind: 'skip-ordered', slot, date: null, why: 'quốc tang', by: 'lanh-dao' },
  ]);
}
