/** Why a programme could not be made ready as the chain and the library stand: what a forecast says before the hour does. */
import type { Cause } from '../model/airing.ts';
import type { Clip } from '../model/clip.ts';
import { firstWords } from '../model/first-words.ts';
import type { LibraryStore } from '../model/ports/library-store.ts';
import type { Item, Programme } from '../model/programme.ts';
import { allowedVoices } from '../rights/approval.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { wordsSha256 } from '../speech/spoken-words.ts';
import { mayClipSound } from '../station/mix-items.ts';

/** A text is called by its first words. */
const TEXT_LETTERS = 40;

interface Desk {
  readonly library: Pick<LibraryStore, 'clip' | 'clips'>;
  readonly rights: RightsState;
  readonly ladder: readonly string[];
}

/** Codes as preparing gives them: `mix.clip-missing`, `mix.not-approved`, `mix.nothing-to-pick`. */
export function programmeHindrance(desk: Desk, programme: Programme): Cause | null {
  for (const item of programme.items) {
    const cause = itemHindrance(desk, item);
    if (cause !== null) return cause;
  }
  return programme.bed === null ? null : clipHindrance(desk, programme.bed.clip);
}

function itemHindrance(desk: Desk, item: Item): Cause | null {
  if (item.kind === 'say') return textHindrance(desk, item.words);
  if (item.kind !== 'next-of') return clipHindrance(desk, item.clip);
  const fitting = (clip: Clip) => item.theme === null || clip.theme === item.theme;
  const approved = desk.library.clips({ topic: item.topic }).filter(fitting);
  const some = approved.some((clip) => mayClipSound(desk.rights, clip));
  return some ? null : { code: 'mix.nothing-to-pick', params: { topic: item.topic } };
}

function textHindrance({ rights, ladder }: Desk, words: string): Cause | null {
  const allowed = allowedVoices(rights, wordsSha256(words));
  if (ladder.some((voice) => allowed.includes(voice))) return null;
  const sound = firstWords(words, TEXT_LETTERS);
  return { code: 'mix.not-approved', params: { sound } };
}

function clipHindrance({ library, rights }: Desk, id: string): Cause | null {
  const clip = library.clip(id);
  if (clip === null || clip.removedAtMs !== null) return { code: 'mix.clip-missing', params: { clip: id } };
  return mayClipSound(rights, clip) ? null : { code: 'mix.not-approved', params: { sound: id } };
}
