/** Whether one of many nouns stands right before a code and says what it is: "số CCCD", "lớp". */
import { type Ending, ending } from './ending.ts';

/** So far back a noun may begin, characters. */
const NOUN_REACH = 36;

/** In small letters; what parts their words doesn't matter. */
export function nounBefore(nouns: readonly string[]): Ending {
  const words = nouns.map((noun) => noun.replaceAll(' ', String.raw`[^\p{L}]+`)).join('|');
  const named = ending(new RegExp(String.raw`(?<!\p{L})(?:${words})[:.]?\s*$`, 'u'));
  return { test: (ahead) => named.test(ahead.slice(-NOUN_REACH)) };
}
