/** Lines all in capitals: read as words, since whoever wrote them meant to be seen, not spelled. */

/** A word with a tone or a Vietnamese vowel, or two words: one bare cluster ("BHYT") is an abbreviation. */
const WRITTEN_OUT = /[ĂÂÊÔƠƯÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĨŨẠ-Ỹ]|\p{Lu}{2,}[^\p{L}\n]+\p{Lu}{2,}/u;

/** No small letter in the line, and something in it that is a word. */
export function isHeading(line: string): boolean {
  return !/\p{Ll}/u.test(line) && WRITTEN_OUT.test(line);
}
