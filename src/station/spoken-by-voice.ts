/**
 * Words in one voice: sentence by sentence, each kept by itself, so that one changed sentence is spoken anew alone; each
 * judged by measure, then joined with the pauses of speech.
 */
import { createHash } from 'node:crypto';
import { cuePoints } from '../library/cue-points.ts';
import { spokenFault } from '../library/spoken-verdict.ts';
import { judgeClip } from '../library/verdict.ts';
import { JOIN_VERSION, type JoinedSound, joinJob } from '../mix/join-sounds.ts';
import type { MixSource } from '../mix/mix-plan.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { SoundsInMaking } from '../model/ports/kept-sounds.ts';
import type { Utterance, Voice } from '../model/ports/voice.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal, refuse } from '../model/problem.ts';
import { msOfFrames } from '../model/sound.ts';
import { estimateSpeechMs } from '../speech/reading-time.ts';
import { splitForVoice, type VoicePiece } from '../speech/split-for-voice.ts';
import { keepSpeech, keptSpeech, speechKey } from './kept-speech.ts';
import { keepPace } from './voice-pace.ts';

type SpeechWard = Pick<Ward, 'audio' | 'files' | 'joined' | 'spoken' | 'station'>;

/** How words are spoken; what was spoken in one manner is never taken for another's. */
export interface Manner {
  readonly voice: string;
  readonly edition: string;
  readonly speed: number;
}

/** A text is no clip: its last sentence may be one short word. */
const OF_CLIPS_ONLY: readonly string[] = ['clip.too-short', 'clip.too-long'];

export async function mannerOf({ station }: Pick<Ward, 'station'>, voice: Voice): Promise<Manner> {
  return { voice: voice.id, edition: await voice.edition(), speed: station.voice.speed };
}

/** What was spoken of these words before, as one piece or as several. */
export async function keptInVoice(
  { files, joined, spoken }: SpeechWard,
  words: string,
  manner: Manner,
): Promise<MixSource | null> {
  const asOne = await keptSpeech(files, spoken, pieceKey(words, manner));
  return asOne ?? keptSpeech(files, joined, joinedKey(words, manner));
}

/** Speaks what of it is not kept. Rejects with a Refusal: the voice's own, or `voice.sound-…`. */
export async function speakInVoice(
  ward: SpeechWard,
  words: string,
  voice: Voice,
  manner: Manner,
  onProgress: OnProgress = () => {},
): Promise<MixSource> {
  const pieces = splitForVoice(words, voice.limits);
  const texts = await textsNotKept(ward, pieces, manner);
  let steps = 0;
  /** Each is spoken, then judged. */
  const step = () => {
    steps += 1;
    onProgress(steps / (2 * texts.length));
  };
  if (texts.length > 0) await speakAndJudge(ward, texts, voice, manner, step);
  return together(ward, words, pieces, manner);
}

/** Each is judged, and kept, as it comes: where another fails, or the program ends, it need not be asked for (and paid) again. */
async function speakAndJudge(
  ward: SpeechWard,
  texts: readonly string[],
  voice: Voice,
  manner: Manner,
  step: () => void,
): Promise<void> {
  const making = ward.spoken.begin();
  const utterances = texts.map((text) => ({ text, outPath: making.pathFor(pieceKey(text, manner)) }));
  const faults: unknown[] = [];
  const keepFault = (error: unknown) => void faults.push(error);
  let judging: Promise<void> = Promise.resolve();
  const onSpoken = ({ text }: Utterance) => {
    step();
    judging = judging
      .then(() => sameEdition(voice, manner))
      .then(() => judge(ward, making, text, manner))
      .then(step, keepFault);
  };
  await voice.speak(utterances, manner.speed, onSpoken).catch(keepFault);
  await judging;
  making.remove();
  if (faults.length > 0) throw faults[0];
}

async function textsNotKept(
  { files, spoken }: SpeechWard,
  pieces: readonly VoicePiece[],
  manner: Manner,
): Promise<readonly string[]> {
  const missing = new Set<string>();
  for (const { text } of pieces) {
    if ((await keptSpeech(files, spoken, pieceKey(text, manner))) === null) missing.add(text);
  }
  return [...missing];
}

/** A model laid into the folder while the voice spoke: which of the two was heard, nobody knows. */
async function sameEdition(voice: Voice, { edition }: Manner): Promise<void> {
  if ((await voice.edition()) !== edition) throw refuse('voice.changed', { voice: voice.id }, 3);
}

/** Keeps the sound of a text that was just spoken, if nothing is wrong with it; its hash is that from before it was judged. */
async function judge(ward: SpeechWard, making: SoundsInMaking, text: string, manner: Manner): Promise<void> {
  const key = pieceKey(text, manner);
  const path = making.pathFor(key);
  const sha256 = await ward.files.sha256(path);
  const probed = await ward.audio.probe(path);
  const measured = await ward.audio.measure(path);
  const { speed, voice } = manner;
  const estimatedMs = estimateSpeechMs(text, speed);
  const fault = spokenFault(voice, measured, estimatedMs);
  if (fault !== null) throw refuse(fault.code, fault.params);
  const problems = judgeClip(probed, measured).problems.filter(
    ({ code, severity }) => severity === 'error' && !OF_CLIPS_ONLY.includes(code),
  );
  if (problems.length > 0) throw new Refusal(problems);
  const { loudnessLufs, truePeakDbtp } = measured;
  const cue = cuePoints(measured);
  making.moveIn(key);
  const facts = { sha256, cue, loudnessLufs, truePeakDbtp };
  if ((await keepSpeech(ward.files, ward.spoken, key, facts)) === null) throw altered(manner);
  keepPace(ward.files, voice, { estimatedMs, spokenMs: msOfFrames(cue.outFrame - cue.inFrame) });
}

/** The kept pieces as one sound; a single one is itself. */
async function together(
  { audio, files, joined, spoken }: SpeechWard,
  words: string,
  pieces: readonly VoicePiece[],
  manner: Manner,
): Promise<MixSource> {
  const sounds: JoinedSound[] = [];
  for (const { text, pauseMs } of pieces) {
    const source = await keptSpeech(files, spoken, pieceKey(text, manner));
    if (source === null) throw refuse('voice.failed', { voice: manner.voice }, 3);
    sounds.push({ source, pauseMs });
  }
  const [only] = sounds;
  if (only === undefined) throw refuse('clip.no-words');
  if (sounds.length === 1) return only.source;
  const key = joinedKey(words, manner);
  const job = joinJob(sounds, joined.pathFor(key));
  const hash = createHash('sha256');
  const rendered = await audio.render(job, undefined, (bytes) => hash.update(bytes));
  const { lengthFrames, loudnessLufs, truePeakDbtp } = rendered;
  const sha256 = hash.digest('hex');
  const cue = { inFrame: 0, outFrame: lengthFrames };
  const kept = await keepSpeech(files, joined, key, { sha256, cue, loudnessLufs, truePeakDbtp });
  if (kept === null) throw altered(manner);
  return kept;
}

/** Somebody else laid another sound where this one was. */
function altered({ voice }: Manner): Refusal {
  return refuse('voice.sound-altered', { voice }, 3);
}

function pieceKey(text: string, { voice, edition, speed }: Manner): string {
  return speechKey([text, voice, edition, speed]);
}

function joinedKey(words: string, { voice, edition, speed }: Manner): string {
  return speechKey([words, voice, edition, speed, JOIN_VERSION]);
}
