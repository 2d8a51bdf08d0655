/** Runs a fixture in a Node process of its own, as another program on the same station would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the first line it prints; rejects when it ends without one. */
  readonly firstLine: Promise<string>;
  /** Resolves with everything it printed once it has ended well. */
  readonly ended: Promise<string>;
}

export function startFixture(name: string, argv: readonly string[]): Child {
  const child = spawn(process.execPath, ['--no-warnings', join(FIXTURES, name), ...argv], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('\n')) resolve(printed.slice(0, printed.indexOf('\n')));
    });
    child.once('close', (code) => reject(new Error(`${name} ended with ${code} and printed nothing`)));
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${name} ended with ${code}`)),
    );
  });
  // Whoever awaits them sees the failure; a killed child that nobody awaits is no failure of the test.
  firstLine.catch(() => {});
  ended.catch(() => {});
  return { process: child, firstLine, ended };
}
