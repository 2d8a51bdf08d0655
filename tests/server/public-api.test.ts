import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { airingJson } from '../../src/record/airing-json.ts';
import { appendEntries } from '../../src/record/append.ts';
import { checkExport } from '../../src/record/check-export.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { reportAirtime } from '../../src/verbs/report-airtime.ts';
import { missedAt } from '../fakes/airing-entries.ts';
import { airOn, ENTRIES_A_DAY, FIRST_ENTRIES } from '../fakes/exporting-ward.ts';
import { type Answer, codesOf, type PublicStation, publicStation } from '../fakes/public-station.ts';

const DATES = ['2024-03-16', '2024-03-17', '2024-03-18'];
const ENTRIES = FIRST_ENTRIES + DATES.length * ENTRIES_A_DAY;

interface Page {
  readonly airings: readonly { readonly id: string; readonly seq: number }[];
  readonly cursor: string | null;
  readonly more: boolean;
}

async function page(station: PublicStation, query: string): Promise<Page> {
  const answer = await station.ask(`/api/v1/airings?${query}`);
  expect(answer.status).toBe(200);
  return answer.json<Page>();
}

async function summaryOf(station: PublicStation, answer: Answer) {
  const path = station.ward.files.absolute('fetched.loa');
  writeFileSync(path, answer.bytes);
  return checkExport(exportFiles().read(path));
}

test('a superior unit reads the report that the ward itself would print', async () => {
  const station = await publicStation(DATES);
  const answer = await station.ask('/api/v1/airtime?from=2024-03-16&to=2024-03-17&by=day&compare=previous');
  const printed = reportAirtime(station.ward, {
    from: '2024-03-16',
    to: '2024-03-17',
    by: ['day'],
    topic: null,
    compare: 'previous',
    entries: false,
  });
  expect(answer.json()).toEqual(JSON.parse(JSON.stringify(reportJson(printed, false))));
  expect(answer.json()).toMatchObject({ chain: { verified: true }, total: { airings: 2 } });
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
});

test('airings come page by page as loa log prints them, each once', async () => {
  const station = await publicStation(DATES);
  const told: string[] = [];
  let cursor = '';
  for (const more of [true, true, false]) {
    const next = await page(station, `limit=2${cursor}`);
    expect(next.more).toBe(more);
    told.push(...next.airings.map(({ id }) => id));
    cursor = `&cursor=${next.cursor}`;
  }
  const known = [...station.ward.records.airings({})];
  expect([...told].sort()).toEqual(known.map(({ id }) => id).sort());
  const { airings } = await page(station, 'from=2024-03-17&to=2024-03-17');
  const ofDay = known.filter(({ date }) => date === '2024-03-17');
  expect(airings).toEqual(ofDay.map((airing) => airingJson(airing, 'Asia/Ho_Chi_Minh')));
});

test('what ends after the last page is told when the superior comes again, an earlier hour too', async () => {
  const station = await publicStation(DATES);
  const last = await page(station, 'limit=1000');
  expect(await page(station, `cursor=${last.cursor}`)).toEqual({
    airings: [],
    cursor: last.cursor,
    more: false,
  });
  const { ward } = station;
  appendEntries(ward.records, ward.clock.nowMs(), [missedAt('2024-03-16T10:00:00+07:00')]);
  airOn(ward, ['2024-03-19']);
  const next = await page(station, `cursor=${last.cursor}`);
  expect(next.airings.map(({ seq }) => seq)).toEqual([ENTRIES + 1, ENTRIES + 3, ENTRIES + 4]);
});

test('the chain is proved at the moment at which it is asked about', async () => {
  const station = await publicStation(DATES);
  const proof = { ok: true, entries: ENTRIES, airings: 6, findings: [] };
  expect((await station.ask('/api/v1/verify')).json()).toMatchObject(proof);
  airOn(station.ward, ['2024-03-19']);
  expect((await station.ask('/api/v1/verify')).json()).toMatchObject({ entries: ENTRIES + ENTRIES_A_DAY });
});

