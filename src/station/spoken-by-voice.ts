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
import type { Voice } from '../model/ports/voice.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal, refuse } from '../model/problem.ts';
import { estimateSpeechMs } from '../speech/reading-time.ts';
import { splitForVoice, type VoicePiece } from '../speech/split-for-voice.ts';
import { keepSpeech, keptSpeech, type SpeechContent, speechPath } from './kept-speech.ts';

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
  await speakMissing(ward, pieces, voice, onProgress);
  const sounds: JoinedSound[] = [];
  for (const piece of pieces)
    sounds.push({ source: await judged(ward, piece, voice), pauseMs: piece.pauseMs });
  const [only] = sounds;
  if (only === undefined) throw refuse('clip.no-words');
  return sounds.length === 1 ? only.source : join(ward, sounds, joinedContent(ward, words, voice.id));
}

async function speakMissing(
  ward: SpeechWard,
  pieces: readonly VoicePiece[],
  voice: Voice,
  onProgress: OnProgress,
): Promise<void> {
  const missing = new Set<string>();
  for (const { text } of pieces) {
    if ((await keptSpeech(ward, pieceContent(ward, text, voice.id))) === null) missing.add(text);
  }
  if (missing.size === 0) return;
  const utterances = [...missing].map((text) => ({
    text,
    outPath: speechPath(ward, pieceContent(ward, text, voice.id)),
  }));
  let spoken = 0;
  await voice.speak(utterances, ward.station.voice.speed, () => {
    spoken += 1;
    onProgress(spoken / utterances.length);
  });
}

/** The piece's sound, judged the first time. */
async function judged(ward: SpeechWard, { text }: VoicePiece, voice: Voice): Promise<MixSource> {
  const content = pieceContent(ward, text, voice.id);
  const known = await keptSpeech(ward, content);
  if (known !== null) return known;
  const path = speechPath(ward, content);
  const probed = await ward.audio.probe(path);
  const measured = await ward.audio.measure(path);
  const fault = spokenFault(voice.id, measured, estimateSpeechMs(text, ward.station.voice.speed));
  if (fault !== null) throw refuse(fault.code, fault.params);
  const problems = judgeClip(probed, measured).problems.filter(
    ({ code, severity }) => severity === 'error' && !OF_CLIPS_ONLY.includes(code),
  );
  if (problems.length > 0) throw new Refusal(problems);
  const { loudnessLufs, truePeakDbtp } = measured;
  return keepSpeech(ward, content, { cue: cuePoints(measured), loudnessLufs, truePeakDbtp });
}

async function join(
  ward: SpeechWard,
  sounds: readonly JoinedSound[],
  content: SpeechContent,
): Promise<MixSource> {
  const job = joinJob(sounds, speechPath(ward, content));
  const { lengthFrames, loudnessLufs, truePeakDbtp } = await ward.audio.render(job);
  return keepSpeech(ward, content, {
    cue: { inFrame: 0, outFrame: lengthFrames },
    loudnessLufs,
    truePeakDbtp,
  });
}

function pieceContent({ station }: Pick<Ward, 'station'>, text: string, voice: string): SpeechContent {
  return [text, voice, station.voice.speed];
}

function joinedContent(ward: Pick<Ward, 'station'>, words: string, voice: string): SpeechContent {
  return [...pieceContent(ward, words, voice), JOIN_VERSION];
}
