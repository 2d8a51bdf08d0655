/**
 * Words in one voice: sentence by sentence, each kept by itself, so that one changed sentence is spoken anew alone; each
 * judged by measure, then joined with the pauses of speech.
 */
import { cuePoints } from '../library/cue-points.ts';
import { spokenFault } from '../library/spoken-verdict.ts';
import { judgeClip } from '../library/verdict.ts';
import { JOIN_VERSION, type JoinedSound, joinJob } from '../mix/join-sounds.ts';
import type { MixSource } from '../mix/mix-plan.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { Utterance, Voice } from '../model/ports/voice.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal, refuse } from '../model/problem.ts';
import { msOfFrames } from '../model/sound.ts';
import { estimateSpeechMs } from '../speech/reading-time.ts';
import { splitForVoice, type VoicePiece } from '../speech/split-for-voice.ts';
import { keepSpeech, keptSpeech, type SpeechContent, speechPath } from './kept-speech.ts';
import { keepPace } from './voice-pace.ts';

type SpeechWard = Pick<Ward, 'audio' | 'files' | 'seals' | 'station'>;

/** A text is no clip: its last sentence may be one short word. */
const OF_CLIPS_ONLY: readonly string[] = ['clip.too-short', 'clip.too-long'];

/** What was spoken of these words before, as one piece or as several. */
export async function keptInVoice(ward: SpeechWard, words: string, voice: string): Promise<MixSource | null> {
  const asOne = await keptSpeech(ward, pieceContent(ward, words, voice));
  return asOne ?? keptSpeech(ward, joinedContent(ward, words, voice));
}

/** Speaks what of it is not kept. Rejects with a Refusal: the voice's own, or `voice.sound-…`. */
export async function speakInVoice(
  ward: SpeechWard,
  words: string,
  voice: Voice,
  onProgress: OnProgress = () => {},
): Promise<MixSource> {
  const pieces = splitForVoice(words, voice.limits);
  const texts = await textsNotKept(ward, pieces, voice);
  let steps = 0;
  /** Each is spoken, then judged. */
  const step = () => {
    steps += 1;
    onProgress(steps / (2 * texts.length));
  };
  const utterances = texts.map((text) => ({
    text,
    outPath: speechPath(ward, pieceContent(ward, text, voice.id)),
  }));
  if (utterances.length > 0) await speakAndJudge(ward, utterances, voice, step);
  return together(ward, words, pieces, voice);
}

/** Each is judged, and kept, as it comes: where another fails, or the program ends, it need not be asked for (and paid) again. */
async function speakAndJudge(
  ward: SpeechWard,
  utterances: readonly Utterance[],
  voice: Voice,
  step: () => void,
): Promise<void> {
  const faults: unknown[] = [];
  const keepFault = (error: unknown) => void faults.push(error);
  let judging: Promise<void> = Promise.resolve();
  const onSpoken = ({ text }: Utterance) => {
    step();
    judging = judging.then(() => judge(ward, text, voice)).then(step, keepFault);
  };
  await voice.speak(utterances, ward.station.voice.speed, onSpoken).catch(keepFault);
  await judging;
  if (faults.length > 0) throw faults[0];
}

async function textsNotKept(
  ward: SpeechWard,
  pieces: readonly VoicePiece[],
  voice: Voice,
): Promise<readonly string[]> {
  const missing = new Set<string>();
  for (const { text } of pieces) {
    if ((await keptSpeech(ward, pieceContent(ward, text, voice.id))) === null) missing.add(text);
  }
  return [...missing];
}

/** Keeps the sound of a text that was just spoken, if nothing is wrong with it. */
async function judge(ward: SpeechWard, text: string, voice: Voice): Promise<void> {
  const content = pieceContent(ward, text, voice.id);
  const path = speechPath(ward, content);
  const probed = await ward.audio.probe(path);
  const measured = await ward.audio.measure(path);
  const estimatedMs = estimateSpeechMs(text, ward.station.voice.speed);
  const fault = spokenFault(voice.id, measured, estimatedMs);
  if (fault !== null) throw refuse(fault.code, fault.params);
  const problems = judgeClip(probed, measured).problems.filter(
    ({ code, severity }) => severity === 'error' && !OF_CLIPS_ONLY.includes(code),
  );
  if (problems.length > 0) throw new Refusal(problems);
  const { loudnessLufs, truePeakDbtp } = measured;
  const cue = cuePoints(measured);
  await keepSpeech(ward, content, { cue, loudnessLufs, truePeakDbtp });
  keepPace(ward.files, voice.id, { estimatedMs, spokenMs: msOfFrames(cue.outFrame - cue.inFrame) });
}

/** The kept pieces as one sound; a single one is itself. */
async function together(
  ward: SpeechWard,
  words: string,
  pieces: readonly VoicePiece[],
  voice: Voice,
): Promise<MixSource> {
  const sounds: JoinedSound[] = [];
  for (const { text, pauseMs } of pieces) {
    const source = await keptSpeech(ward, pieceContent(ward, text, voice.id));
    if (source === null) throw refuse('voice.failed', { voice: voice.id }, 3);
    sounds.push({ source, pauseMs });
  }
  const [only] = sounds;
  if (only === undefined) throw refuse('clip.no-words');
  if (sounds.length === 1) return only.source;
  const content = joinedContent(ward, words, voice.id);
  const job = joinJob(sounds, speechPath(ward, content));
  const { lengthFrames, loudnessLufs, truePeakDbtp } = await ward.audio.render(job);
  const cue = { inFrame: 0, outFrame: lengthFrames };
  return keepSpeech(ward, content, { cue, loudnessLufs, truePeakDbtp });
}

function pieceContent({ station }: Pick<Ward, 'station'>, text: string, voice: string): SpeechContent {
  return [text, voice, station.voice.speed];
}

function joinedContent(ward: Pick<Ward, 'station'>, words: string, voice: string): SpeechContent {
  return [...pieceContent(ward, words, voice), JOIN_VERSION];
}
