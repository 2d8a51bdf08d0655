import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ApiProcess } from '../../src/adapters/api-process.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { exportingWard } from '../fakes/exporting-ward.ts';
import { freePort } from '../fakes/free-port.ts';

const ENTRY = new URL('../../src/api-process.ts', import.meta.url);

interface Told {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** An API that answers for a small ward without TLS, and everything that it tells. */
async function begun(port: number) {
  const ward = exportingWard(['2024-03-18']);
  const api = { host: '127.0.0.1', port, plainHttp: true, certificate: null };
  const setup = { station: { ...ward.station, api }, api, root: ward.files.root, version: 'test' };
  const told: Told[] = [];
  const process = new ApiProcess(ENTRY, setup, systemClock(), (_severity, code, params) => {
    told.push({ code, params });
  });
  process.begin();
  onTestFinished(() => process.end());
  const tells = (code: string, times = 1) =>
    expect.poll(() => told.filter((event) => event.code === code).length, { timeout: 30_000 }).toBe(times);
  return { process, told, tells };
}

function statusOf(port: number): Promise<number> {
  return fetch(`http://127.0.0.1:${port}/api/v1/openapi.json`).then(
    ({ status }) => status,
    () => 0,
  );
}

function children(): readonly number[] {
  const text = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map(Number);
}

test.skipIf(process.platform !== 'linux')(
  'what answers the superior is begun again when it dies, and ends when told to',
  async () => {
    const port = await freePort();
    const before = new Set(children());
    const { process: api, told, tells } = await begun(port);
    await tells('api.listening');
    expect(told[0]?.params).toEqual({ url: `http://127.0.0.1:${port}` });
    expect(await statusOf(port)).toBe(200);
    const [child = 0] = children().filter((pid) => !before.has(pid));
    const status = readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Field 19 of proc(5), niceness: below what makes sound.
    expect(Number(status[16])).toBe(10);
    process.kill(child, 'SIGTERM');
    process.kill(child, 'SIGINT');
    expect(await statusOf(port)).toBe(200);
    process.kill(child, 'SIGKILL');
    await tells('api.died');
    await tells('api.listening', 2);
    expect(await statusOf(port)).toBe(200);
    await api.end();
    expect(await statusOf(port)).toBe(0);
    expect(children().filter((pid) => !before.has(pid))).toEqual([]);
  },
);

test('a port that somebody else holds is told once, tried again, and taken when it is free', async () => {
  const port = await freePort();
  const holder = await new Promise<Server>((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });
  const { told, tells } = await begun(port);
  await tells('api.not-listening');
  expect(told).toEqual([
    { code: 'api.not-listening', params: { listen: `127.0.0.1:${port}`, reason: 'EADDRINUSE' } },
  ]);
  await new Promise((resolve) => holder.close(resolve));
  await tells('api.listening');
  expect(told).toHaveLength(2);
});
