/** Why each voice failed last, kept for whoever looks at the voices; forgotten when it speaks again. */
import type { StationFiles } from '../model/ports/files.ts';
import type { VoiceFault } from '../model/ports/voice.ts';
import type { InstantMs } from '../model/time.ts';

const FILE = 'state/spoken/faults.json';

export interface KeptFault extends VoiceFault {
  readonly atMs: InstantMs;
}

export type KeptFaults = Readonly<Record<string, KeptFault>>;

type Files = Pick<StationFiles, 'exists' | 'readText' | 'writeText'>;

/** By voice. */
export function keptFaults(files: Files): KeptFaults {
  if (!files.exists(FILE)) return {};
  try {
    return JSON.parse(files.readText(FILE)) as KeptFaults;
  } catch {
    // Nothing depends on it: a damaged list is an empty one.
    return {};
  }
}

export function keepFault(files: Files, voice: string, { code, params }: VoiceFault, atMs: InstantMs): void {
  write(files, { ...keptFaults(files), [voice]: { atMs, code, params } });
}

export function forgetFault(files: Files, voice: string): void {
  const { [voice]: forgotten, ...others } = keptFaults(files);
  if (forgotten !== undefined) write(files, others);
}

function write(files: Files, faults: KeptFaults): void {
  files.writeText(FILE, JSON.stringify(faults));
}
