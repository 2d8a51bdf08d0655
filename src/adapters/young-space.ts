/**
 * Keeps a process small that handles a great many short-lived objects: V8 would give them ever more room (a third of the
 * memory of a long import) and gain nothing by it.
 */
import { setFlagsFromString } from 'node:v8';

export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
