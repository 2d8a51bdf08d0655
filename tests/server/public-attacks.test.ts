import { type Socket, connect as tcpConnect } from 'node:net';
import { type TLSSocket, connect as tlsConnect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import type { ApiToken } from '../../src/model/ports/api-tokens.ts';
import { ReaderUnavailable } from '../../src/model/ports/reader-thread.ts';
import { appendEntries } from '../../src/record/append.ts';
import { PUBLIC_LIMITS, type PublicLimits } from '../../src/server/public-limits.ts';
import { addToken, revokeToken } from '../../src/verbs/token.ts';
import { codesOf, type PublicStation, publicStation } from '../fakes/public-station.ts';
import { SAMPLE_PIN } from '../fakes/temp-ward.ts';

const VERIFY = '/api/v1/verify';
const DATES = ['2024-03-18'];

const limited = (limits: Partial<PublicLimits>) => ({ limits: { ...PUBLIC_LIMITS, ...limits } });

async function told(station: PublicStation, path: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await station.ask(path, headers);
  return [answer.status, ...codesOf(answer)];
}

/** Everything that a station says to these bytes before it hangs up. */
function spoken(station: PublicStation, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = tlsConnect({ port: station.port, host: '127.0.0.1', ca: station.certificate?.cert });
    let said = '';
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    socket.once('error', () => undefined);
    socket.once('close', () => resolve(said));
    socket.write(bytes);
  });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('without a token, with a wrong one, or with one in another place nobody reads', async () => {
  const station = await publicStation(DATES);
  expect(await told(station, VERIFY, { authorization: '' })).toEqual([401, 'api.token-missing']);
  expect(await told(station, VERIFY, { authorization: `Basic ${station.token}` })).toEqual([
    401,
    'api.token-missing',
  ]);
  expect(await told(station, VERIFY, bearer(`${station.token}x`))).toEqual([401, 'api.token-wrong']);
  expect(await told(station, VERIFY, bearer(station.token.toUpperCase()))).toEqual([401, 'api.token-wrong']);
  const elsewhere = { authorization: '', cookie: `token=${station.token}` };
  expect(await told(station, `${VERIFY}?token=${station.token}`, elsewhere)).toEqual([
    401,
    'api.token-missing',
  ]);
  expect(await told(station, '/etc/passwd', { authorization: '' })).toEqual([401, 'api.token-missing']);
});

test('a token that was revoked, has expired or allows something else opens nothing, from the next request on', async () => {
  const station = await publicStation(DATES);
  const { ward } = station;
  const short = addToken(ward, { name: 'ngan-han', expires: '2024-03-18', by: 'lanh-dao' });
  expect((await station.ask(VERIFY, bearer(short))).status).toBe(200);
  ward.clock.setCivil('2024-03-19T00:00:01+07:00');
  expect(await told(station, VERIFY, bearer(short))).toEqual([401, 'api.token-expired']);
  revokeToken(ward, 'so-vhtt', 'lanh-dao');
  expect(await told(station, VERIFY)).toEqual([401, 'api.token-revoked']);
  const other = addToken(ward, { name: 'so-vhtt', expires: null, by: 'lanh-dao' });
  const db = openDatabase(ward.files.absolute('state'));
  db.exec("UPDATE api_token SET scope = 'order' WHERE name = 'so-vhtt'");
  db.close();
  expect(await told(station, VERIFY, bearer(other))).toEqual([403, 'api.token-scope']);
});

