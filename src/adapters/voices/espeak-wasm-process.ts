/**
 * Entry of the process in which espeak-ng's WebAssembly build speaks (npm package espeak-ng 1.0.2, GPL-3.0-or-later). It
 * is the program itself with a file system of its own: text in, WAV out, both copied by hand.
 */
import { writeFileSync } from 'node:fs';
import type { Utterance } from '../../model/ports/voice.ts';
import { laySound } from './lay-sound.ts';
import { optionalPackage, serveVoice, VoiceProcessFault } from './voice-process-side.ts';

export interface WasmRequest {
  /** espeak-ng's name of the voice. */
  readonly voice: string;
  readonly wordsAMinute: number;
  /** None: only tell whether the voice is there. */
  readonly utterances: readonly Utterance[];
}

interface EspeakFiles {
  writeFile(path: string, content: string): void;
  readFile(path: string): Uint8Array;
}

/** Emscripten's module: runs the program once with these arguments. */
type RunEspeak = (options: {
  readonly arguments: readonly string[];
  readonly preRun: readonly ((module: { readonly FS: EspeakFiles }) => void)[];
  readonly print: () => void;
  readonly printErr: () => void;
}) => Promise<{ readonly FS: EspeakFiles }>;

/** No types come with it. */
const PACKAGE: string = 'espeak-ng';
const TEXT_FILE = 'text';
const SOUND_FILE = 'sound.wav';

serveVoice<WasmRequest>(async ({ voice, wordsAMinute, utterances }, tellSpoken) => {
  const run = await optionalPackage<RunEspeak>(PACKAGE);
  if (utterances.length === 0) await wavOf(run, voice, wordsAMinute, 'a');
  for (const [index, { text, outPath }] of utterances.entries()) {
    const wav = await wavOf(run, voice, wordsAMinute, text);
    laySound(outPath, (path) => writeFileSync(path, wav, { flag: 'wx' }));
    tellSpoken(index);
  }
});

async function wavOf(run: RunEspeak, voice: string, wordsAMinute: number, text: string): Promise<Uint8Array> {
  const module = await run({
    arguments: ['-v', voice, '-s', String(wordsAMinute), '-b', '1', '-w', SOUND_FILE, '-f', TEXT_FILE],
    preRun: [({ FS }) => FS.writeFile(TEXT_FILE, text)],
    print: () => {},
    printErr: () => {},
  });
  try {
    return module.FS.readFile(SOUND_FILE);
  } catch {
    throw new VoiceProcessFault('no-voice');
  }
}
