/**
 * Small lists under `state/spoken/`, one value a voice. Nothing under `state/` is trusted: what is not of the shape is
 * left out as if it had never been kept, and what cannot be written is not kept, for no slot may hang on such a file.
 */
import type { StationFiles } from '../model/ports/files.ts';

/** By voice. `read` gives null for a value that is none of the list's. */
export function keptByVoice<T>(
  files: Pick<StationFiles, 'exists' | 'readText'>,
  path: string,
  read: (value: object) => T | null,
): Readonly<Record<string, T>> {
  const listed = Object.entries(parsed(files, path)).flatMap(([voice, value]: [string, unknown]) => {
    const known = isObject(value) ? read(value) : null;
    return known === null ? [] : [[voice, known] as const];
  });
  return Object.fromEntries(listed);
}

export function keepByVoice(
  files: Pick<StationFiles, 'writeText'>,
  path: string,
  values: Readonly<Record<string, object>>,
): void {
  try {
    files.writeText(path, JSON.stringify(values));
  } catch {
    // A full disk, or a folder in the list's place: the voice has spoken, or failed, all the same.
  }
}

function parsed(files: Pick<StationFiles, 'exists' | 'readText'>, path: string): object {
  try {
    const value: unknown = files.exists(path) ? JSON.parse(files.readText(path)) : null;
    return isObject(value) ? value : {};
  } catch {
    // A damaged list is an empty one.
    return {};
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
