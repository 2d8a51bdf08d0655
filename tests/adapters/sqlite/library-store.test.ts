import { expect, test } from 'vitest';
import { clipOf } from '../../fakes/clip-of.ts';
import { tempWard } from '../../fakes/temp-ward.ts';

test('a clip is found by its name, its bytes and its topic until it is removed', () => {
  const { library } = tempWard();
  const clip = clipOf('thong-bao', { sha256: 'abc', topic: 'sap-xep-dvhc', theme: 'lo-trinh' });
  library.save(clip);
  library.save(clipOf('nhac-hieu', { sha256: 'def', topic: null }));
  expect(library.clip('thong-bao')).toEqual(clip);
  expect(library.bySha256('abc')).toEqual([clip]);
  expect(library.clips({ topic: 'sap-xep-dvhc', theme: 'lo-trinh' })).toEqual([clip]);
  expect(library.clips().map(({ id }) => id)).toEqual(['nhac-hieu', 'thong-bao']);

  library.remove('thong-bao', 5);
  expect(library.clips().map(({ id }) => id)).toEqual(['nhac-hieu']);
  expect(library.bySha256('abc')).toEqual([]);
  expect(library.clips({ includeRemoved: true })).toContainEqual({ ...clip, removedAtMs: 5 });
});
