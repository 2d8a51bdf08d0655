/** JSON whose texts are NFC, as the chain holds them: what is typed in NFD is the same word, and has the same hash. */

/** Texts one by one: normalising finished JSON would compose an escape such as `\n` with a mark that follows it. */
export function nfcJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.normalize('NFC') : part,
  );
}
