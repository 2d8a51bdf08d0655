/** espeak-ng of the system as voices `espeak-ng:vi`, `espeak-ng:vi-vn-x-south`, `espeak-ng:vi+f2`. Text goes by stdin. */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Voice } from '../../model/ports/voice.ts';

const PROGRAM = 'espeak-ng';
const PREFIX = 'espeak-ng:';
/** espeak-ng's own speed, words a minute, and what it takes at most. */
const WORDS_A_MINUTE = 175;
const WORDS_A_MINUTE_RANGE = [80, 450] as const;
/** A page of text takes about a second. */
const TIME_LIMIT_MS = 60_000;

let textsSpoken = 0;

/** The voices of these that are espeak-ng's. */
export function espeakVoices(ids: readonly string[]): readonly Voice[] {
  return ids.filter((id) => id.startsWith(PREFIX)).map(espeakVoice);
}

function espeakVoice(id: string): Voice {
  const name = id.slice(PREFIX.length);
  return {
    id,
    async missing() {
      const end = await espeak(['-v', name, '-q'], 'a');
      if (end === 'ok') return null;
      return end === 'no-program' ? 'voice.no-espeak' : 'voice.unknown';
    },
    async speak(text, speed, outPath) {
      textsSpoken += 1;
      const partPath = `${outPath}.${process.pid}-${textsSpoken}.part`;
      mkdirSync(dirname(outPath), { recursive: true });
      try {
        const end = await espeak(['-v', name, '-s', String(wordsAMinute(speed)), '-w', partPath], text);
        if (end !== 'ok') throw new Error(`${id} could not speak: ${end}`);
        await rename(partPath, outPath);
      } finally {
        await rm(partPath, { force: true });
      }
    },
  };
}

function wordsAMinute(speed: number): number {
  const [slowest, fastest] = WORDS_A_MINUTE_RANGE;
  return Math.round(Math.min(fastest, Math.max(slowest, WORDS_A_MINUTE * speed)));
}

/** `-b 1`: the text is UTF-8 whatever the system's language. */
function espeak(args: readonly string[], text: string): Promise<'ok' | 'no-program' | 'failed'> {
  return new Promise((resolve) => {
    const limits = { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL', windowsHide: true } as const;
    const child = execFile(PROGRAM, [...args, '-b', '1', '--stdin'], limits, (error) => {
      if (error === null) resolve('ok');
      else resolve(error.code === 'ENOENT' ? 'no-program' : 'failed');
    });
    // A program that is missing, or ends early, breaks the pipe: its end above tells all there is to tell.
    child.stdin?.on('error', () => {});
    child.stdin?.end(text);
  });
}
