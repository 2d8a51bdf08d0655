import { expect, test } from 'vitest';
import { sqliteDaemonLock } from '../../../src/adapters/sqlite/daemon-lock.ts';
import { startFixture } from '../../fakes/child-process.ts';
import { tempWard } from '../../fakes/temp-ward.ts';

test('a second daemon on the same station is refused, in this process and in another', async () => {
  const ward = tempWard();
  expect(ward.lock.acquire()).toBe(true);
  expect(ward.lock.acquire()).toBe(true);
  expect(sqliteDaemonLock(ward.files.absolute('state')).acquire()).toBe(false);
  expect(await startFixture('hold-daemon-lock.ts', [ward.files.absolute('state')]).firstLine).toBe('refused');
});

test('a daemon that is killed leaves the station free at once', async () => {
  const ward = tempWard();
  const child = startFixture('hold-daemon-lock.ts', [ward.files.absolute('state')]);
  expect(await child.firstLine).toBe('held');
  expect(ward.lock.acquire()).toBe(false);
  child.process.kill('SIGKILL');
  await child.ended.catch(() => {});
  expect(ward.lock.acquire()).toBe(true);
});

test('a daemon that ends well lets the next one in', () => {
  const ward = tempWard();
  const next = sqliteDaemonLock(ward.files.absolute('state'));
  ward.lock.acquire();
  ward.lock.release();
  expect(next.acquire()).toBe(true);
  next.release();
});
