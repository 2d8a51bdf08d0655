import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runVoiceProcess } from '../../../src/adapters/voices/voice-process.ts';

const ENTRY = new URL('../../fixtures/voice-at-work.ts', import.meta.url);
const LIMIT_MS = 120_000;
const PATIENT_MS = 30_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test(
  'a long notice has the limit of time for each of its sentences',
  async () => {
    const spoken: number[] = [];
    const end = await runVoiceProcess(ENTRY, { texts: ['một', 'hai', 'ba'] }, LIMIT_MS, (index) => {
      spoken.push(index);
      vi.advanceTimersByTime(LIMIT_MS - 1);
    });
    expect(end).toEqual({ kind: 'done' });
    expect(spoken).toEqual([0, 1, 2]);
  },
  PATIENT_MS,
);

test(
  'a sentence that hangs ends the process at its own limit, not at that of all the others',
  async () => {
    const texts = ['một', 'hang', 'ba', 'bốn', 'năm'];
    const end = await runVoiceProcess(ENTRY, { texts }, LIMIT_MS, () => vi.advanceTimersByTime(LIMIT_MS));
    expect(end).toEqual({ kind: 'too-slow' });
  },
  PATIENT_MS,
);
