import { defineConfig } from 'vitest/config';

/** Long proofs in real time: a ten-minute airing to the sample, a hundred power cuts. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.soak.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
