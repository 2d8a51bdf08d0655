/** Who may read what begins at a place, in the order in which they are asked: the more particular first. */
import { documentNumberReader } from './document-number.ts';
import type { Reader, Start } from './reading.ts';

const READERS: readonly Reader[] = [documentNumberReader];

/** The readers that may stand at this kind of character. */
export function readersAt(start: Start): readonly Reader[] {
  return BY_START[start];
}

const BY_START: Readonly<Record<Start, readonly Reader[]>> = {
  digit: READERS.filter(({ starts }) => starts.includes('digit')),
  capital: READERS.filter(({ starts }) => starts.includes('capital')),
  small: READERS.filter(({ starts }) => starts.includes('small')),
  sign: READERS.filter(({ starts }) => starts.includes('sign')),
};
