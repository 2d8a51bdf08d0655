import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { type ProcessStreams, ProcessTerminal } from '../../src/adapters/terminal.ts';

afterEach(() => void vi.useRealTimers());

function processOf(): EventEmitter & ProcessStreams {
  const streams = { stdin: new EventEmitter(), stdout: new EventEmitter(), stderr: new EventEmitter() };
  return Object.assign(new EventEmitter(), streams) as unknown as EventEmitter & ProcessStreams;
}

test('Ctrl-C that arrives twice, by the terminal and by the launcher, is one; a later one ends at once', async () => {
  vi.useFakeTimers();
  const process = processOf();
  const interrupted = new ProcessTerminal(process).interrupted();
  process.emit('SIGINT');
  await interrupted;
  expect(process.emit('SIGINT')).toBe(true);
  vi.advanceTimersByTime(1_000);
  // Nobody listens any more: Node ends a program that nobody catches the signal for.
  expect(process.emit('SIGINT')).toBe(false);
});

test('a reader that goes away from either output ends no program', () => {
  const process = processOf();
  new ProcessTerminal(process);
  for (const stream of [process.stdout, process.stderr]) stream.emit('error', new Error('EPIPE'));
});

test('where no terminal tells its width, tables have 100 columns', () => {
  const terminal = new ProcessTerminal(processOf());
  expect(terminal).toMatchObject({ interactive: false, columns: 100 });
});
