/** Whatever is done to a file on its way, the import says what and where, takes nothing in, and keeps what was there. */
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { importExport } from '../../src/district/import-export.ts';
import { type Problem, Refusal } from '../../src/model/problem.ts';
import { entryHash } from '../../src/record/chain.ts';
import { exportHeadLine, readExportHead } from '../../src/record/export-head.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { sayProblem } from '../../src/words/say.ts';
import { missedAt } from '../fakes/airing-entries.ts';
import { lineOf, lineText } from '../fakes/export-line.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { type TempSuperior, tempSuperior } from '../fakes/temp-superior.ts';
import { wholeOf } from '../fakes/whole-superior.ts';

/** Entries held before the attack; the file that is attacked brings those behind them. */
const HELD = 4;
const LAST = 10;

let superior: TempSuperior;
let station: SendingStation;
let honest: string;

beforeEach(async () => {
  station = new SendingStation();
  station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
  honest = await station.send({ fromSeq: HELD + 1 });
  superior = await ready();
});

/** Holds the first day. */
async function ready(): Promise<TempSuperior> {
  const made = tempSuperior();
  await enrolStation(made, keyToken(station), 'Đài phường Láng');
  await importExport(made, await station.send({ toSeq: HELD }));
  return made;
}

/** The problem, with everything held as it was; null: it was taken in. `look`: what is compared. */
async function problemOf(
  path: string,
  look: (superior: TempSuperior) => Promise<unknown> = wholeOf,
): Promise<Problem | null> {
  const before = await look(superior);
  try {
    await importExport(superior, path);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(await look(superior)).toEqual(before);
    const [problem] = error.problems;
    if (problem === undefined) throw new Error('refused without a problem');
    return problem;
  }
}

/** Refused so; and the sentence says what and where, and what to do. */
async function expectRefused(path: string, code: string, ...told: readonly string[]): Promise<void> {
  const problem = await problemOf(path);
  expect(problem?.code).toBe(code);
  const sentence = sayProblem('vi', problem as Problem);
  for (const words of told) expect(sentence).toContain(words);
  expect(sentence).toMatch(/Không lấy gì từ tệp này|Chưa lấy gì từ tệp này/);
}

async function heldOnly({ store }: TempSuperior): Promise<unknown> {
  return store.held(station.id);
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(station.folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Packed as ours are. */
function packed(text: string | Buffer): Buffer {
  const bytes = gzipSync(text);
  bytes[9] = 0xff;
  return bytes;
}

/** The honest file still goes in: nothing that was refused stands in its way. */
async function expectHonest(): Promise<void> {
  expect(await importExport(superior, honest)).toMatchObject({ taken: { fromSeq: HELD + 1, toSeq: LAST } });
}

test('one byte changed, each of the file in its turn: refused, or it unpacks to the same', async () => {
  const bytes = readFileSync(honest);
  const lines = gunzipSync(bytes);
  const unread: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << ((at * 7) % 8));
    const look = at % 100 === 0 ? wholeOf : heldOnly;
    const problem = await problemOf(written('changed.loa', changed), look);
    if (problem !== null) {
      expect(problem.code).toMatch(/^export\./);
      continue;
    }
    // gzip fills the last byte of what it packed, and may find the same letters in another place.
    unread.push(at);
    expect(gunzipSync(changed)).toEqual(lines);
    superior = await ready();
  }
  expect(unread.length).toBeLessThan(5);
  expect(bytes.length).toBeGreaterThan(1000);
  await expectHonest();
});

test('one character changed in the text, and packed again: each is found, and said where', async () => {
  const text = gunzipSync(readFileSync(honest)).toString('utf8');
  for (let at = 3; at < text.length; at += 89) {
    const other = text[at] === '0' ? '1' : '0';
    const changed = packed(text.slice(0, at) + other + text.slice(at + 1));
    const line = text.slice(0, at).split('\n').length;
    const problem = await problemOf(written('changed.loa', changed));
    expect([at, problem?.code]).toEqual([at, expect.stringMatching(/^export\./)]);
    if (line === 1 || problem?.code === 'export.bad-signature') continue;
    const { seq = 0, line: badLine = 0 } = problem?.params ?? {};
    const where = seq === 0 ? Number(badLine) + HELD - 1 : Number(seq);
    expect([line + HELD - 1, line + HELD]).toContain(where);
  }
  await expectHonest();
});

