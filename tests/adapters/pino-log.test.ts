/** The daemon's log seen from a process that has nothing else left to do. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const PINO_LOG = new URL('../../src/adapters/pino-log.ts', import.meta.url).href;

test('a daemon that ends at once, as a second one does, has its last words on disk and ends well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = `
    import { pinoLog } from ${JSON.stringify(PINO_LOG)};
    const log = pinoLog(${JSON.stringify(folder)});
    log.write('info', 'station.off-duty', {});
    await log.close();
    console.log('ended');
  `;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(said).toBe('ended\n');
  const [file = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, file), 'utf8')).toContain('station.off-duty');
});
