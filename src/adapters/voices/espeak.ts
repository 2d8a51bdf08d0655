/**
 * espeak-ng as voices `espeak-ng:vi`, `espeak-ng:vi-vn-x-south`, `espeak-ng:vi+f2`: the system's program, and where
 * there is none the WebAssembly build of the npm package (GPL-3.0, so in a process of its own). Text goes by stdin.
 */
import { execFile } from 'node:child_process';
import type { Utterance, Voice, VoiceFault } from '../../model/ports/voice.ts';
import { refuse } from '../../model/problem.ts';
import { makingOf } from '../making.ts';
import type { WasmRequest } from './espeak-wasm-process.ts';
import { packageVersion } from './package-version.ts';
import { runVoiceProcess } from './voice-process.ts';

const PROGRAM = 'espeak-ng';
const WASM_PACKAGE = 'espeak-ng';
const WASM_ENTRY = new URL('./espeak-wasm-process.ts', import.meta.url);
export const ESPEAK_PREFIX = 'espeak-ng:';
/** espeak-ng's own speed, words a minute, and what it takes at most. */
const WORDS_A_MINUTE = 175;
const WORDS_A_MINUTE_RANGE = [80, 450] as const;
/** A page of text takes about a second, ten in WebAssembly. */
const TIME_LIMIT_MS = 60_000;
const RUN_OPTIONS = { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL', windowsHide: true } as const;
/** It takes texts of any length; a page bounds what one request costs. */
const LIMITS = { maxCharacters: 5_000, maxBytes: 20_000 };

type ProgramEnd = 'ok' | 'no-program' | 'failed';

export function espeakVoice(id: string): Voice {
  const name = id.slice(ESPEAK_PREFIX.length);
  return {
    id,
    runs: 'machine',
    limits: LIMITS,
    async missing() {
      const end = await espeak(['-v', name, '-q'], 'a');
      if (end === 'no-program') return wasmFault(name, [], 1);
      return end === 'ok' ? null : { code: 'voice.unknown', params: { voice: id } };
    },
    speaker: async () => ((await programVersion()) === null ? 'voice.by.espeak-wasm' : 'voice.by.espeak'),
    edition: async () => (await programVersion()) ?? `wasm ${packageVersion(WASM_PACKAGE) ?? ''}`,
    async speak(utterances, speed, onSpoken) {
      for (const [at, utterance] of utterances.entries()) {
        const end = await speakByProgram(name, utterance, speed);
        if (end === 'failed') throw refuse('voice.failed', { voice: id }, 3);
        if (end === 'no-program') return speakByWasm(name, utterances.slice(at), speed, onSpoken);
        onSpoken?.(utterance);
      }
    },
  };
}

async function speakByProgram(
  voice: string,
  { text, outPath }: Utterance,
  speed: number,
): Promise<ProgramEnd> {
  const making = makingOf(outPath);
  try {
    const end = await espeak(['-v', voice, '-s', String(wordsAMinute(speed)), '-w', making.path], text);
    if (end === 'ok') making.done();
    return end;
  } finally {
    making.end();
  }
}

async function speakByWasm(
  voice: string,
  utterances: readonly Utterance[],
  speed: number,
  onSpoken: ((utterance: Utterance) => void) | undefined,
): Promise<void> {
  const fault = await wasmFault(voice, utterances, speed, onSpoken);
  if (fault !== null) throw refuse(fault.code, fault.params, 3);
}

/** Speaks by the WebAssembly build; without utterances it only tells whether it could. */
async function wasmFault(
  voice: string,
  utterances: readonly Utterance[],
  speed: number,
  onSpoken?: (utterance: Utterance) => void,
): Promise<VoiceFault | null> {
  const request: WasmRequest = { voice, wordsAMinute: wordsAMinute(speed), utterances };
  const end = await runVoiceProcess(WASM_ENTRY, request, TIME_LIMIT_MS, (index) => {
    const utterance = utterances[index];
    if (utterance !== undefined) onSpoken?.(utterance);
  });
  if (end.kind === 'done') return null;
  if (end.kind === 'fault' && end.reason === 'no-package') return { code: 'voice.no-espeak', params: {} };
  const code = end.kind === 'fault' ? 'voice.unknown' : 'voice.failed';
  return { code, params: { voice: `${ESPEAK_PREFIX}${voice}` } };
}

function wordsAMinute(speed: number): number {
  const [slowest, fastest] = WORDS_A_MINUTE_RANGE;
  return Math.round(Math.min(fastest, Math.max(slowest, WORDS_A_MINUTE * speed)));
}

/** What the program says of its version, without the folder of its data; null: it is not there. */
function programVersion(): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(PROGRAM, ['--version'], RUN_OPTIONS, (error, said) =>
      resolve(error === null ? said.replace(/\s+Data at:.*/s, '').trim() : null),
    );
  });
}

/** `-b 1`: the text is UTF-8 whatever the system's language. */
function espeak(args: readonly string[], text: string): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = execFile(PROGRAM, [...args, '-b', '1', '--stdin'], RUN_OPTIONS, (error) => {
      if (error === null) resolve('ok');
      else resolve(error.code === 'ENOENT' ? 'no-program' : 'failed');
    });
    // A program that is missing, or ends early, breaks the pipe: its end above tells all there is to tell.
    child.stdin?.on('error', () => {});
    child.stdin?.end(text);
  });
}
