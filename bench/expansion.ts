// A year of a full schedule expanded at once, against a loop over node-cron's own next run. Both must give the same instants.
import assert from 'node:assert/strict';
import { createTask } from 'node-cron';
import type { Programme, Schedule } from '../src/model/programme.ts';
import { DAY_MS } from '../src/model/time.ts';
import { expandSlots } from '../src/schedule/expand.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const ROUNDS = 5;

/** Twelve programmes, as many as a busy ward would have: daily news, weekly features, monthly and yearly ones. */
const CRONS = [
  '0 6 * * 1-5',
  '10 6 * * 1-5',
  '0 17 * * 1-5',
  '15 17 * * 1-5',
  '30 6 * * 6,0',
  '0 11 * * *',
  '20 17 * * 1,3,5',
  '25 17 * * 2,4',
  '0 7 1,15 * *',
  '30 17 L * *',
  '40 17 * * 5L',
  '0 8 2 9 *',
];

/** Prints how much of node-cron's time a year takes us; fails when the instants differ. */
export async function benchExpansion(print: (line: string) => void): Promise<void> {
  const schedule: Schedule = {
    zone: ZONE,
    topics: [],
    campaigns: [],
    daySets: {},
    programmes: CRONS.map(programmeOf),
  };
  // node-cron can only be asked what comes after this moment.
  const fromMs = Math.floor(Date.now() / 1000) * 1000 + 1000;
  const toMs = fromMs + 365 * DAY_MS;
  const ours = medianMs(() => expandSlots(schedule, fromMs, toMs));
  const counts = CRONS.map(
    (_, index) => ours.value.filter(({ programme }) => programme === `p${index}`).length,
  );
  const theirs = medianMs(() => CRONS.map((cron, index) => nextRuns(cron, counts[index] ?? 0)));
  for (const [index, runs] of theirs.value.entries()) {
    const mine = ours.value.filter(({ programme }) => programme === `p${index}`).map(({ atMs }) => atMs);
    // One run more than ours must lie beyond the year: nothing was left out.
    assert.deepEqual(runs.slice(0, -1), mine, `${CRONS[index]} differs`);
    assert.ok((runs.at(-1) ?? 0) >= toMs, `${CRONS[index]} has more runs`);
  }
  const ratio = (ours.ms / theirs.ms).toFixed(3);
  print(`Expansion of a year, ${CRONS.length} programmes, ${ours.value.length} slots:`);
  print(
    `  ${ours.ms.toFixed(1)} ms, node-cron's next run in a loop ${theirs.ms.toFixed(1)} ms, ratio ${ratio}`,
  );
}

function nextRuns(cron: string, count: number): number[] {
  const task = createTask(cron, () => {}, { timezone: ZONE });
  const runs = task.getNextRuns(count + 1).map((run) => run.getTime());
  task.destroy();
  return runs;
}

function medianMs<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  let value = work();
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    value = work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { ms: times[Math.floor(ROUNDS / 2)] ?? 0, value };
}

function programmeOf(expression: string, index: number): Programme {
  return {
    id: `p${index}`,
    title: expression,
    topic: null,
    theme: null,
    level: 'normal',
    when: [{ kind: 'cron', expression }],
    from: null,
    until: null,
    except: [],
    lateMs: 0,
    clash: 'wait',
    missed: 'leave',
    items: [],
    bed: null,
    gapMs: 0,
    maxMs: null,
    place: { file: 'schedules/bench.yaml', line: 1, column: 1 },
  };
}
