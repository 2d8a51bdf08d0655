import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { EntryBody } from '../../src/model/entry.ts';
import { entryHash, GENESIS_HASH, parseEntry, sealEntry, UnreadableEntry } from '../../src/record/chain.ts';

const beginning = { seq: 0, hash: GENESIS_HASH };
const skip = (why: string): EntryBody => ({
  kind: 'skip-ordered',
  slot: null,
  date: '2024-04-18',
  why,
  by: 'lanh-dao',
});

test('an entry’s hash is SHA-256 over the domain tag, the hash before it and its exact bytes', () => {
  const entry = sealEntry(beginning, 1, skip('Quốc tang'));
  const bytes = Buffer.concat([
    Buffer.from('loa-phuong/entry/v1\n'),
    Buffer.from('0'.repeat(64)),
    Buffer.from(entry.payload, 'utf8'),
  ]);
  expect(entry.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(sealEntry(entry, 1, skip('Quốc tang')).prevHash).toBe(entry.hash);
});

test('short or long, in whatever letters, an entry’s hash is of its bytes alone', () => {
  for (const length of [20_000, 1, 4000, 11_000, 3]) {
    const payload = '𝄞"ế\\n'.repeat(length);
    const bytes = `loa-phuong/entry/v1\n${GENESIS_HASH}${payload}`;
    expect(entryHash(GENESIS_HASH, payload)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('the same words typed in NFC and NFD seal to the same bytes', () => {
  const why = 'Lễ Quốc tang';
  const [nfc, nfd] = [why.normalize('NFC'), why.normalize('NFD')];
  expect(nfc).not.toBe(nfd);
  expect(sealEntry(beginning, 1, skip(nfd))).toEqual(sealEntry(beginning, 1, skip(nfc)));
});

test('a stray combining mark after a line break is kept, not melted into the escape', () => {
  const why = 'dòng một\n\u0303dòng hai';
  expect(parseEntry(sealEntry(beginning, 1, skip(why))).body).toEqual(skip(why));
});

test('what is no entry of this program is said to be unreadable, by its number', () => {
  const entry = sealEntry(beginning, 1, skip('thi tốt nghiệp'));
  for (const payload of ['', '{', '[]', 'null', '{"v":2}', entry.payload.replace('"v":1', '"v":9')]) {
    expect(() => parseEntry({ ...entry, payload })).toThrow(UnreadableEntry);
  }
});

test('what nests deeper than anybody can walk is unreadable, long and flat as it may be otherwise', () => {
  const { payload, ...link } = sealEntry({ seq: 0, hash: GENESIS_HASH }, 0, {
    kind: 'pin-failed',
    name: 'a',
  });
  const having = (extra: string) => `${payload.slice(0, -1)},"x":${extra}}`;
  expect(parseEntry({ ...link, payload: having(`"${'['.repeat(5_000)}"`) })).toMatchObject({ seq: 1 });
  expect(parseEntry({ ...link, payload: having(`[${'[],'.repeat(5_000)}[]]`) })).toMatchObject({ seq: 1 });
  for (const depth of [1_500, 20_000]) {
    const deep = having('['.repeat(depth) + ']'.repeat(depth));
    expect(() => parseEntry({ ...link, payload: deep })).toThrow(UnreadableEntry);
    expect(() => parseEntry({ ...link, payload: Buffer.from(deep) })).toThrow(UnreadableEntry);
  }
});
