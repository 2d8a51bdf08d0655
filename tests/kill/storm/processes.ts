/** The processes of a storm: `loa district serve`, `loa district pull` again and again, and the stations, some in each. */
import { join } from 'node:path';
import { type Dice, seededDice } from '../../fakes/seeded-dice.ts';
import type { ManyStations } from '../../fixtures/many-stations.ts';
import { KeptProcess } from '../kept-process.ts';
import type { StormGround, StormStation } from './ground.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const STATIONS_A_PROCESS = 5;
const PROCESSES_MIN = 2;
const HOUR_MS = 3_600_000;
/** Half of all clocks are honest. */
const LIES_MS = [0, 0, 0, 0, 3 * HOUR_MS, -3 * HOUR_MS, 48 * HOUR_MS, -300 * HOUR_MS];

export class StormProcesses {
  readonly serve: KeptProcess;
  readonly pull: KeptProcess;
  readonly groups: readonly KeptProcess[];
  private isQuiet = false;

  static async begin(ground: StormGround, seed: number): Promise<StormProcesses> {
    return new StormProcesses(ground, await ground.contact(), seed);
  }

  private constructor(
    ground: StormGround,
    contact: Awaited<ReturnType<StormGround['contact']>>,
    seed: number,
  ) {
    const loa = (...words: string[]) => {
      const command = ['--json', 'district', '--district', ground.root, ...words];
      return () => [join(ROOT, 'src', 'main.ts'), ...command];
    };
    const dice = seededDice(seed);
    const pauseMs = () => 200 + 1_500 * dice();
    this.serve = new KeptProcess(loa('serve', '--listen', `127.0.0.1:${ground.port}`), pauseMs);
    this.pull = new KeptProcess(loa('pull'), () => 1_500);
    this.groups = inGroups(ground.stations).map((stations, at) => {
      const own = seededDice(seed + 1 + at);
      const argv = () => [
        join(ROOT, 'tests', 'fixtures', 'many-stations.ts'),
        JSON.stringify(this.atWork(stations, contact, own)),
      ];
      return new KeptProcess(argv, () => 200 + 2_000 * own());
    });
  }

  /** No station writes anything more; each hands over what it has. */
  quieten(): void {
    this.isQuiet = true;
    for (const group of this.groups) group.kill();
  }

  async end(): Promise<void> {
    await Promise.all([this.serve, this.pull, ...this.groups].map((kept) => kept.end()));
  }

  /** Lines that the stations printed, each with how often. */
  said(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { said } of this.groups)
      for (const [line, times] of said) sums.set(line, (sums.get(line) ?? 0) + times);
    return sums;
  }

  /** Kills, and ends that nobody asked for, which are those of a superior without its database or a disk with room. */
  figures() {
    const { serve, pull, groups } = this;
    return {
      kills: {
        superior: serve.kills,
        pulls: pull.kills,
        stations: groups.reduce((sum, { kills }) => sum + kills, 0),
      },
      said: Object.fromEntries(this.said()),
      events: eventsIn(serve.said),
      endedByThemselves: { superior: serve.ends, stations: groups.flatMap(({ ends }) => ends) },
      pulls: { ended: pull.ends.length, refused: Object.fromEntries(codesIn(pull.ends)) },
    };
  }

  /** Whenever a process begins, its stations' clocks are set anew. */
  private atWork(
    some: readonly StormStation[],
    superior: Awaited<ReturnType<StormGround['contact']>>,
    dice: Dice,
  ): ManyStations {
    const stations = some.map(({ ward, port }) => ({
      station: port === null ? { ...ward.station, superior } : ward.station,
      root: ward.files.root,
      port,
      lieMs: LIES_MS[Math.floor(dice() * LIES_MS.length)] ?? 0,
    }));
    return { stations, isQuiet: this.isQuiet };
  }
}

function inGroups(stations: readonly StormStation[]): readonly (readonly StormStation[])[] {
  const each = Math.min(STATIONS_A_PROCESS, Math.ceil(stations.length / PROCESSES_MIN));
  const groups: (readonly StormStation[])[] = [];
  for (let at = 0; at < stations.length; at += each) groups.push(stations.slice(at, at + each));
  return groups;
}

/** What the superior told of, each kind with how often; of refusals and faults with the words. */
function eventsIn(said: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [line, times] of said) {
    const [, kind, words = ''] = /"event": ?"(\w+)", ?"message": ?"(.*)"/.exec(line) ?? [];
    if (kind === undefined) continue;
    const key = kind === 'taken' ? kind : `${kind}: ${words.replace(/phuong-\d+/g, '…')}`;
    sums[key] = (sums[key] ?? 0) + times;
  }
  return sums;
}

function codesIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts)
    for (const [, code = ''] of text.matchAll(/"code": ?"([^"]+)"/g))
      times.set(code, (times.get(code) ?? 0) + 1);
  return times;
}