test('an entry removed is named; the last one as a tail that is missing', async () => {
  for (let index = 0; index < LAST - HELD; index += 1) {
    const path = await station.send({ fromSeq: HELD + 1, lines: (own) => own.toSpliced(index, 1) });
    await expectRefused(path, 'export.broken', `mục số ${HELD + 1 + index}`);
  }
  await expectHonest();
});

test('two entries swapped are named at the first of them', async () => {
  for (let a = 0; a < LAST - HELD; a += 1) {
    for (let b = a + 1; b < LAST - HELD; b += 1) {
      const swap = (own: readonly string[]) => own.with(a, own[b] ?? '').with(b, own[a] ?? '');
      const path = await station.send({ fromSeq: HELD + 1, lines: swap });
      await expectRefused(path, 'export.broken', `mục số ${HELD + 1 + a}`);
    }
  }
  await expectHonest();
});

test('the tail cut: of the entries, and of the file at any of its bytes', async () => {
  for (let left = 0; left < LAST - HELD; left += 1) {
    const path = await station.send({ fromSeq: HELD + 1, lines: (own) => own.slice(0, left) });
    await expectRefused(path, 'export.broken', `${HELD + 1 + left}`);
  }
  const bytes = readFileSync(honest);
  for (let length = 0; length < bytes.length; length += 41)
    expect((await problemOf(written('cut.loa', bytes.subarray(0, length))))?.code).toMatch(
      /^export\.(?:damaged|not-an-export)$/,
    );
  await expectHonest();
});

test('entries added behind the end, or bytes behind the file', async () => {
  const path = await station.send({ fromSeq: HELD + 1, lines: (own) => [...own, own.at(-1) ?? ''] });
  await expectRefused(path, 'export.broken', `${LAST + 1}`);
  appendFileSync(path, 'thêm');
  expect(await problemOf(path)).not.toBeNull();
  // To gzip, two files behind each other are one.
  const twice = written('twice.loa', Buffer.concat([readFileSync(honest), readFileSync(honest)]));
  await expectRefused(twice, 'export.broken', `${LAST + 1}`);
  await expectHonest();
});

/** Every hash made anew over entries that were changed. */
function recomputed(lines: readonly string[], prevHash: string): readonly string[] {
  let last = prevHash;
  return lines.map((line) => {
    const entry = lineOf(line);
    const payload = entry.payload?.replace('"missed"', '"failed"') ?? '';
    const link = { seq: entry.seq, prevHash: last, hash: entryHash(last, payload) };
    last = link.hash;
    return lineText({ ...link, payload });
  });
}

test('a chain recomputed: under the old signature, signed with another key, and with the station’s own', async () => {
  const own = (await linesOf(honest)).slice(1);
  const prevHash = station.entries[HELD - 1]?.hash ?? '';
  const forged = recomputed(own, prevHash);
  const head = (JSON.parse(forged.at(-1) ?? '') as { hash: string }).hash;
  const lines = () => forged;
  await expectRefused(await station.send({ fromSeq: HELD + 1, lines }), 'export.broken', `mục số ${LAST}`);
  const thief = new SendingStation();
  const { manifest } = readExportHead((await linesOf(honest))[0] ?? '');
  const claimed = { ...manifest, head };
  const asOurs = packed(`${[exportHeadLine(claimed, thief.keys), ...forged].join('\n')}\n`);
  await expectRefused(written('a.loa', asOurs), 'export.other-key', manifest.keyId);
  const named = { ...claimed, keyId: keyIdOf(thief.publicKey) };
  const asTheirs = packed(`${[exportHeadLine(named, thief.keys), ...forged].join('\n')}\n`);
  await expectRefused(written('b.loa', asTheirs), 'district.other-key', keyIdOf(thief.publicKey), station.id);
  // Whoever has the station's key can write what nobody has received yet; nothing else.
  await importExport(superior, honest);
  await expectRefused(
    await station.send({ fromSeq: HELD + 1, says: { head }, lines }),
    'district.fork',
    'mục số 7',
    station.id,
  );
});

test('an old export replayed brings nothing, and takes nothing back', async () => {
  const old = await station.send({ toSeq: HELD });
  await importExport(superior, honest);
  const before = await wholeOf(superior);
  for (const path of [old, honest, await station.send({ toSeq: 6 })])
    expect(await importExport(superior, path)).toMatchObject({ taken: null, held: { seq: LAST } });
  expect(await wholeOf(superior)).toEqual(before);
});

