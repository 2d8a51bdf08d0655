// Runs a measuring process on one core, where the system can be told so, and takes its figures.
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CORE = lastCore();

export const PINNED = CORE === null ? 'on any core' : 'on one core';

export async function pinned<Figures>(script: string, words: readonly string[]): Promise<Figures> {
  const node = [process.execPath, join(import.meta.dirname, script), ...words];
  const [program = '', ...given] = CORE === null ? node : ['taskset', '-c', CORE, ...node];
  const { stdout } = await run(program, given);
  return JSON.parse(stdout) as Figures;
}

/** Of those that this process may use; null: nothing can be pinned. */
function lastCore(): string | null {
  const asked = spawnSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' });
  return asked.status === 0 ? (/(\d+)\s*$/.exec(asked.stdout)?.[1] ?? null) : null;
}
