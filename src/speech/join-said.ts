/** The pieces of a line that were said one by one, as one text with its pauses where a reader would make them. */

/** From the weakest pause to the strongest: of two side by side the stronger is heard. */
const PAUSES = [',', ':', ';', '.', '?', '!'];

export function joinSaid(pieces: readonly string[]): string {
  let said = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const pause = PAUSES.includes(piece);
    if (!pause) said += said === '' ? piece : ` ${piece}`;
    else if (said !== '') said = paused(said, piece);
  }
  return said;
}

function paused(said: string, pause: string): string {
  const last = PAUSES.indexOf(said.at(-1) ?? '');
  if (last < 0) return said + pause;
  return last >= PAUSES.indexOf(pause) ? said : said.slice(0, -1) + pause;
}
