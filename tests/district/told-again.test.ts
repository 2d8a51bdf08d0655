import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importExport } from '../../src/district/import-export.ts';
import { airOn, exported } from '../fakes/exporting-ward.ts';
import { orderDesk, orderedWard } from '../fakes/ordered-ward.ts';

test('a station that says again and again that nothing came is kept in one line, whatever the hour', async () => {
  const desk = orderDesk();
  const { superior } = desk;
  const ward = await orderedWard(desk);
  airOn(ward, ['2024-03-18']);
  const { seq } = ward.records.head();
  for (const hour of ['20', '21', '22', '23']) {
    ward.records.setDecidedUntilMs(Date.parse(`2024-03-18T${hour}:00:00+07:00`));
    const { file } = await exported(ward, hour === '20' ? { kind: 'all' } : { kind: 'after', seq: seq - 1 });
    await importExport(superior, file);
    rmSync(file);
  }
  expect((await superior.store.received('phuong-lang')).map(({ fromSeq }) => fromSeq)).toEqual([1, seq]);
  expect((await superior.store.held('phuong-lang'))?.decidedUntilMs).toBe(
    Date.parse('2024-03-18T23:00:00+07:00'),
  );
});
