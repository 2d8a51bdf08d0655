import { mkdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { localDoorOf, openLocalDoor } from '../../src/adapters/local-door.ts';
import { localSocketClient } from '../../src/adapters/local-socket-client.ts';
import type { LocalDoor } from '../../src/model/ports/daemon-client.ts';
import { serveLocally } from '../../src/server/local-socket.ts';
import { airWorld, programmeYaml } from '../fakes/air-world.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { SAMPLE_PIN } from '../fakes/temp-ward.ts';

const OPERATOR = { as: 'bien-tap', pin: SAMPLE_PIN };

/** A station on duty at 06:10, with an announcement that a person may air. */
async function onDuty() {
  const world = airWorld(`programmes:\n${programmeYaml('a', '06:30')}`, '2024-03-18T06:10:00+07:00');
  await world.power();
  const door = openLocalDoor(world.ward.files.root, seededRandom());
  const stop = await serveLocally(door, { ward: world.ward, station: world.station });
  onTestFinished(stop);
  return { world, door, stop, client: localSocketClient(world.ward.files.root) };
}

function statusCode(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: path, path: '/status', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

function posted({ path, token }: LocalDoor, body: string): Promise<number | undefined> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: path, path: '/air', method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end(body);
  });
}

describe('the daemon of a ward', () => {
  test('tells what comes next over its socket', async () => {
    const { client } = await onDuty();
    const status = await client.status();
    expect(status?.next).toMatchObject({ slot: 'a@2024-03-18T06:30+07:00', prepared: 'ready' });
    expect(status?.onAir).toBeNull();
  });

  test('airs and stops at the word of a person who may', async () => {
    const { world, client } = await onDuty();
    expect(await client.air('a', 'r1', OPERATOR)).toEqual({ ok: true, value: { airing: 'manual:r1' } });
    await world.clock.advance(5_000);
    expect((await client.status())?.onAir?.airing).toBe('manual:r1');
    const stopping = client.stop(OPERATOR);
    const ticking = setInterval(() => void world.clock.advance(100), 10);
    expect(await stopping).toEqual({ ok: true, value: { airing: 'manual:r1' } });
    clearInterval(ticking);
    expect(world.ward.records.airing('manual:r1')).toMatchObject({ outcome: 'partial', by: 'bien-tap' });
  });

  test('airs nothing for a wrong PIN, an unknown name or a name without the right', async () => {
    const { world, client } = await onDuty();
    const codes = async (as: string, pin: string) => {
      const answer = await client.air('a', 'r1', { as, pin });
      return answer.ok ? [] : answer.problems.map(({ code }) => code);
    };
    expect(await codes('bien-tap', '000000')).toEqual(['people.wrong-pin']);
    expect(await codes('ai-do', SAMPLE_PIN)).toEqual(['people.unknown']);
    expect(world.pump.started).toEqual([]);
  });

  test('answers nobody without the token of its owner, nor what it cannot read', async () => {
    const { door, client } = await onDuty();
    expect(await statusCode(door.path, {})).toBe(401);
    expect(await statusCode(door.path, { authorization: `Bearer ${door.token}x` })).toBe(401);
    expect(await statusCode(door.path, { authorization: `Bearer ${door.token}` })).toBe(200);
    expect(await client.air('', 'r1', OPERATOR)).toMatchObject({
      ok: false,
      problems: [{ code: 'daemon.bad-request' }],
    });
  });

  test('takes a body that is too large, or no JSON, for a mistake of whoever asks, not for a fault of its own', async () => {
    const { door } = await onDuty();
    expect(await posted(door, '{bad')).toBe(400);
    expect(await posted(door, JSON.stringify({ what: 'a'.repeat(100_000) }))).toBe(413);
  });

  test('stands behind a door that only its owner can open', async () => {
    const { world, door } = await onDuty();
    expect(statSync(dirname(door.path)).mode & 0o777).toBe(0o700);
    expect(statSync(join(world.ward.files.root, 'state/run/token')).mode & 0o777).toBe(0o600);
  });

  test('ends without waiting for what is still being asked of it', async () => {
    const { world, client, stop } = await onDuty();
    await client.air('a', 'r1', OPERATOR);
    await world.clock.advance(5_000);
    const asked = client.stop(OPERATOR);
    await client.status();
    await stop();
    expect(await asked).toMatchObject({ ok: false, problems: [{ code: 'daemon.not-running' }] });
  });

  test('is not there for those who ask once it has ended', async () => {
    const { client, stop } = await onDuty();
    await stop();
    expect(await client.status()).toBeNull();
    expect(await client.stop(OPERATOR)).toMatchObject({
      ok: false,
      problems: [{ code: 'daemon.not-running' }],
    });
  });
});

test('a station deep in the folders still has a door of its own', () => {
  const world = airWorld('programmes: {}\n');
  const deep = join(world.ward.files.root, 'x'.repeat(120));
  mkdirSync(deep);
  const door = openLocalDoor(deep, seededRandom());
  expect(Buffer.byteLength(door.path)).toBeLessThan(104);
  expect(localDoorOf(deep)).toEqual(door);
});
