/**
 * The leaves of both YAML shapes: a text that is read by one of our readers, or refused with the code of the sentence
 * that says what to write instead. `z.toJSONSchema` takes the texts, `safeParse` gives the values read.
 */
import { z } from 'zod';

/** Marks a zod message that is a code of ours. */
const CODE_MARK = '@';

/** A text read by `read`; where that gives null the problem's code is `code`, which may hang on what stands there. Numbers are refused with it too. */
export function readText<T>(
  code: string | ((input: unknown) => string),
  read: (text: string) => T | null,
  description: string,
) {
  const marked = (input: unknown) => `${CODE_MARK}${typeof code === 'string' ? code : code(input)}`;
  return z
    .string({ error: ({ input }) => marked(input) })
    .transform((text, context): T => {
      const value = read(text);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', message: marked(text), input: text });
      return z.NEVER;
    })
    .meta({ description });
}

/** One value or a list of them; the answer is always a list. */
export function oneOrMore<T extends z.ZodType>(leaf: T, description: string) {
  return z
    .union([leaf, z.array(leaf).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as readonly z.output<T>[])
    .meta({ description });
}

/** A line of text that is not empty. */
export function line(description: string) {
  return z
    .string()
    .trim()
    .min(1, { error: `${CODE_MARK}schedule.empty-text` })
    .meta({ description });
}

/** The code that a zod message carries; null when it is zod's own. */
export function codeOfMessage(message: string): string | null {
  return message.startsWith(CODE_MARK) ? message.slice(CODE_MARK.length) : null;
}
