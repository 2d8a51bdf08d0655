/**
 * What of a service's own words about a fault is repeated: a short code for programs, never a sentence. A sentence may
 * hold the key in any dress (escaped, cut, in small letters), and is written by somebody else.
 */

const CODE = /^[A-Za-z0-9_.-]{1,40}$/;
/** Of an answer that tells a fault. */
const ANSWER_LETTERS = 4_096;
/** So few letters in a row tell nothing of a key. */
const TELLING_LETTERS = 4;

/** `INVALID_ARGUMENT`, `4`: of the JSON that services answer with; '' where none is told, or none that may be repeated. */
export function serviceCode(bytes: Buffer, key: string | null): string {
  const answer = objectOf(jsonOf(bytes.toString('utf8', 0, ANSWER_LETTERS)));
  const error = objectOf(answer.error);
  // Google's `error.code` is the status of HTTP over again.
  const told = [error.status, answer.error, answer.code, answer.status];
  for (const one of told) {
    if (typeof one !== 'string' && typeof one !== 'number') continue;
    const code = String(one);
    if (CODE.test(code) && !tellsOf(key, code)) return code;
  }
  return '';
}

/** Whether `text` and the key have letters in common that stand in a row, whatever their case and the signs between. */
export function tellsOf(key: string | null, text: string): boolean {
  const [secret, told] = [plain(key ?? ''), plain(text)];
  for (let at = 0; at + TELLING_LETTERS <= told.length; at += 1) {
    if (secret.includes(told.slice(at, at + TELLING_LETTERS))) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
