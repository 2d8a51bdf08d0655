/** Proving a record that its daemon is writing at the same time. */
import { expect, test } from 'vitest';
import { verifyLog } from '../../src/verbs/verify-log.ts';
import { closedAt, openedAt } from '../fakes/airing-entries.ts';
import { recordWhileAiring } from '../fakes/busy-daemon.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

test('a broadcast that ends while the record is proved does not make it look broken', () => {
  const ward = tempWard();
  beginRecord(ward);
  const at = '2024-03-18T06:00:00+07:00';
  const head = ward.records.head();
  const records = recordWhileAiring(ward, [openedAt(at), closedAt(at)]);
  expect(verifyLog(records)).toMatchObject({ ok: true, head });
  expect(ward.records.head().seq).toBe(head.seq + 2);
  expect(verifyLog(ward.records)).toMatchObject({ ok: true, airings: 1 });
});