test('a record is fetched in pieces, each an export that proves itself, until nothing is new', async () => {
  const station = await publicStation(DATES);
  const runs: (readonly [number, number])[] = [];
  let after = 0;
  for (;;) {
    const answer = await station.ask(`/api/v1/export?after=${after}&limit=6`);
    if (answer.status === 204) break;
    expect(answer.headers).toMatchObject({
      'loa-head-seq': String(ENTRIES),
      'content-type': 'application/gzip',
    });
    const { manifest } = await summaryOf(station, answer);
    runs.push([manifest.fromSeq, manifest.toSeq]);
    after = manifest.toSeq;
  }
  expect(runs).toEqual([
    [1, 6],
    [7, 12],
    [13, ENTRIES],
  ]);
  expect(readdirSync(station.ward.files.absolute('state/outgoing'))).toEqual([]);
});

test('what a station cannot answer is told in the language of whoever asks', async () => {
  const station = await publicStation(DATES);
  const path = '/api/v1/airtime?from=2024-03-18&to=2024-03-01';
  const told = async (language: string) =>
    (await station.ask(path, { 'accept-language': language })).json<{ detail: string }>().detail;
  expect(await told('en-GB,en;q=0.9,vi;q=0.8')).toMatch(/^The period ends/);
  expect(await told('vi')).not.toBe(await told('en'));
  const answer = await station.ask(path);
  expect(answer.status).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(codesOf(answer)).toEqual(['report.backwards']);
});

test('every parameter that cannot be read is named, and one that nobody knows', async () => {
  const station = await publicStation(DATES);
  const asked = (query: string) => station.ask(`/api/v1/${query}`);
  expect(codesOf(await asked('airtime?from=h%C3%B4m-qua&by=t%E1%BB%89nh&compare=x&topic=a'))).toEqual([
    'api.bad-date',
    'api.bad-by',
    'api.bad-compare',
    'api.unknown-query',
  ]);
  expect(codesOf(await asked('airings?limit=1001'))).toEqual(['api.bad-number']);
  expect(codesOf(await asked('export?after=-1&limit=0&head=xyz'))).toEqual([
    'api.bad-number',
    'api.bad-hash',
    'api.bad-number',
  ]);
  expect(codesOf(await asked('airings?from=2024-03-16&from=2024-03-17'))).toEqual(['api.bad-date']);
  expect(codesOf(await asked('verify?x=1'))).toEqual(['api.unknown-query']);
  expect((await asked('airtime?from=16/3/2024')).json()).toMatchObject({ period: { from: '2024-03-16' } });
});

test('what the API says of itself needs no token, and its answers are as it says', async () => {
  const station = await publicStation(DATES);
  const told = await station.ask('/api/v1/openapi.json', { authorization: '' });
  const { paths } = told.json<{
    paths: Record<
      string,
      {
        get: {
          parameters?: { name: string; description: string }[];
          responses: Record<string, { content?: Record<string, { schema: object }> }>;
        };
      }
    >;
  }>();
  expect(Object.keys(paths)).toEqual(
    ['airtime', 'airings', 'verify', 'export'].map((name) => `/api/v1/${name}`),
  );
  // Fastify brings it along.
  const Ajv = createRequire(createRequire(import.meta.url).resolve('@fastify/ajv-compiler'))('ajv/dist/2020');
  const schemaOf = (path: string, status: string, type: string) =>
    paths[path]?.get.responses[status]?.content?.[type]?.schema ?? {};
  const fits = (schema: object, document: unknown) => {
    const ajv = new Ajv.default({ strict: false, validateFormats: false, allErrors: true });
    const isFit = ajv.validate(schema, document);
    expect(ajv.errors ?? []).toEqual([]);
    return isFit;
  };
  for (const query of ['airtime?by=topic&compare=previous', 'airings', 'verify']) {
    const path = `/api/v1/${query}`;
    const answer = await station.ask(path);
    const schema = schemaOf(path.split('?')[0] ?? '', '200', 'application/json');
    expect(Object.keys(schema)).toContain('properties');
    expect(fits(schema, answer.json())).toBe(true);
  }
  const problems = schemaOf('/api/v1/verify', '4XX', 'application/problem+json');
  expect(fits(problems, (await station.ask('/api/v1/verify?x=1')).json())).toBe(true);
  const parameters = Object.values(paths).flatMap(({ get }) => get.parameters ?? []);
  expect(parameters.map(({ name }) => name)).toContain('cursor');
  for (const { description } of parameters) expect(description).not.toBe('');
});
