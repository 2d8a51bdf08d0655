/** How a sentence is kept: a template with `{param}` holes, or a function where grammar needs more. */

export type Lang = 'vi' | 'en';

export type Params = Readonly<Record<string, string | number>>;

export type Template = string | ((params: Params) => string);

/** One thing that can be said, in both languages; the hint tells a person what to write or do instead. */
export interface Sentence {
  readonly vi: Template;
  readonly en: Template;
  readonly viHint?: Template;
  readonly enHint?: Template;
}

/** The sentences of one area by dotted code. */
export type Words = Readonly<Record<string, Sentence>>;
