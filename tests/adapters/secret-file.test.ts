import { chmodSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSecretFile } from '../../src/adapters/secret-file.ts';
import { tempWard } from '../fakes/temp-ward.ts';

test('a PIN file is read only when nobody but its owner can', () => {
  const path = tempWard().files.absolute('pin');
  expect(() => readSecretFile(path)).toThrow('people.secret-file-missing');
  writeFileSync(path, '246810\n', { mode: 0o600 });
  expect(readSecretFile(path)).toBe('246810\n');
  for (const mode of [0o640, 0o604, 0o644, 0o620]) {
    chmodSync(path, mode);
    expect(() => readSecretFile(path)).toThrow('people.secret-file-open');
  }
  chmodSync(path, 0o400);
  expect(readSecretFile(path)).toBe('246810\n');
});
