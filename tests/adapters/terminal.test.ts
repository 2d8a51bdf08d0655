import { EventEmitter } from 'node:events';
import picocolors from 'picocolors';
import { afterEach, expect, test, vi } from 'vitest';
import { type ProcessStreams, ProcessTerminal } from '../../src/adapters/terminal.ts';

const pc = picocolors.createColors(true);

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

function printedOf(output: string): string {
  const process = processOf();
  let printed = '';
  for (const stream of [process.stdout, process.stderr]) {
    Object.assign(stream, { write: (text: string) => (printed += text) });
  }
  const terminal = new ProcessTerminal(process);
  terminal.write(output);
  terminal.writeError(output);
  expect(printed.slice(0, printed.length / 2)).toBe(printed.slice(printed.length / 2));
  return printed.slice(0, printed.length / 2);
}

test('words from outside conceal nothing, clear no screen, turn no letters', () => {
  expect(printedOf('Duyệt\u001b[8m: bãi bỏ\u001b[0m\n')).toBe('Duyệt[8m: bãi bỏ\u001b[0m\n');
  expect(printedOf('a\u001b[2J\u001b[1A\u001b[J\u009b8m\u0007\rb\u202ec\u200bd\u0085')).toBe(
    'a[2J[1A[J8mbcd',
  );
  expect(printedOf('\u001b]0;tựa\u0007\u001b[30m\u001b[47m')).toBe(']0;tựa[30m[47m');
});

test('the program’s own colours, its lines drawn over and its tables pass', () => {
  const own = [
    ...[pc.bold('a'), pc.dim('a'), pc.red('a'), pc.green('a'), pc.yellow('a'), pc.cyan('a')],
    ...['\u001b[3A\u001b[J', '\r     \r', '\r▶ 0:12', '\uFEFFa;b\r\nc;d\r\n', 'Láng\tb\n'],
  ];
  for (const output of own) expect(printedOf(output)).toBe(output);
});

test('where no terminal tells its width, tables have 100 columns', () => {
  const terminal = new ProcessTerminal(processOf());
  expect(terminal).toMatchObject({ interactive: false, columns: 100 });
});
