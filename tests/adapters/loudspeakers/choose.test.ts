/** Which loudspeaker a station gets on a machine with, and without, a sound service. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseLoudspeakers, type LoudspeakerSite } from '../../../src/adapters/loudspeakers/choose.ts';
import { findPulse, type PulseEnvironment } from '../../../src/adapters/loudspeakers/pulse-address.ts';
import { systemClock } from '../../../src/adapters/system-clock.ts';
import type { LoudspeakerKind } from '../../../src/model/station.ts';
import { HAS_PULSE, PrivatePulse } from './private-pulse.ts';

const NOWHERE: PulseEnvironment = {
  server: '/nowhere/native',
  cookie: null,
  pulseRuntime: null,
  runtime: null,
  home: null,
  userId: null,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loa-choose-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function site(pulse: PulseEnvironment): LoudspeakerSite {
  return {
    clock: systemClock(),
    pulse,
    root: folder,
    heardFolder: join(folder, 'heard'),
    zone: 'Asia/Ho_Chi_Minh',
  };
}

async function chosen(kind: LoudspeakerKind, pulse: PulseEnvironment) {
  const config = { id: 'loa', kind, device: null, path: null, cluster: 'default', calibrationMs: 0 };
  const [speaker] = await chooseLoudspeakers([config], site(pulse));
  return { kind: speaker?.kind, note: speaker?.note, counted: speaker?.counted };
}

test('without a sound service, auto is the virtual loudspeaker and says why', async () => {
  const virtual = { kind: 'virtual', note: 'loudspeaker.virtual-no-server', counted: 'sent' };
  expect(await chosen('auto', NOWHERE)).toEqual(virtual);
  expect(await chosen('virtual', NOWHERE)).toEqual({ ...virtual, note: null });
  expect(await chosen('wav-file', NOWHERE)).toEqual({ kind: 'wav-file', note: null, counted: 'sent' });
});

test('a sound card that was asked for by name is never replaced by a virtual one', async () => {
  expect(await chosen('sound-card', NOWHERE)).toEqual({ kind: 'sound-card', note: null, counted: 'device' });
});

test('a service that listens and says nothing does not hold the station up for ever', async () => {
  const path = join(folder, 'native');
  const server = createServer(() => undefined).listen(path);
  expect(await chosen('auto', { ...NOWHERE, server: path })).toMatchObject({ kind: 'virtual' });
  server.close();
}, 10_000);

test('a service that speaks another language is no sound service, and ends nothing of ours', async () => {
  const path = join(folder, 'native');
  const packet = Buffer.alloc(21, 'Z');
  packet.writeUInt32BE(1, 0);
  packet.writeUInt32BE(0xffff_ffff, 4);
  const server = createServer((socket) => void socket.write(packet)).listen(path);
  expect(await chosen('auto', { ...NOWHERE, server: path })).toMatchObject({ kind: 'virtual' });
  server.close();
});

test.skipIf(!HAS_PULSE)(
  'with a sound service auto is the sound card where there is one (skipped where PulseAudio is not installed)',
  async () => {
    const pulse = new PrivatePulse();
    await pulse.start();
    expect(await chosen('auto', pulse.environment)).toMatchObject({
      kind: 'virtual',
      note: 'loudspeaker.virtual-no-card',
    });
    pulse.addSink('loa');
    expect(await chosen('auto', pulse.environment)).toMatchObject({ kind: 'sound-card', note: null });
    await pulse.remove();
  },
);

test('the service is looked for where PULSE_SERVER says, else in the usual places; a cookie only where it is whole', () => {
  const where = (server: string) => findPulse({ ...NOWHERE, server })?.where;
  expect(where('unix:/run/a')).toEqual({ path: '/run/a' });
  expect(where('{f00}unix:/run/a tcp:b')).toEqual({ path: '/run/a' });
  expect(where('tcp:may-chu:4000')).toEqual({ host: 'may-chu', port: 4000 });
  expect(where('may-chu')).toEqual({ host: 'may-chu', port: 4713 });
  mkdirSync(join(folder, 'pulse'));
  writeFileSync(join(folder, 'pulse', 'native'), '');
  writeFileSync(join(folder, 'cookie'), Buffer.alloc(256, 7));
  const found = findPulse({ ...NOWHERE, server: null, runtime: folder, cookie: join(folder, 'cookie') });
  expect(found?.where).toEqual({ path: join(folder, 'pulse', 'native') });
  expect(found?.cookie[255]).toBe(7);
  writeFileSync(join(folder, 'cookie'), Buffer.alloc(10, 7));
  expect(findPulse({ ...NOWHERE, cookie: join(folder, 'cookie') })?.cookie).toEqual(new Uint8Array(256));
});
