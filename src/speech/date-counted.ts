/** Whether what follows something written like a date is counted by it: "2/3 số hộ", "05/08 đảng viên" are no days. */
import cues from './data/date-cues.json' with { type: 'json' };
import { type Line, textAfter } from './reading.ts';

const COUNTED = new Set(cues.counted);
const COUNTED_ALWAYS = new Set(cues.countedAlways);
const WHOLES = new Set(cues.wholes);

/** What is done on a day, or who does it, though its first syllable alone could be counted. */
const NOT_COUNTED =
  /^ (?:tổ chức(?! (?:đảng|cơ sở|chính|đoàn|hội|công))|công an|công bố|thành lập|thành phố|chi trả|tiến hành|đồng loạt)(?!\p{L})/u;

/** 'whole': what a share is of. */
export type Counted = 'whole' | 'always' | 'perhaps' | 'no';

export function countedAfter(line: Line, end: number): Counted {
  const rest = textAfter(line, end);
  if (NOT_COUNTED.test(rest)) return 'no';
  const [, word = '', next = ''] = /^ ([\p{L}/]+\d?)(?: (\p{L}+))?/u.exec(rest) ?? [];
  if (WHOLES.has(word) || WHOLES.has(`${word} ${next}`)) return 'whole';
  if (COUNTED_ALWAYS.has(word) || COUNTED_ALWAYS.has(`${word} ${next}`)) return 'always';
  return COUNTED.has(word) ? 'perhaps' : 'no';
}
