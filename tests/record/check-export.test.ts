import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import { entryHash } from '../../src/record/chain.ts';
import { checkExport } from '../../src/record/check-export.ts';
import type { ExportManifest } from '../../src/record/export-manifest.ts';
import { type Line, lineOf, lineText } from '../fakes/export-line.ts';
import { exported, exportingWard, FIRST_ENTRIES, linesOf, resigned } from '../fakes/exporting-ward.ts';
import { tempWard } from '../fakes/temp-ward.ts';

const DATES = ['2024-03-18', '2024-03-19'];
const ENTRIES = FIRST_ENTRIES + DATES.length * 3;

interface Fault {
  readonly code: string;
  readonly seq?: number;
  readonly fault?: string;
}

/** The first fault that the lines are refused for; null: they are good. */
async function faultOf(lines: readonly string[]): Promise<Fault | null> {
  try {
    await checkExport(linesOf(lines));
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [problem] = error.problems;
    return { ...problem?.params, code: problem?.code } as Fault;
  }
}

/** The entries as somebody with the station's key could write them: changed, and every hash after it made anew. */
function forged(lines: readonly string[], change: (entry: Line) => void): readonly string[] {
  const entries = lines.slice(1).map((line) => lineOf(line));
  let last: string | undefined;
  return entries.map((entry) => {
    change(entry);
    if (last !== undefined) entry.prevHash = last;
    if (entry.payload !== null) entry.hash = entryHash(entry.prevHash, entry.payload);
    last = entry.hash;
    return lineText(entry);
  });
}

function headOf(entries: readonly string[]): Pick<ExportManifest, 'head' | 'chainId'> {
  const [first, last] = [entries[0], entries.at(-1)].map((line) => lineOf(line ?? ''));
  return { head: last?.hash ?? '', chainId: first?.hash ?? '' };
}

const anyEntry = fc.integer({ min: 1, max: ENTRIES });

test('an export says by itself whose it is, of which days, and how its airings ended', async () => {
  const { lines } = await exported(exportingWard(DATES));
  expect(await checkExport(linesOf(lines))).toMatchObject({
    manifest: { station: 'phuong-lang', fromSeq: 1, toSeq: ENTRIES, demo: false },
    entries: ENTRIES,
    keptBack: 2,
    airings: 4,
    outcomes: { aired: 2, missed: 2 },
    airtimeFrames: 2 * 60 * 48_000,
    period: { from: '2024-03-18', to: '2024-03-19' },
    units: ['phường Láng'],
    open: 0,
  });
});

test('any character changed, anywhere, is found, and an entry’s is found at its place', async () => {
  const { lines } = await exported(exportingWard(DATES));
  const place = fc.record({
    line: fc.nat(lines.length - 1),
    at: fc.nat(),
    by: fc.integer({ min: 1, max: 94 }),
  });
  await fc.assert(
    fc.asyncProperty(place, async ({ line, at, by }) => {
      const text = lines[line] ?? '';
      const index = at % text.length;
      const other = String.fromCharCode(32 + ((text.charCodeAt(index) + by) % 95));
      if (other === text[index]) return;
      const changed = lines.with(line, text.slice(0, index) + other + text.slice(index + 1));
      const fault = await faultOf(changed);
      expect(fault).not.toBeNull();
      // A hash that is taken as given is missed by the entry after it.
      if (fault?.code === 'export.broken' && fault.fault !== 'out-of-order')
        expect([line, line + 1]).toContain(fault.seq);
    }),
    { numRuns: 500 },
  );
});

test('an entry taken out is named as missing, the last one as a tail cut off', async () => {
  const { lines } = await exported(exportingWard(DATES));
  await fc.assert(
    fc.asyncProperty(anyEntry, async (seq) => {
      const fault = seq === ENTRIES ? 'tail-missing' : 'missing';
      expect(await faultOf(lines.toSpliced(seq, 1))).toEqual({ code: 'export.broken', seq, fault });
    }),
  );
});

