/** Lines of an export taken apart and put together by the letter, so that a test can write what no station would. */

export interface Line {
  seq: number;
  prevHash: string;
  hash: string;
  /** Its text as sealed; null: kept back, and `kind` says what it was. */
  payload: string | null;
  kind?: string;
}

const BEFORE_PAYLOAD = ',"payload":';

export function lineOf(text: string): Line {
  const at = text.indexOf(BEFORE_PAYLOAD);
  const { payload, ...link } = JSON.parse(text) as Line;
  return { ...link, payload: payload === null ? null : text.slice(at + BEFORE_PAYLOAD.length, -1) };
}

export function lineText({ seq, prevHash, hash, payload, kind }: Line): string {
  const link = JSON.stringify({ seq, prevHash, hash });
  const kept = kind === undefined ? '' : `,"kind":"${kind}"`;
  return `${link.slice(0, -1)}${BEFORE_PAYLOAD}${payload}${kept}}`;
}
