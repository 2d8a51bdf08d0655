/**
 * From what a programme names to sounds that may go out: approved, unchanged on disk, spoken where they are words.
 * Every sound is taken by the ladder of law 9, and the part says which rung it stands on.
 */
import { clipIntact } from '../library/clip-subject.ts';
import type { MixItem } from '../mix/mix-plan.ts';
import type { Clip } from '../model/clip.ts';
import { firstWords } from '../model/first-words.ts';
import type { MixPart, SoundRef } from '../model/mix.ts';
import type { VoiceFault } from '../model/ports/voice.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { Item, Programme } from '../model/programme.ts';
import type { InstantMs } from '../model/time.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { mayItSound } from '../rights/sound-right.ts';
import { wordsSha256 } from '../speech/spoken-words.ts';
import { speakWords } from './spoken-sound.ts';

/** The station's own apology, for words that no allowed voice can speak: a clip of this name, if there is one. */
const APOLOGY_CLIP = 'xin-loi';
/** A spoken text is called by its first words. */
const TITLE_LETTERS = 80;

export type SayItem = Extract<Item, { kind: 'say' }>;
/** An item that names, or was given, a clip. */
export type ClipItem = Exclude<Item, SayItem>;

export interface Desk {
  readonly ward: Ward;
  readonly rights: RightsState;
  readonly programme: Pick<Programme, 'topic' | 'theme'>;
  /** Until when a voice of the network may be waited for. */
  readonly networkUntilMs: InstantMs;
}

/** A clip of the library that may be heard; throws a Refusal: `mix.clip-missing`, `mix.not-approved`, `mix.clip-altered`. */
export async function clipItem(desk: Desk, item: ClipItem, id: string): Promise<MixItem> {
  const clip = desk.ward.library.clip(id);
  if (clip === null || clip.removedAtMs !== null) throw refuse('mix.clip-missing', { clip: id });
  if (clip.spoken === null)
    return recorded(desk, clip, { item: item.kind, ...subjectMatter(desk, item, clip) });
  const facts = { ...partOf(clip), item: item.kind, ...subjectMatter(desk, item, clip) };
  return spoken(desk, clip.spoken.words, clip.spoken.voices, facts);
}

/** Words of the schedule itself. Throws `mix.not-approved` or `mix.no-voice`. */
export function sayItem(desk: Desk, item: SayItem): Promise<MixItem> {
  const { text, words, topic } = item;
  const title = firstWords(text, TITLE_LETTERS);
  const theme = topic === null ? null : item.theme;
  const facts = { item: item.kind, clip: null, title, topic, theme, language: 'vi', source: null };
  return spoken(desk, words, desk.ward.station.voice.ladder, facts);
}

/** Whether a clip is approved now: its bytes, or its words in one voice at least. */
export function mayClipSound(rights: RightsState, clip: Clip): boolean {
  return clip.spoken === null
    ? mayItSound(rights, [recordingOf(clip)]) === null
    : allowedVoices(rights, clip.spoken.words, clip.spoken.voices, clip.id).length > 0;
}

type PartFacts = Omit<MixItem['part'], 'sha256' | 'rung' | 'voice' | 'voiceEdition'>;

async function recorded(
  desk: Desk,
  clip: Clip,
  facts: Pick<MixPart, 'item' | 'topic' | 'theme'>,
): Promise<MixItem> {
  const sound = recordingOf(clip);
  if (mayItSound(desk.rights, [sound]) !== null) throw notApproved(clip.id);
  if (!(await clipIntact(desk.ward.files, clip))) throw refuse('mix.clip-altered', { clip: clip.id });
  const { sha256, cue, loudnessLufs, truePeakDbtp } = clip;
  return {
    source: { path: desk.ward.files.absolute(clip.path), sha256, cue, loudnessLufs, truePeakDbtp },
    sound,
    part: { ...partOf(clip), ...facts, sha256, rung: 'recorded', voice: null },
  };
}

/** By the first allowed voice that can; else the approved apology; the words' file in the library is never taken for them. */
async function spoken(
  desk: Desk,
  words: string,
  voices: readonly string[],
  facts: PartFacts,
): Promise<MixItem> {
  const allowed = allowedVoices(desk.rights, words, voices, facts.clip);
  if (allowed.length === 0) throw notApproved(facts.clip ?? facts.title);
  const { networkUntilMs } = desk;
  const { sound, faults } = await speakWords(desk.ward, words, allowed, { networkUntilMs });
  if (sound === null) return apology(desk, facts, allowed, faults);
  const { source, voice, edition } = sound;
  const part = { ...facts, sha256: wordsSha256(words), rung: 'voice', voice } as const;
  return {
    source,
    sound: soundOf(words, voice, facts.clip),
    part: edition === '' ? part : { ...part, voiceEdition: edition },
  };
}

function allowedVoices(
  rights: RightsState,
  words: string,
  voices: readonly string[],
  clip: string | null,
): readonly string[] {
  return voices.filter((voice) => mayItSound(rights, [soundOf(words, voice, clip)]) === null);
}

function soundOf(words: string, voice: string, clip: string | null): SoundRef {
  return { kind: 'spoken', clip, wordsSha256: wordsSha256(words), voice };
}

function recordingOf(clip: Clip): SoundRef {
  return { kind: 'recording', clip: clip.id, sha256: clip.sha256 };
}

async function apology(
  desk: Desk,
  facts: PartFacts,
  voices: readonly string[],
  faults: readonly VoiceFault[],
): Promise<MixItem> {
  const clip = desk.ward.library.clip(APOLOGY_CLIP);
  if (clip === null || clip.spoken !== null || clip.removedAtMs !== null) {
    const params = { voices: voices.join(', '), text: facts.title };
    const reasons = faults.map((fault) => ({ ...fault, severity: 'error' as const }));
    throw new Refusal([{ code: 'mix.no-voice', severity: 'error', params }, ...reasons], 3);
  }
  const item = await recorded(desk, clip, { item: facts.item, topic: null, theme: null });
  return { ...item, part: { ...item.part, rung: 'apology' } };
}

function notApproved(sound: string) {
  return refuse('mix.not-approved', { sound });
}

function partOf(clip: Clip): Pick<MixPart, 'clip' | 'title' | 'language' | 'source'> {
  return { clip: clip.id, title: clip.title, language: clip.language, source: clip.source };
}

/** The item's topic, else the clip's, else the programme's; a theme belongs to its topic. A chime counts to none. */
function subjectMatter(desk: Desk, item: ClipItem, clip: Clip): Pick<MixPart, 'topic' | 'theme'> {
  if (item.kind === 'chime') return { topic: null, theme: null };
  const asked = item.topic ?? null;
  const topic = asked ?? clip.topic ?? desk.programme.topic;
  if (topic === null) return { topic: null, theme: null };
  const clipTheme = clip.topic === topic ? clip.theme : null;
  const programmeTheme = desk.programme.topic === topic && clip.topic === null ? desk.programme.theme : null;
  return { topic, theme: item.theme ?? clipTheme ?? programmeTheme };
}
