/** Texts of the schedule as they were written, as they will be heard, and in which voices: all of it is approved. */
import type { UnapprovedText } from '../verbs/schedule-texts.ts';
import { say } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';

/** Below each voice its texts; `stage` says whether they would be spoken, or may be from now on. */
export function sayingLines(
  lang: Lang,
  stage: 'new' | 'approved',
  texts: readonly UnapprovedText[],
): readonly string[] {
  const byVoices = Map.groupBy(texts, (text) => voicesText(lang, stage, text));
  return [...byVoices].flatMap(([voices, spoken]) => [
    voices,
    ...spoken.map((text) => `  ${sayingText(text)}`),
  ]);
}

function voicesText(lang: Lang, stage: string, { voices, approvedVoices }: UnapprovedText): string {
  const code = approvedVoices.length === 0 ? 'voices' : 'new-voices';
  const params = { voices: voices.join(', '), approved: approvedVoices.join(', ') };
  return say(lang, `schedule.${stage}.${code}`, params);
}

function sayingText({ text, words }: UnapprovedText): string {
  return text === words ? `“${text}”` : `“${text}”\n        → ${words}`;
}
