/** The dash or the arrow between the two ends of a span. */
import { matchAt } from './reading.ts';

const MARK = / ?(?:->?|[→~÷]) ?/y;

/** Where what it reaches to begins; null: no such mark stands at `at`. */
export function afterSpanMark(text: string, at: number): number | null {
  const mark = matchAt(MARK, text, at);
  return mark === null ? null : at + mark[0].length;
}
