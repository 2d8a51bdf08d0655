/** How long a text that is to be said may be. */

/** UTF-16 units: more than half an hour of speech, longer than any broadcast of a ward. */
export const LONGEST_TEXT = 20_000;
