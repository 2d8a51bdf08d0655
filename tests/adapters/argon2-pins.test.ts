import { expect, test } from 'vitest';
import { argon2Pins } from '../../src/adapters/argon2-pins.ts';

test('PINs are kept behind argon2id, each with its own salt', async () => {
  const [first, second] = [await argon2Pins.hash('493027'), await argon2Pins.hash('493027')];
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(await argon2Pins.verify(first, '493027')).toBe(true);
  expect(await argon2Pins.verify(first, '493028')).toBe(false);
});
