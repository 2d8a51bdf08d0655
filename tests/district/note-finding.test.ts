import { expect, test } from 'vitest';
import { noteFinding } from '../../src/district/note-finding.ts';
import { DAY_MS, MINUTE_MS } from '../../src/model/time.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const GAP = { code: 'district.gap', params: { fromSeq: 9 } };
const FORK = { code: 'district.fork', params: { seq: 4 } };

test('a station refused for two reasons in turn, every few minutes of a day, leaves one finding of each', async () => {
  const { store, clock } = tempSuperior();
  for (let tries = 0; tries < 40; tries += 1) {
    const atMs = clock.nowMs() + tries * 5 * MINUTE_MS;
    await noteFinding(store, { station: 'phuong-lang', atMs, ...(tries % 2 === 0 ? GAP : FORK) });
  }
  const codes = async () => (await store.findings('phuong-lang')).map(({ code }) => code);
  expect(await codes()).toEqual([GAP.code, FORK.code]);
  const later = clock.nowMs() + 3 * DAY_MS;
  await noteFinding(store, { station: 'phuong-lang', atMs: later, ...FORK });
  expect(await codes()).toEqual([GAP.code, FORK.code]);
  await noteFinding(store, { station: 'phuong-lang', atMs: later, ...GAP });
  expect(await codes()).toEqual([GAP.code, FORK.code, GAP.code]);
});
