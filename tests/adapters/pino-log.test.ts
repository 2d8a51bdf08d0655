/** The daemon's log seen from a process that has nothing else left to do. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const PINO_LOG = new URL('../../src/adapters/pino-log.ts', import.meta.url).href;

/** What a program that keeps a log says; it says `ended` at its end. */
function run(program: string): string {
  const whole = `import { pinoLog } from ${JSON.stringify(PINO_LOG)};\n${program}\nconsole.log('ended');`;
  const options = { encoding: 'utf8', timeout: 20_000 } as const;
  return execFileSync(process.execPath, ['--input-type=module', '-e', whole], options);
}

test('a daemon that ends at once, as a second one does, has its last words on disk and ends well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const said = run(`
    const log = pinoLog(${JSON.stringify(folder)});
    log.write('info', 'station.off-duty', {});
    await log.close();
  `);
  expect(said).toBe('ended\n');
  const [file = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, file), 'utf8')).toContain('station.off-duty');
});

/** A device that takes nothing: every write to it finds a full disk. */
const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))('a full disk breaks the log, not the daemon', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(FULL, join(folder, 'loa.1.log'));
  const said = run(`
    const log = pinoLog(${JSON.stringify(folder)});
    for (let line = 0; line < 40; line += 1) {
      log.write('info', 'station.on-duty', { station: 'x'.repeat(1000) });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await log.close();
  `);
  expect(said).toBe('ended\n');
});