test('two entries swapped are named at the first of them', async () => {
  const { lines } = await exported(exportingWard(DATES));
  const two = fc.uniqueArray(anyEntry, { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(two, async ([a = 1, b = 1]) => {
      const swapped = lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
      expect(await faultOf(swapped)).toEqual({
        code: 'export.broken',
        seq: Math.min(a, b),
        fault: 'missing',
      });
    }),
  );
});

test('a tail cut off, or entries added behind the end, are named from the first of them', async () => {
  const { lines } = await exported(exportingWard(DATES));
  const cut = await faultOf(lines.slice(0, 6));
  expect(cut).toEqual({ code: 'export.broken', seq: 6, fault: 'tail-missing' });
  const added = await faultOf([...lines, lines.at(-1) ?? '']);
  expect(added).toEqual({ code: 'export.broken', seq: ENTRIES + 1, fault: 'beyond-head' });
  expect(await faultOf([])).toEqual({ code: 'export.not-an-export' });
});

test('a chain recomputed over a changed airing is no longer the one that was signed', async () => {
  const { lines } = await exported(exportingWard(DATES));
  const entries = forged(lines, (entry) => {
    entry.payload = entry.payload?.replace('"missed"', '"failed"') ?? null;
  });
  const [head = ''] = lines;
  expect(await faultOf([head, ...entries])).toEqual({
    code: 'export.broken',
    seq: ENTRIES,
    fault: 'changed',
  });
});

test('who signs with another key is found out by the key’s name, in the head and in the chain', async () => {
  const { lines } = await exported(exportingWard(DATES));
  const stranger = tempWard();
  stranger.keys.make();
  const entries = lines.slice(1);
  expect(await faultOf([resigned(lines, {}, stranger.keys), ...entries])).toMatchObject({
    code: 'export.other-key',
  });
  const strangersId = createHash('sha256')
    .update(stranger.keys.publicKey() ?? '')
    .digest('hex')
    .slice(0, 32);
  const renamed = resigned(lines, { keyId: strangersId }, stranger.keys);
  expect(await faultOf([renamed, ...entries])).toEqual({ code: 'export.other-chain' });
});

test('only what holds a PIN may hide: an airing that hides is refused, a PIN that is shown too', async () => {
  const ward = exportingWard(DATES);
  const { lines } = await exported(ward);
  const hidden = (kind: string) => {
    const { payload: _, ...link } = lineOf(lines[6] ?? '');
    return lines.with(6, lineText({ ...link, payload: null, kind }));
  };
  expect(await faultOf(hidden('airing-closed'))).toEqual({ code: 'export.hidden', seq: 6 });
  const [person] = [...ward.records.entries(1)];
  const { seq = 0, prevHash = '', hash = '', payload = '' } = person ?? {};
  const shown = lines.with(2, lineText({ seq, prevHash, hash, payload }));
  expect(await faultOf(shown)).toEqual({ code: 'export.not-hidden', seq: 2 });
});

test('a chain cannot begin with something hidden', async () => {
  const ward = exportingWard(DATES);
  const { lines } = await exported(ward);
  const { payload: _, ...link } = lineOf(lines[1] ?? '');
  const hidden = lines.with(1, lineText({ ...link, payload: null, kind: 'pin-set' }));
  expect(await faultOf(hidden)).toEqual({ code: 'export.broken', seq: 1, fault: 'impossible' });
});

test.each([
  ['station', '../../etc/passwd'],
  ['station', 'phuong-lang/..'],
  ['name', 'Đài \u001b]0;x\u0007'],
  ['zone', 'Asia/Hanoi'],
  ['head', 'x'],
  ['exportedAt', 'yesterday'],
] as const)('a manifest whose %s is “%s” is refused though it is signed', async (key, value) => {
  const ward = exportingWard(DATES);
  const { lines } = await exported(ward);
  const head = resigned(lines, { [key]: value }, ward.keys);
  expect(await faultOf([head, ...lines.slice(1)])).toEqual({ code: 'export.bad-manifest', key });
});

test('a head that begins elsewhere than its entries, or names another station, is refused', async () => {
  const ward = exportingWard(DATES);
  const { lines } = await exported(ward);
  const entries = lines.slice(1);
  const later = resigned(lines, { fromSeq: 2, prevHash: 'a'.repeat(64) }, ward.keys);
  expect(await faultOf([later, ...entries])).toMatchObject({ code: 'export.broken', seq: 1 });
  const other = resigned(lines, { station: 'phuong-khac' }, ward.keys);
  expect(await faultOf([other, ...entries])).toEqual({ code: 'export.other-chain' });
});

test('what a station signs but nobody can count is unreadable, not a crash', async () => {
  const ward = exportingWard(DATES);
  const { lines } = await exported(ward);
  const nonsense: readonly ((payload: string) => string)[] = [
    (payload) => payload.replace('"airing":{', '"airs":{'),
    (payload) => payload.replace(/"airtimeFrames":\d+/, '"airtimeFrames":1e99'),
    (payload) => payload.replace('"outcome":"missed"', '"outcome":"bịa"'),
    (payload) => payload.replace('"unit":"phường Láng"', '"unit":"\\u001b[2J"'),
    (payload) => payload.replace(/"date":"[^"]+"/, '"date":"hôm nay"'),
    () => '{}',
    () => '{"v":1,"seq":5,"atMs":0,"body":[]}',
  ];
  for (const spoil of nonsense) {
    const entries = forged(lines, (entry) => {
      if (entry.seq > FIRST_ENTRIES) entry.payload = spoil(entry.payload ?? '');
    });
    const head = resigned(lines, headOf(entries), ward.keys);
    expect(await faultOf([head, ...entries])).toMatchObject({ code: 'export.broken', fault: 'unreadable' });
  }
});

test('an airing that began before the export counts by its ending', async () => {
  const ward = exportingWard(DATES);
  await exported(ward, { kind: 'period', from: '2024-03-18', to: '2024-03-18' });
  const { lines } = await exported(ward);
  const manifest = JSON.parse(JSON.parse(lines[0] ?? '').text) as ExportManifest;
  const opened = lineOf(lines[FIRST_ENTRIES + 1] ?? '');
  const midway = { fromSeq: opened.seq + 1, prevHash: opened.hash };
  const rest = lines.slice(FIRST_ENTRIES + 2);
  const summary = await checkExport(linesOf([resigned(lines, midway, ward.keys), ...rest]));
  expect(manifest.head).toBe(summary.manifest.head);
  expect(summary).toMatchObject({ airings: 4, outcomes: { aired: 2, missed: 2 }, open: 0 });
});

test('a file of a newer program is not called damaged', async () => {
  const [head = ''] = (await exported(exportingWard(DATES))).lines;
  expect(await faultOf([head.replace('"loaExport":1', '"loaExport":2')])).toEqual({
    code: 'export.newer-format',
  });
});
