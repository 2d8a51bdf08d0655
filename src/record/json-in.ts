/** JSON in a text that others wrote; whoever asks holds it against a shape. */

/** null: it is no JSON, which no shape here allows. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
