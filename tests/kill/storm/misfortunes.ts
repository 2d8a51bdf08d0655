/** What befalls a superior unit and its stations, one thing after another, as seeded dice say. */
import { setTimeout as wait } from 'node:timers/promises';
import type { PrivatePostgres } from '../../fakes/postgres.ts';
import { type Dice, seededDice } from '../../fakes/seeded-dice.ts';
import type { KeptProcess } from '../kept-process.ts';
import type { StormGround } from './ground.ts';
import type { StormProcesses } from './processes.ts';
import type { StormWatch } from './watch.ts';

const BEGINNERS_SHARE = 0.1;
const WITHIN_MS = 3_000;
/** From a body's first bytes until its receipt is read, on a machine that has other things to do. */
const ARRIVAL_MS = 500;
/** From the superior's word that it has taken something in until the station keeps the receipt. */
const RECEIPT_MS = 120;

/** What each falls upon; a look follows whatever may have lost something. */
interface Struck {
  readonly ground: StormGround;
  readonly processes: StormProcesses;
  readonly watch: StormWatch;
  /** null: SQLite. */
  readonly postgres: PrivatePostgres | null;
}

export class Misfortunes {
  databaseKills = 0;
  private readonly struck: Struck;
  private readonly dice: Dice;

  constructor(struck: Struck, seed: number) {
    this.struck = struck;
    this.dice = seededDice(seed);
  }

  async next(): Promise<void> {
    const { ground, processes, watch } = this.struck;
    await wait(200 + this.dice() * 1_200);
    const which = this.dice();
    if (which < 0.25) this.kill(processes.groups[Math.floor(this.dice() * processes.groups.length)]);
    else if (which < 0.5) {
      await this.somethingComesIn();
      this.kill(processes.serve);
      await watch.look();
    } else if (which < 0.6) {
      await this.somethingComesIn();
      processes.pull.kill();
    } else if (which < 0.68) await ground.disk.fill(1_000 + this.dice() * 3_000);
    else if (which < 0.85) await this.killDatabase();
    else await watch.look();
  }

  /** Most kills fall while an export is received, proved, committed or receipted: moments that are short. */
  private async somethingComesIn(): Promise<void> {
    const { ground, processes } = this.struck;
    const which = this.dice();
    if (which < 0.2) return;
    if (which < 0.6) {
      await ground.nextArrival(WITHIN_MS);
      await wait(this.dice() * ARRIVAL_MS);
    } else {
      await processes.serve.nextWords(WITHIN_MS);
      await wait(this.dice() * RECEIPT_MS);
    }
  }

  /** Seldom one that only begins: on a slow machine nothing else would ever happen. */
  private kill(kept: KeptProcess | undefined): void {
    if (kept?.isUp || this.dice() < BEGINNERS_SHARE) kept?.kill();
  }

  private async killDatabase(): Promise<void> {
    const { postgres, watch } = this.struck;
    if (postgres === null) return;
    await this.somethingComesIn();
    this.databaseKills += 1;
    await postgres.kill();
    await wait(this.dice() * 1_500);
    await postgres.run();
    await watch.look();
  }
}
