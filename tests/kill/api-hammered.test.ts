import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteApiTokens } from '../../src/adapters/sqlite/api-tokens.ts';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { systemRandom } from '../../src/adapters/system-random.ts';
import { serverCertificate } from '../../src/adapters/tls-certificate.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import { parseEntries } from '../../src/record/chain.ts';
import { addToken } from '../../src/verbs/token.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';
import { freePort } from '../fakes/free-port.ts';
import { EVERY_MS, end, type KillableWard, killableWard, LENGTH_MS } from '../fakes/killable-ward.ts';
import { sampleStation } from '../fakes/sample-station.ts';

/** Long enough that proving it once on the daemon's thread would make a claim late. */
const DAYS = 6_000;
const SLOTS_HAMMERED = 3;
const CLIENTS = 8;
/** Claims are written 1.5 s before sound; one proof on the daemon's thread would take more of it, ms. */
const LEAD_MIN_MS = 1_300;
const START_ERROR_MAX_MS = 100;

const clock = systemClock();

function yearsBefore(): readonly EntryBody[] {
  const days = Array.from({ length: DAYS }, (_, day) => new Date(Date.UTC(2001, 0, 1 + day)));
  return days.flatMap((day) => {
    const date = day.toISOString().slice(0, 10);
    const six = `${date}T06:00:00+07:00`;
    return [openedAt(six), closedAt(six), missedAt(`${date}T12:00:00+07:00`)];
  });
}

/** A client holds its share alone, so a dozen stand for a dozen offices. */
function tokensOf(ward: KillableWard, count: number): readonly string[] {
  const db = openDatabase(join(ward.dir, 'state'));
  const given = { tokens: sqliteApiTokens(db), clock, random: systemRandom, station: sampleStation() };
  const names = Array.from({ length: count }, (_, at) => `phong-${at}`);
  const tokens = names.map((name) => addToken(given, { name, expires: null, by: 'lanh-dao' }));
  db.close();
  return tokens;
}

function statusOf(port: number, ca: string, path: string, token: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}` };
    const asked = request({ host: '127.0.0.1', port, path, ca, headers, agent: false, timeout: 30_000 });
    asked.once('response', (response) => {
      response.resume();
      response.once('close', () => resolve(response.statusCode ?? 0));
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(0));
    asked.end();
  });
}

test('a claim is not late while a dozen clients hammer the API with proofs of 18,000 entries', async () => {
  const port = await freePort();
  const ward = await killableWard({ yaml: `api: { listen: "127.0.0.1:${port}" }\n`, entries: yearsBefore() });
  onTestFinished(ward.remove);
  const tokens = tokensOf(ward, 12);
  const { cert } = await serverCertificate(ward.dir, null, clock);
  const daemon = await ward.start();
  onTestFinished(() => void daemon.process.kill('SIGKILL'));
  await daemon.tells('api.listening');

  const beganMs = clock.nowMs();
  const untilMs = beganMs + SLOTS_HAMMERED * EVERY_MS;
  const paths = [
    'verify',
    'airtime?from=2001-01-01&by=topic,day',
    'airings?limit=1000',
    'export?limit=20000',
  ];
  const statuses: number[] = [];
  const hammer = async (client: number): Promise<void> => {
    for (let at = client; clock.nowMs() < untilMs; at += 1) {
      const path = `/api/v1/${paths[at % paths.length]}`;
      statuses.push(await statusOf(port, cert, path, tokens[at % tokens.length] ?? ''));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => hammer(client)));
  // The last of them sounds to its end.
  await wait(LENGTH_MS + 500);
  await end(daemon, 'SIGKILL');
  // What answered ends with its daemon, however that ends; the next one finds the port free.
  await expect.poll(() => statusOf(port, cert, '/api/v1/openapi.json', ''), { timeout: 5_000 }).toBe(0);

  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(SLOTS_HAMMERED);
  const { leadsMs, errorsMs } = ward.read((records) => {
    const hammered = (plannedMs: number) => plannedMs > beganMs + 1_500 && plannedMs < untilMs;
    const opened = [...parseEntries(records.entries(DAYS * 3, ['airing-opened']))].flatMap(
      ({ atMs, body }) =>
        body.kind === 'airing-opened' ? [{ atMs, plannedMs: body.airing.plannedAtMs ?? 0 }] : [],
    );
    const aired = [...records.airingsAfter(DAYS * 3, {})].filter(({ outcome }) => outcome === 'aired');
    return {
      leadsMs: opened
        .filter(({ plannedMs }) => hammered(plannedMs))
        .map(({ atMs, plannedMs }) => plannedMs - atMs),
      errorsMs: aired
        .filter(({ plannedAtMs }) => hammered(plannedAtMs ?? 0))
        .map(({ startedAtMs, plannedAtMs }) => (startedAtMs ?? 0) - (plannedAtMs ?? 0)),
    };
  });
  expect(leadsMs.length).toBeGreaterThanOrEqual(SLOTS_HAMMERED - 1);
  expect(Math.min(...leadsMs), String(leadsMs)).toBeGreaterThan(LEAD_MIN_MS);
  expect(errorsMs.length).toBe(leadsMs.length);
  expect(Math.max(...errorsMs.map(Math.abs)), String(errorsMs)).toBeLessThan(START_ERROR_MAX_MS);
}, 120_000);
