/**
 * How readers look back. A pattern that ends with `$` is tried at every place of a text by a search, and nearly always in
 * vain; asked from the end backwards it fails at the first sign that is not there. Readers ask dozens of them at each
 * number, so that this is what most of their time would go into.
 */

export interface Ending {
  /** Whether the text ends so. */
  test(text: string): boolean;
}

/** Every alternative of `pattern` ends with `$`. */
export function ending(pattern: RegExp): Ending {
  const backwards = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
  return {
    test: (text) => {
      backwards.lastIndex = text.length;
      return backwards.test(text);
    },
  };
}