test('another station’s entries under a head of this one’s', async () => {
  const other = new SendingStation('phuong-khac');
  other.airOn('2024-03-18', '2024-03-19', '2024-03-20');
  const theirs = (await linesOf(await other.send({ fromSeq: HELD + 1 }))).slice(1);
  const path = await station.send({ fromSeq: HELD + 1, lines: () => theirs });
  await expectRefused(path, 'export.broken', `mục số ${HELD + 1}`);
  await expectHonest();
});

test.each(['../../../etc/cron.d/x', 'phuong-lang/../../x', '/etc/passwd', 'C:\\x', 'phuong-lang\0', 'con:'])(
  'a station’s id that is a path (%j) is refused though it is signed, and no file is made',
  async (id) => {
    const path = await station.send({ fromSeq: HELD + 1, says: { station: id } });
    await expectRefused(path, 'export.bad-manifest', 'station');
    expect(readdirSync(superior.root).sort()).toEqual(['state']);
  },
);

test('a bomb of compression: behind a good head, of one endless line, of endless lines, of a whole file too large', async () => {
  const [head = ''] = await linesOf(honest);
  const endless = Buffer.concat([Buffer.from(`${head}\n`), Buffer.alloc(200_000_000, 'x')]);
  const before = process.memoryUsage().rss;
  await expectRefused(written('a.loa', packed(endless)), 'export.line-too-long', '1000000 byte');
  await expectRefused(
    written('b.loa', packed(`${head}\n${'\n'.repeat(5_000_000)}`)),
    'export.bad-line',
    'Dòng 2',
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  superior = { ...superior, exportFiles: exportFiles({ lineBytesMax: 10_000, bytesMax: 6000 }) };
  await expectRefused(honest, 'export.too-large', 'MB');
  superior = { ...superior, exportFiles: exportFiles() };
  await expectHonest();
});

test('what a station signs but nobody can count is unreadable, not a crash of the database', async () => {
  const nonsense: readonly ((payload: string) => string)[] = [
    (payload) => payload.replace('"date":"2024-03-19"', '"date":"2024-02-30"'),
    (payload) => payload.replace('"hour":6', '"hour":25'),
    (payload) => payload.replace('"rung":"recorded"', '"rung":{}'),
    (payload) => payload.replace(/"airtimeFrames":\d+/, '"airtimeFrames":-1'),
    (payload) => payload.replace('"params":{}', '"params":{"x":[]}'),
  ];
  for (const spoil of nonsense) {
    let last = station.entries[HELD - 1]?.hash ?? '';
    const forged = (await linesOf(honest)).slice(1).map((line) => {
      const entry = lineOf(line);
      const payload = spoil(entry.payload ?? '');
      const link = { seq: entry.seq, prevHash: last, hash: entryHash(last, payload) };
      last = link.hash;
      return lineText({ ...link, payload });
    });
    const path = await station.send({ fromSeq: HELD + 1, says: { head: last }, lines: () => forged });
    await expectRefused(path, 'export.broken', 'không đọc được');
  }
});

test('strange texts are taken in as they are: nothing of them breaks a database', async () => {
  const strange = [
    '\u0000',
    '\ud800',
    "'; DROP TABLE airing; --",
    '\u202e',
    '💥'.repeat(100),
    '\\N',
    '\t"\n',
  ];
  for (const [index, title] of strange.entries()) {
    const at = `2024-03-21T${String(10 + index)}:00:00+07:00`;
    station.write(at, missedAt(at, { title, topic: title, theme: title, session: title }));
  }
  await importExport(superior, await station.send({ fromSeq: HELD + 1 }));
  const rows = await superior.store.airings(
    { from: '2024-03-21', to: '2024-03-21', station: null },
    null,
    100,
  );
  expect(rows.map(({ airing }) => airing.title)).toEqual(strange.map((title) => title.normalize('NFC')));
});

test('a file that changes while it is read: what is kept is what was proved', async () => {
  const path = written('changing.loa', readFileSync(honest));
  const bad = readFileSync(honest);
  bad[200] = (bad[200] ?? 0) ^ 1;
  const { evidence } = superior;
  const spoiled: TempSuperior = {
    ...superior,
    evidence: {
      ...evidence,
      async draft(from) {
        const draft = await evidence.draft(from);
        writeFileSync(from, bad);
        return draft;
      },
    },
  };
  await importExport(spoiled, path);
  const received = (await superior.store.received(station.id)).at(-1);
  const kept = readFileSync(evidence.path(received?.file ?? ''));
  expect(sha256(kept)).toBe(sha256(readFileSync(honest)));
});

async function linesOf(path: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const some of exportFiles().read(path)) lines.push(...some.map(String));
  return lines;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
