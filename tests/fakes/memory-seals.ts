/** Seals that last as long as the test. */
import type { Seals } from '../../src/model/ports/seals.ts';

export function memorySeals(): Seals {
  const seals = new Map<string, string>();
  return {
    sealOf: (name) => seals.get(name) ?? null,
    seal: (name, sha256) => void seals.set(name, sha256),
    forget: (name) => void seals.delete(name),
  };
}
