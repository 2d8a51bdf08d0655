import { expect, test } from 'vitest';
import { clipUntouched } from '../../src/library/clip-subject.ts';
import { clipOf } from '../fakes/clip-of.ts';

test('of a library only those recordings are read that changed after they were added', async () => {
  const clip = clipOf('a', { addedAtMs: 1_000, sha256: 'as-added' });
  const read: string[] = [];
  const untouched = (changedMs: number | null, sha256 = 'other') =>
    clipUntouched(
      {
        stat: () => (changedMs === null ? null : { kind: 'file', bytes: 1, changedMs }),
        sha256: async (path) => {
          read.push(path);
          return sha256;
        },
      },
      clip,
    );
  expect(await untouched(999)).toBe(true);
  expect(await untouched(null)).toBe(false);
  expect(read).toEqual([]);
  expect(await untouched(1_001)).toBe(false);
  expect(await untouched(1_001, 'as-added')).toBe(true);
});
