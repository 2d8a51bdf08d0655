/** Entry of the process in which sherpa-onnx loads a model and speaks: it may abort here, and only this ends. */
import type { Utterance } from '../../model/ports/voice.ts';
import { laySound } from './lay-sound.ts';
import { optionalPackage, serveVoice, VoiceProcessFault } from './voice-process-side.ts';

/** Absolute paths; '' for what the model does without. */
export interface SherpaModel {
  readonly model: string;
  readonly tokens: string;
  readonly lexicon: string;
  readonly dataDir: string;
}

export interface SherpaRequest {
  readonly model: SherpaModel;
  /** Number of one of its speakers, from 0. */
  readonly speaker: number;
  readonly speed: number;
  readonly utterances: readonly Utterance[];
}

interface SherpaSound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/** What is used of sherpa-onnx-node, which brings no declarations. */
interface Sherpa {
  readonly OfflineTts: {
    createAsync(config: object): Promise<{
      readonly numSpeakers: number;
      generateAsync(request: object): Promise<SherpaSound>;
    }>;
  };
  writeWave(path: string, sound: SherpaSound): boolean;
}

const PACKAGE: string = 'sherpa-onnx-node';
/** The other core stays with what sounds. */
const THREADS = 1;

serveVoice<SherpaRequest>(async ({ model, speaker, speed, utterances }, tellSpoken) => {
  const sherpa = await optionalPackage<Sherpa>(PACKAGE);
  const tts = await sherpa.OfflineTts.createAsync({
    model: { vits: model, numThreads: THREADS, provider: 'cpu', debug: false },
    maxNumSentences: 1,
  });
  // It would take its first speaker instead, and say nothing.
  const speakers = Math.max(1, tts.numSpeakers);
  if (speaker >= speakers) throw new VoiceProcessFault('no-speaker', String(speakers));
  for (const [index, { text, outPath }] of utterances.entries()) {
    const sound = await tts.generateAsync({ text, sid: speaker, speed, enableExternalBuffer: false });
    if (sound.samples.length === 0) throw new VoiceProcessFault('no-sound');
    laySound(outPath, (path) => {
      if (!sherpa.writeWave(path, sound)) throw new Error(`cannot write ${outPath}`);
    });
    tellSpoken(index);
  }
});
