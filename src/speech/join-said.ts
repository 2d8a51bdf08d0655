/** The pieces of a line that were said one by one, as one text with its pauses where a reader would make them. */

/** From the weakest pause to the strongest: of two side by side the stronger is heard. */
const PAUSES = [',', ':', ';', '.', '?', '!'];

export function joinSaid(pieces: readonly string[]): string {
  // A text that grows is copied whole whenever its end is looked at: the pieces are joined at last.
  const said: string[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const last = said.at(-1);
    if (!PAUSES.includes(piece)) said.push(piece);
    else if (last !== undefined) said[said.length - 1] = paused(last, piece);
  }
  return said.join(' ');
}

function paused(piece: string, pause: string): string {
  const last = PAUSES.indexOf(piece.at(-1) ?? '');
  if (last < 0) return piece + pause;
  return last >= PAUSES.indexOf(pause) ? piece : piece.slice(0, -1) + pause;
}
