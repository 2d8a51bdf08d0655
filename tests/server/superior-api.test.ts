/** What whoever has old exports of a station can do to the unit that receives, over real HTTPS. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import type { IncomingFile } from '../../src/model/ports/incoming-files.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { SUPERIOR_LIMITS } from '../../src/server/superior-limits.ts';
import { receiver } from '../fakes/receiver.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

/** The signed first line of an export, and behind it whatever anybody likes. */
function headWithJunk(path: string): Buffer {
  const [head] = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return gzipSync(Buffer.concat([Buffer.from(`${head}\n`), randomBytes(60_000)]), { level: 0 });
}

async function begun(limits = SUPERIOR_LIMITS) {
  const superior = tempSuperior();
  const station = new SendingStation();
  station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
  await enrolStation(superior, keyToken(station), 'Đài phường Láng');
  const written: (IncomingFile | null)[] = [];
  let reads = 0;
  const watched: typeof superior = {
    ...superior,
    incoming: {
      ...superior.incoming,
      async receive(body, judge) {
        const file = await superior.incoming.receive(body, judge);
        written.push(file);
        return file;
      },
    },
    exportFiles: {
      ...superior.exportFiles,
      read(path) {
        reads += 1;
        return superior.exportFiles.read(path);
      },
    },
  };
  const { port } = await receiver(watched, 0, limits);
  const folder = join(superior.root, 'state', 'incoming');
  return {
    superior,
    station,
    written,
    reads: () => reads,
    coming: () => (existsSync(folder) ? readdirSync(folder) : []),
    sending: (bytes: Uint8Array, isAll = true) => sendingTo(port, bytes, isAll),
  };
}

/** A body that ends there, or stays unfinished as on a slow line. */
function sendingTo(port: number, bytes: Uint8Array, isAll: boolean) {
  const options = { host: '127.0.0.1', port, method: 'POST', path: '/api/v1/exports', agent: false };
  const headers = isAll ? { 'content-length': bytes.length } : { 'content-length': 255_000_000 };
  const request = httpsRequest({ ...options, headers, rejectUnauthorized: false });
  request.on('error', () => {});
  onTestFinished(() => void request.destroy());
  const closed = new Promise((resolve) => request.once('close', resolve));
  if (isAll) request.end(bytes);
  else request.write(bytes);
  const answered = async () => {
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return { status: response.statusCode, ...(JSON.parse(String(Buffer.concat(chunks))) as object) };
  };
  return { answer: isAll ? answered() : null, closed };
}

test('an export that was received is answered from what is held: its body is not written, and nothing is proved', async () => {
  const { station, written, reads, sending } = await begun();
  const [part, whole] = [await station.send({ toSeq: 5 }), await station.send()];
  expect(await sending(readFileSync(whole)).answer).toMatchObject({ status: 200, entries: station.head.seq });
  written.length = 0;
  const before = reads();
  for (const body of [readFileSync(whole), headWithJunk(whole)])
    expect(await sending(body).answer).toMatchObject({
      status: 200,
      entries: 0,
      receipt: expect.stringContaining(station.head.hash),
    });
  expect([written, reads() - before]).toEqual([[null, null], 0]);
  // Of a part that never came by itself, one look at the evidence tells.
  expect(await sending(readFileSync(part)).answer).toMatchObject({ status: 200, entries: 0 });
  expect([written.at(-1), reads() - before]).toEqual([null, 1]);
});

test('a station that says it was silent is heard, and its copy is not', async () => {
  const { superior, station, written, sending } = await begun();
  await sending(readFileSync(await station.send())).answer;
  const says = { decidedUntil: '2024-03-30T00:00:00+07:00', exportedAt: '2024-03-30T08:00:00+07:00' };
  const silent = readFileSync(await station.send({ fromSeq: station.head.seq, says }));
  for (let time = 0; time < 2; time += 1) {
    expect(await sending(silent).answer).toMatchObject({ status: 200 });
    expect((await superior.store.held(station.id))?.decidedUntilMs).toBe(Date.parse(says.decidedUntil));
  }
  expect(written.map((file) => file === null)).toEqual([false, false, true]);
});

test('evidence that is gone is brought back by the station’s own export', async () => {
  const { superior, station, sending } = await begun();
  const whole = readFileSync(await station.send());
  await sending(whole).answer;
  const [received] = await superior.store.received(station.id);
  const path = superior.evidence.path(received?.file ?? '');
  rmSync(path);
  expect(await sending(whole).answer).toMatchObject({ status: 200 });
  expect(existsSync(path)).toBe(true);
});

test('of one station one body comes in at a time; what it signed later goes before what is slow', async () => {
  const { station, coming, sending } = await begun();
  const old = headWithJunk(await station.send({ toSeq: 5 }));
  const slow = sending(old, false);
  await expect.poll(coming, { timeout: 10_000 }).toHaveLength(1);
  const older = { exportedAt: '2024-03-31T07:59:59+07:00' };
  const copy = headWithJunk(await station.send({ toSeq: 6, says: older }));
  expect(await sending(copy).answer).toMatchObject({
    status: 429,
    problems: [{ code: 'district.serve.one-at-a-time' }],
  });
  expect(coming()).toHaveLength(1);
  const says = { exportedAt: '2024-03-31T08:05:00+07:00' };
  expect(await sending(readFileSync(await station.send({ says }))).answer).toMatchObject({
    status: 200,
    entries: station.head.seq,
  });
  await slow.closed;
  await expect.poll(coming, { timeout: 10_000 }).toEqual([]);
});

test('who sends old exports again and again is refused after some; what is new of the station still comes in', async () => {
  const { station, sending } = await begun({ ...SUPERIOR_LIMITS, oldExportsAMinute: 3 });
  const old = readFileSync(await station.send());
  const statuses: unknown[] = [];
  for (let time = 0; time < 5; time += 1)
    statuses.push(((await sending(old).answer) as { readonly status: number }).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  station.airOn('2024-03-21');
  expect(await sending(readFileSync(await station.send())).answer).toMatchObject({ status: 200, entries: 3 });
});
