/** JSON whose texts are NFC, as the chain holds them: what is typed in NFD is the same word, and has the same hash. */

/**
 * Texts one by one: normalising finished JSON would compose an escape such as `\n` with a mark that follows it. Throws
 * RangeError at NaN and Infinity, which JSON would write as null, so that the chain would hold a fact that nobody stated.
 */
export function nfcJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new RangeError(`${key} is ${part}`);
    return typeof part === 'string' ? part.normalize('NFC') : part;
  });
}