test('a guessing client is soon told to wait, and the superior at the same address reads on', async () => {
  const station = await publicStation(DATES, limited({ wrongTokensAMinute: 5 }));
  const guess = (at: number) => station.ask(VERIFY, bearer(`loa_${at}`));
  const statuses: number[] = [];
  for (let at = 0; at < 8; at += 1) statuses.push((await guess(at)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  const last = await guess(9);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  expect(last.headers.connection).toBe('close');
  expect(codesOf(last)).toEqual(['api.too-many-wrong']);
  expect((await station.ask(VERIFY)).status).toBe(200);
});

test('a client that hammers is held to its share, and to a smaller one of what proves the whole record', async () => {
  const station = await publicStation(
    DATES,
    limited({ readsAMinute: 6, proofsAMinute: 2, requestsAMinute: 12 }),
  );
  const statuses: number[] = [];
  for (let at = 0; at < 3; at += 1) statuses.push((await station.ask(VERIFY)).status);
  for (let at = 0; at < 4; at += 1) statuses.push((await station.ask('/api/v1/airings')).status);
  expect(statuses).toEqual([200, 200, 429, 200, 200, 200, 429]);
  for (let at = 0; at < 5; at += 1) await station.ask('/api/v1/openapi.json', { authorization: '' });
  expect(await told(station, '/api/v1/openapi.json', { authorization: '' })).toEqual([429, 'api.too-many']);
});

test('a web page can ask nothing, nor any name that leads to this machine without TLS', async () => {
  const station = await publicStation(DATES);
  expect(await told(station, VERIFY, { origin: 'https://ke-gian.example' })).toEqual([403, 'api.browser']);
  expect(await told(station, VERIFY, { 'sec-fetch-site': 'cross-site' })).toEqual([403, 'api.browser']);
  const open = await station.ask('/api/v1/openapi.json', { authorization: '' });
  expect(Object.keys(open.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  const plain = await publicStation(DATES, { plainHttp: true });
  expect(await told(plain, VERIFY, { host: 'ke-gian.example' })).toEqual([403, 'api.other-host']);
  expect((await plain.ask(VERIFY, { host: `localhost:${plain.port}` })).status).toBe(200);
});

test('a header, an address or a body larger than any honest one is refused without being read', async () => {
  const station = await publicStation(DATES);
  const large = await station.ask(VERIFY, { 'x-large': 'a'.repeat(10_000) });
  expect([large.status, large.json<{ ok: boolean }>().ok]).toEqual([431, false]);
  expect((await station.ask(`${VERIFY}?x=${'a'.repeat(10_000)}`)).status).toBe(431);
  expect((await station.ask(`${VERIFY}/%zz`)).status).toBe(400);
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'])
    expect((await station.ask(VERIFY, {}, method)).status, method).toBe(404);
  const raw = await spoken(station, 'KHÔNG PHẢI HTTP\r\n\r\n');
  expect(raw).toMatch(/^HTTP\/1\.1 400 /);
  expect(raw).toContain('"code":"api.bad-request"');
});

test('a request that comes drop by drop, or not at all, is not waited for', async () => {
  const station = await publicStation(DATES, limited({ requestMs: 300, lookMs: 100 }));
  const clock = systemClock();
  const beganMs = clock.monotonicMs();
  const slow = await spoken(station, `GET ${VERIFY} HTTP/1.1\r\nx-slow: `);
  const silent = await spoken(station, '');
  expect(slow).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(silent).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(clock.monotonicMs() - beganMs).toBeLessThan(10_000);
});

test('whoever takes an answer in drop by drop is left without the rest of it', async () => {
  const station = await publicStation(DATES, {
    ...limited({ answerMs: 500 }),
    clock: systemClock(),
    readSoon: async () => ({ kind: 'document', text: 'x'.repeat(50_000_000) }),
  });
  const hungUp = new Promise<void>((resolve) => {
    station.api.server.once('secureConnection', (socket: TLSSocket) => socket.once('close', () => resolve()));
  });
  const client = tlsConnect({ port: station.port, host: '127.0.0.1', ca: station.certificate?.cert });
  onTestFinished(() => void client.destroy());
  client.once('error', () => undefined);
  client.once('data', () => client.pause());
  const answered = new Promise((resolve) => client.once('data', resolve));
  client.write(`GET /api/v1/airings HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${station.token}\r\n\r\n`);
  await answered;
  await hungUp;
  expect(client.bytesRead).toBeLessThan(50_000_000);
});

test('one address holds only its share of the connections', async () => {
  const station = await publicStation(DATES, limited({ connectionsAnAddress: 3 }));
  const opened = Array.from({ length: 6 }, () => tcpConnect(station.port, '127.0.0.1'));
  onTestFinished(() => {
    for (const socket of opened) socket.destroy();
  });
  const refused: Socket[] = [];
  const three = new Promise<void>((resolve) => {
    for (const socket of opened) {
      socket.once('error', () => undefined);
      socket.once('close', () => {
        if (refused.push(socket) === 3) resolve();
      });
    }
  });
  await three;
  // They are looked at in their order: the last one is refused, or held, by now.
  await expect.poll(() => connectionsOf(station)).toBe(3);
  expect(refused).toHaveLength(3);
  for (const socket of opened) socket.destroy();
  await expect.poll(async () => (await station.ask(VERIFY)).status).toBe(200);
});

test('nothing older than TLS 1.2 is spoken, and nothing without TLS', async () => {
  const station = await publicStation(DATES);
  const handshake = (maxVersion: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
    new Promise<string | null>((resolve) => {
      const socket = tlsConnect({
        port: station.port,
        host: '127.0.0.1',
        ca: station.certificate?.cert,
        minVersion: 'TLSv1',
        maxVersion,
        ciphers: 'DEFAULT@SECLEVEL=0',
      });
      socket.once('secureConnect', () => {
        resolve(socket.getProtocol());
        socket.destroy();
      });
      socket.once('error', () => resolve(null));
    });
  expect(await handshake('TLSv1.1')).toBeNull();
  expect(await handshake('TLSv1.2')).toBe('TLSv1.2');
  expect(await handshake('TLSv1.3')).toBe('TLSv1.3');
  const plain = await new Promise<string>((resolve) => {
    const socket = tcpConnect(station.port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
    });
    socket.once('error', () => undefined);
    socket.once('close', () => resolve(said));
    socket.write(`GET ${VERIFY} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${station.token}\r\n\r\n`);
  });
  expect(plain).not.toContain('HTTP/1.1 200');
});

test('a cursor made by hand, or of another record, tells nothing', async () => {
  const station = await publicStation(DATES);
  const cursor = (text: string) => `/api/v1/airings?cursor=${Buffer.from(text).toString('base64url')}`;
  const [first] = [...station.ward.records.entries(0)];
  expect(await told(station, '/api/v1/airings?cursor=1')).toEqual([400, 'api.bad-cursor']);
  expect(await told(station, cursor("1' OR 1=1 --"))).toEqual([400, 'api.bad-cursor']);
  expect(await told(station, `/api/v1/airings?cursor=${'A'.repeat(4_000)}`)).toEqual([400, 'api.bad-cursor']);
  expect(await told(station, cursor(`6.${'0'.repeat(64)}`))).toEqual([409, 'api.cursor-gone']);
  expect(await told(station, cursor(`600.${first?.hash}`))).toEqual([409, 'api.cursor-gone']);
  expect((await station.ask(`${cursor(`1.${first?.hash}`)}`)).status).toBe(200);
});

test('who holds more than the station, or another branch, is told from where to ask anew', async () => {
  const station = await publicStation(DATES);
  const head = station.ward.records.head();
  const beyond = await station.ask(`/api/v1/export?after=${head.seq + 1}`);
  expect([beyond.status, ...codesOf(beyond)]).toEqual([409, 'export.beyond-end']);
  const other = await station.ask(`/api/v1/export?after=${head.seq}&head=${'0'.repeat(64)}`);
  expect([other.status, ...codesOf(other)]).toEqual([409, 'export.other-branch']);
  expect(other.json()).toMatchObject({ problems: [{ params: { seq: head.seq, resumeAfter: 0 } }] });
  expect((await station.ask(`/api/v1/export?after=${head.seq}&head=${head.hash}`)).status).toBe(204);
});

test('no hash of a PIN, no token and no other secret is in any answer', async () => {
  const station = await publicStation(DATES);
  const { ward } = station;
  appendEntries(ward.records, ward.clock.nowMs(), [
    { kind: 'pin-set', name: 'bien-tap', pinHash: `plain:${SAMPLE_PIN}`, by: ['bien-tap'] },
  ]);
  const db = openDatabase(ward.files.absolute('state'));
  const secrets = [
    `plain:${SAMPLE_PIN}`,
    'pinHash',
    station.token,
    String(db.prepare('SELECT sha256 FROM api_token').pluck().get()),
    'PRIVATE KEY',
    ward.files.root,
    'SQLITE',
  ];
  db.close();
  const paths = [
    '/api/v1/airtime?from=2024-03-01&by=topic,day,programme',
    '/api/v1/airings',
    VERIFY,
    '/api/v1/openapi.json',
    '/api/v1/airings?cursor=x',
    '/api/v1/airtime?by=sqlite_master',
    '/api/v1/export?after=0',
    '/api/v1/../state/loa.sqlite',
    '/%2e%2e/%2e%2e/state/keys/tls.pem',
  ];
  for (const path of paths) {
    const { bytes, headers } = await station.ask(path);
    const text =
      headers['content-type'] === 'application/gzip'
        ? gunzipSync(bytes).toString('utf8')
        : bytes.toString('utf8');
    for (const secret of secrets) expect(text, path).not.toContain(secret);
  }
});

test('a fault of the station is told without its reason, which goes to its own log', async () => {
  const station = await publicStation(DATES, {
    readSoon: () => Promise.reject(new Error('SQLITE_CORRUPT at /state/loa.sqlite')),
    readLong: () => Promise.reject(new ReaderUnavailable('busy')),
  });
  const answer = await station.ask('/api/v1/airings');
  expect([answer.status, ...codesOf(answer)]).toEqual([500, 'api.fault']);
  expect(answer.bytes.toString('utf8')).not.toContain('CORRUPT');
  expect(station.faults).toEqual([expect.stringContaining('SQLITE_CORRUPT')]);
  const busy = await station.ask(VERIFY);
  expect([busy.status, ...codesOf(busy), busy.headers['retry-after']]).toEqual([503, 'api.busy', '10']);
});

test('the last use of a token is noted, and not with every request', async () => {
  const uses: number[] = [];
  const given: Partial<{ all: () => readonly ApiToken[] }> = {};
  const station = await publicStation(DATES, {
    tokens: { all: () => given.all?.() ?? [], noteUse: (_sha256, atMs) => void uses.push(atMs) },
  });
  const { ward } = station;
  given.all = () => ward.tokens.all();
  const ask = async () => expect((await station.ask(VERIFY)).status).toBe(200);
  const beganMs = ward.clock.nowMs();
  await ask();
  await ward.clock.advance(60_000);
  await ask();
  expect(uses).toEqual([beganMs]);
  await ward.clock.advance(600_000);
  await ask();
  expect(uses).toEqual([beganMs, beganMs + 660_000]);
});

function connectionsOf({ api }: PublicStation): Promise<number> {
  return new Promise((resolve, reject) => {
    api.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
  });
}
