/** A sound file gets its name when it is whole. */
import { makingOf } from '../making.ts';

/** `write` makes a file that is not there yet. It throws: nothing is left behind. */
export function laySound(outPath: string, write: (path: string) => void): void {
  const making = makingOf(outPath);
  try {
    write(making.path);
    making.done();
  } finally {
    making.end();
  }
}
