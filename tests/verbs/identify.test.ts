import { expect, test } from 'vitest';
import { appendEntries } from '../../src/record/append.ts';
import { identify } from '../../src/verbs/identify.ts';
import { beginRecord, SAMPLE_PIN, tempWard } from '../fakes/temp-ward.ts';

const WRONG = '999999';
const MINUTE_MS = 60_000;

function begunWard() {
  const ward = tempWard();
  beginRecord(ward);
  const ask = (as: string, pin: string, right: Parameters<typeof identify>[2] = null) =>
    identify(ward, { as, pin }, right);
  const kinds = () => [...ward.records.entries(4)].map(({ kind }) => kind);
  return { ward, ask, kinds };
}

test('a person is known by name and PIN, and may do what they have the right to', async () => {
  const { ask, kinds } = begunWard();
  expect(await ask('lanh-dao', SAMPLE_PIN, 'approve')).toMatchObject({
    name: 'lanh-dao',
    fullName: 'Lãnh đạo',
  });
  await expect(ask('bien-tap', SAMPLE_PIN, 'approve')).rejects.toThrow('people.no-right');
  await expect(ask('nguoi-la', SAMPLE_PIN)).rejects.toThrow('people.unknown');
  expect(kinds()).toEqual([]);
});

test('five wrong PINs lock a person out for a quarter of an hour, the right PIN too, and it stands in the record', async () => {
  const { ward, ask, kinds } = begunWard();
  for (const left of [4, 3, 2, 1]) {
    await expect(ask('bien-tap', WRONG)).rejects.toMatchObject({
      problems: [{ code: 'people.wrong-pin', params: { left } }],
    });
  }
  await expect(ask('bien-tap', WRONG)).rejects.toMatchObject({
    problems: [{ code: 'people.locked', params: { minutes: 15 } }],
  });
  await ward.clock.advance(14 * MINUTE_MS);
  await expect(ask('bien-tap', SAMPLE_PIN)).rejects.toThrow('people.locked');
  expect(kinds()).toEqual(Array(5).fill('pin-failed'));
  await ask('lanh-dao', SAMPLE_PIN);
  await ward.clock.advance(MINUTE_MS);
  await ask('bien-tap', SAMPLE_PIN);
});

test('after the lock a wrong PIN counts from one again', async () => {
  const { ward, ask } = begunWard();
  for (let tries = 0; tries < 5; tries++) await expect(ask('bien-tap', WRONG)).rejects.toThrow();
  await ward.clock.advance(15 * MINUTE_MS);
  await expect(ask('bien-tap', WRONG)).rejects.toMatchObject({ problems: [{ params: { left: 4 } }] });
});

test('a right PIN wipes out the wrong ones before it', async () => {
  const { ask, kinds } = begunWard();
  for (let tries = 0; tries < 4; tries++)
    await expect(ask('bien-tap', WRONG)).rejects.toThrow('people.wrong-pin');
  await ask('bien-tap', SAMPLE_PIN);
  for (let tries = 0; tries < 4; tries++)
    await expect(ask('bien-tap', WRONG)).rejects.toThrow('people.wrong-pin');
  expect(kinds().filter((kind) => kind === 'pin-accepted')).toHaveLength(1);
});

test('a hundred guesses at once, the right one among them, do not slip past the lock', async () => {
  const { ask, kinds } = begunWard();
  const guesses = Array.from({ length: 100 }, (_, index) =>
    ask('bien-tap', index === 99 ? SAMPLE_PIN : WRONG),
  );
  const results = await Promise.allSettled(guesses);
  expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: { message: 'people.locked' } });
  expect(kinds()).toEqual(Array(5).fill('pin-failed'));
});

test('a clock set back does not lift a lock, nor announce one of years', async () => {
  const { ward, ask } = begunWard();
  for (let tries = 0; tries < 5; tries++) await expect(ask('bien-tap', WRONG)).rejects.toThrow();
  ward.clock.setCivil('2010-01-01T00:00:00+07:00');
  await expect(ask('bien-tap', SAMPLE_PIN)).rejects.toMatchObject({
    problems: [{ params: { minutes: 15 } }],
  });
});

test('a lent right opens the door to its delegate on its last day, not on the next', async () => {
  const { ward, ask } = begunWard();
  appendEntries(ward.records, ward.clock.nowMs(), [
    {
      kind: 'delegated',
      delegation: { from: 'lanh-dao', to: 'bien-tap', right: 'approve', until: '2024-03-18', basis: 'GUQ' },
    },
  ]);
  await ask('bien-tap', SAMPLE_PIN, 'approve');
  await ward.clock.advance(24 * 60 * MINUTE_MS);
  await expect(ask('bien-tap', SAMPLE_PIN, 'approve')).rejects.toThrow('people.no-right');
});
