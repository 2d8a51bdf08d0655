/** `loa district serve` as a person starts and ends it: the program itself, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pinnedHttps } from '../../src/adapters/pinned-https.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { sendRecord } from '../../src/verbs/send-record.ts';
import { districtLoa, openedSuperior } from '../fakes/district-loa.ts';
import { exportingWard } from '../fakes/exporting-ward.ts';
import { freePort } from '../fakes/free-port.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { sendingTools, sendingWard } from '../fakes/receiver.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
vi.setConfig({ testTimeout: 180_000 });
/** A start of the program on a busy machine. */
const PATIENCE = { timeout: 60_000 };

interface Serving {
  readonly child: ChildProcess;
  readonly printed: () => { readonly out: string; readonly err: string };
  readonly ended: Promise<number | null>;
}

/** A superior unit in a folder, with a ward enrolled. */
async function district() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = new ManualClock('2024-04-01T08:00:00+07:00');
  const loa = districtLoa(folder, clock);
  expect((await loa(['init', '--name', 'Phòng Văn hóa quận'])).exitCode).toBe(0);
  const ward = exportingWard(['2024-03-18']);
  const publicKey = ward.keys.publicKey() ?? new Uint8Array();
  expect((await loa(['add', keyToken({ id: ward.station.id, publicKey })])).exitCode).toBe(0);
  const { key } = (await loa(['--json', 'key'])).json<{ key: string }>();
  return { folder, clock, ward, key, loa };
}

function serve(folder: string, argv: readonly string[], options: readonly string[] = []): Serving {
  const words = ['--no-warnings', MAIN, ...options, 'district', '--district', folder, 'serve', ...argv];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, printed: () => printed, ended };
}

test('it says where it listens and by what it is known, takes in what is sent, and ends at SIGTERM', async () => {
  const { folder, clock, ward, key } = await district();
  const port = await freePort();
  const serving = serve(folder, ['--listen', `127.0.0.1:${port}`]);
  await expect.poll(() => serving.printed().out, PATIENCE).toContain('\n');
  const [line = ''] = serving.printed().out.split('\n');
  expect(line).toContain(`Đang nhận tại https://127.0.0.1:${port}.`);
  expect(line).toContain(`key: "${key}"`);
  const [, fingerprint = ''] = /fingerprint: "([0-9a-f]{64})"/.exec(line) ?? [];

  // What it printed is what a station pins, and all that it needs.
  const superior = openedSuperior(folder, clock);
  onTestFinished(() => superior.store.close());
  const sending = sendingWard(ward, superior, { port, fingerprint });
  const { seq } = ward.records.head();
  expect(await sendRecord(sending, sendingTools(sending))).toMatchObject({ entries: seq });
  await expect
    .poll(() => serving.printed().out, PATIENCE)
    .toContain(`${ward.station.id}: đã nhận các mục 1–${seq}, 2 lượt phát.`);

  serving.child.kill('SIGTERM');
  expect(await serving.ended).toBe(0);
  expect(serving.printed().err).toBe('');
  expect(await superior.store.held(ward.station.id)).toMatchObject({ seq });
});

test('a port that another program has is told in one sentence; the one that listens is not disturbed', async () => {
  const { folder, key, loa } = await district();
  const port = await freePort();
  const first = serve(folder, ['--listen', `127.0.0.1:${port}`], ['--json']);
  await expect.poll(() => first.printed().out, PATIENCE).toContain('\n');
  const said = JSON.parse(first.printed().out.split('\n')[0] ?? '') as Readonly<Record<string, unknown>>;
  expect(said).toEqual({
    listening: [`https://127.0.0.1:${port}`],
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    key,
  });

  const second = serve(folder, ['--listen', `127.0.0.1:${port}`]);
  expect(await second.ended).toBe(3);
  expect(second.printed().out).toBe('');
  const told = second.printed().err.replace(/\s+/g, ' ').trim();
  expect(told).toContain(`Cổng 127.0.0.1:${port} đang có chương trình khác dùng`);
  expect(told).not.toContain('EADDRINUSE');

  const source = { url: `https://127.0.0.1:${port}`, fingerprint: String(said.fingerprint) };
  const path = '/api/v1/stations/phuong-khac/receipt';
  const asked = { method: 'GET', path, token: null, body: null, into: null } as const;
  expect((await pinnedHttps().ask(source, asked)).status).toBe(404);
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect((await loa(['serve', '--listen', 'ở nhà'])).exitCode).toBe(2);
});
