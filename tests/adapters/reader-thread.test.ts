import { expect, onTestFinished, test } from 'vitest';
import { ReaderThread } from '../../src/adapters/reader-thread.ts';
import { ManualClock } from '../fakes/manual-clock.ts';

const ENTRY = new URL('../fixtures/slow-reader.ts', import.meta.url);
const LIMITS = { answerMs: 30_000, waitingMax: 2, idleMs: 30_000, heapMaxMb: 64 };

function reader() {
  const clock = new ManualClock('2024-03-18T06:00:00+07:00');
  const thread = new ReaderThread(ENTRY, null, clock, LIMITS);
  onTestFinished(() => void thread.call('die', () => true).catch(() => undefined));
  return { clock, call: (call: string, isWaited = () => true) => thread.call(call, isWaited) };
}

test('answers come one after another; more than may wait are told that the reader is busy', async () => {
  const { call } = reader();
  const answers = [call('slow'), call('a'), call('b')];
  await expect(call('c')).rejects.toMatchObject({ why: 'busy' });
  expect(await Promise.all(answers)).toEqual(['slow', 'a', 'b']);
  expect(await call('d')).toBe('d');
});

test('a reading that nobody waits for any more is passed over', async () => {
  const { call } = reader();
  let isWaited = true;
  const answers = [call('slow'), call('a', () => isWaited), call('b')];
  isWaited = false;
  expect(await Promise.all(answers)).toEqual(['slow', null, 'b']);
});

test('a reader that dies, or hangs on its own counting, is begun anew for the next', async () => {
  const { call, clock } = reader();
  await expect(call('die')).rejects.toMatchObject({ why: 'died' });
  expect(await call('a')).toBe('a');
  const hanging = call('hang');
  const next = call('b');
  void clock.advance(LIMITS.answerMs);
  await expect(hanging).rejects.toMatchObject({ why: 'silent' });
  expect(await next).toBe('b');
  await expect(call('fault')).rejects.toMatchObject({ message: 'no such table', stack: 'at sqlite' });
});

test('a reader that nobody has called for a while is let go of, and another answers the next', async () => {
  const { call, clock } = reader();
  const first = await call('who');
  expect(await call('who')).toBe(first);
  await clock.advance(LIMITS.idleMs - 1);
  expect(await call('who')).toBe(first);
  await clock.advance(LIMITS.idleMs);
  expect(await call('who')).not.toBe(first);
});
