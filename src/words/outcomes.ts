/** The six endings of an airing, in the words of a signed report (DESIGN §1). */
import type { Outcome } from '../model/airing.ts';
import type { Lang, Sentence } from './sentence.ts';

export const OUTCOME_WORDS = {
  aired: { vi: 'đã phát đủ', en: 'aired' },
  partial: { vi: 'phát chưa hết', en: 'partial' },
  preempted: { vi: 'dừng để nhường tin khẩn cấp, ưu tiên', en: 'preempted' },
  missed: { vi: 'lỡ giờ', en: 'missed' },
  skipped: { vi: 'không phát theo quy định, chỉ đạo', en: 'skipped by rule or order' },
  failed: { vi: 'sự cố, không ra loa', en: 'failed' },
} as const satisfies Readonly<Record<Outcome, Sentence>>;

/** An outcome that stands among the params of a sentence. */
export function sayOutcome(lang: Lang, outcome: string | number | undefined): string {
  const words: Readonly<Record<string, Readonly<Record<Lang, string>>>> = OUTCOME_WORDS;
  return words[String(outcome)]?.[lang] ?? String(outcome);
}
