/** The words that a schedule itself lets be said (`say`), and those that nobody has approved in every voice yet (law 3). */
import type { Programme, Schedule } from '../model/programme.ts';
import { allowedVoices } from '../rights/approval.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { wordsSha256 } from '../speech/spoken-words.ts';

export interface ScheduleText {
  /** As written. */
  readonly text: string;
  /** As a voice gets it. */
  readonly words: string;
  readonly wordsSha256: string;
}

export function textsOf(programmes: readonly Programme[]): readonly ScheduleText[] {
  const texts = programmes.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'say'
        ? [{ text: item.text, words: item.words, wordsSha256: wordsSha256(item.words) }]
        : [],
    ),
  );
  return [...new Map(texts.map((text) => [text.wordsSha256, text])).values()];
}

/** A text that somebody has to approve: who would newly speak it, and who may already. */
export interface UnapprovedText extends ScheduleText {
  readonly voices: readonly string[];
  readonly approvedVoices: readonly string[];
}

/** Those that some voice of the station's ladder may not speak. */
export function unapprovedTexts(
  rights: RightsState,
  schedule: Schedule,
  ladder: readonly string[],
): readonly UnapprovedText[] {
  return textsOf(schedule.programmes).flatMap((text) => {
    const approvedVoices = allowedVoices(rights, text.wordsSha256);
    const voices = ladder.filter((voice) => !approvedVoices.includes(voice));
    return voices.length === 0 ? [] : [{ ...text, voices, approvedVoices }];
  });
}
