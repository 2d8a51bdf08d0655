/**
 * Words made into sound ahead of their time (law 9): the allowed voices in their order, the first that can speak them
 * whole; why each before it could not is told and kept.
 */
import type { MixSource } from '../mix/mix-plan.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { Voice, VoiceFault } from '../model/ports/voice.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import { type InstantMs, MINUTE_MS } from '../model/time.ts';
import { problemOf } from './problem-of.ts';
import { keptInVoice, mannerOf, speakInVoice } from './spoken-by-voice.ts';
import { forgetFault, keepFault, keptFaults } from './voice-faults.ts';

export interface SpokenSound {
  readonly source: MixSource;
  readonly voice: string;
  /** Of the program and model that spoke; '' where nothing tells. */
  readonly edition: string;
}

export interface Spoken {
  /** null: none of the voices could. */
  readonly sound: SpokenSound | null;
  /** Why each voice before it could not, in their order. */
  readonly faults: readonly VoiceFault[];
}

export interface SpeakOptions {
  /**
   * A voice of the network is waited for until then, ahead of a broadcast; what it spoke before is taken at any time.
   * null: a person asks, and waits.
   */
  readonly networkUntilMs: InstantMs | null;
  readonly onProgress?: OnProgress;
}

/** An online voice that failed is not asked again for every mix of the next minutes. */
const LEFT_ALONE_MS = 5 * MINUTE_MS;

/** What it takes to have words spoken. */
export type SpeakingWard = Pick<
  Ward,
  'audio' | 'clock' | 'files' | 'joined' | 'spoken' | 'station' | 'voiceNamed'
>;

/** The first of the voices that speaks the words. */
export async function speakWords(
  ward: SpeakingWard,
  words: string,
  voices: readonly string[],
  options: SpeakOptions,
): Promise<Spoken> {
  const faults: VoiceFault[] = [];
  for (const id of voices) {
    const tried = await inVoice(ward, words, id, options);
    if ('source' in tried) return { sound: tried, faults };
    faults.push(tried);
  }
  return { sound: null, faults };
}

/** Whatever goes wrong with a voice is a rung of the ladder that does not hold; the next one is tried. */
async function inVoice(
  ward: SpeakingWard,
  words: string,
  id: string,
  options: SpeakOptions,
): Promise<SpokenSound | VoiceFault> {
  try {
    return await byVoice(ward, words, id, options);
  } catch (error) {
    const fault = named(problemOf(error), id);
    keepFault(ward.files, id, fault, ward.clock.nowMs());
    return fault;
  }
}

async function byVoice(
  ward: SpeakingWard,
  words: string,
  id: string,
  options: SpeakOptions,
): Promise<SpokenSound | VoiceFault> {
  const voice = ward.voiceNamed(id);
  if (voice === null) return { code: 'voice.unknown', params: { voice: id } };
  const manner = await mannerOf(ward, voice);
  const { edition } = manner;
  const kept = await keptInVoice(ward, words, manner);
  if (kept !== null) return { source: kept, voice: id, edition };
  const hindrance = networkHindrance(ward, voice, options) ?? (await voice.missing());
  if (hindrance !== null) return named(hindrance, id);
  const speaking = speakInVoice(ward, words, voice, manner, options.onProgress);
  const source = await inTime(ward, speaking, voice, options);
  forgetFault(ward.files, id);
  return { source, voice: id, edition };
}

function named({ code, params }: VoiceFault, voice: string): VoiceFault {
  return { code, params: { ...params, voice } };
}

/** Why a voice of the network is not asked at all now; what it has spoken before needs no asking. */
function networkHindrance(
  { clock, files }: Pick<Ward, 'clock' | 'files'>,
  { id, runs }: Voice,
  { networkUntilMs }: SpeakOptions,
): VoiceFault | null {
  if (runs === 'machine' || networkUntilMs === null) return null;
  if (clock.nowMs() >= networkUntilMs) return { code: 'voice.no-time', params: { voice: id } };
  const agoMs = clock.nowMs() - (keptFaults(files)[id]?.atMs ?? Number.NEGATIVE_INFINITY);
  // A fault of a time to come is that of a rehearsal, or of a clock that was set.
  if (agoMs < 0 || agoMs >= LEFT_ALONE_MS) return null;
  return { code: 'voice.lately-failed', params: { voice: id } };
}

/** A broadcast never waits for the network: past its time the next voice speaks, and what still comes is of no use. */
async function inTime(
  { clock }: Pick<Ward, 'clock'>,
  speaking: Promise<MixSource>,
  { id, runs }: Voice,
  { networkUntilMs }: SpeakOptions,
): Promise<MixSource> {
  if (runs === 'machine' || networkUntilMs === null) return speaking;
  const { promise: late, reject } = Promise.withResolvers<never>();
  const untilMs = clock.monotonicMs() + networkUntilMs - clock.nowMs();
  const forget = clock.wakeAt(untilMs, () => reject(refuse('voice.no-time', { voice: id }, 3)));
  return Promise.race([speaking, late]).finally(forget);
}
