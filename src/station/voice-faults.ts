/** Why each voice failed last, kept for whoever looks at the voices; forgotten when it speaks again. */
import type { StationFiles } from '../model/ports/files.ts';
import type { VoiceFault } from '../model/ports/voice.ts';
import type { InstantMs } from '../model/time.ts';
import { keepByVoice, keptByVoice } from './kept-by-voice.ts';

const FILE = 'state/spoken/faults.json';

export interface KeptFault extends VoiceFault {
  readonly atMs: InstantMs;
}

export type KeptFaults = Readonly<Record<string, KeptFault>>;

type Files = Pick<StationFiles, 'exists' | 'readText' | 'writeText'>;

/** By voice. */
export function keptFaults(files: Files): KeptFaults {
  return keptByVoice(files, FILE, (value: { readonly [Key in keyof KeptFault]?: unknown }) => {
    const { atMs, code, params } = value;
    if (typeof atMs !== 'number' || !Number.isFinite(atMs) || typeof code !== 'string') return null;
    return isParams(params) ? { atMs, code, params } : null;
  });
}

function isParams(value: unknown): value is VoiceFault['params'] {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((param) => typeof param === 'string' || typeof param === 'number');
}

export function keepFault(files: Files, voice: string, { code, params }: VoiceFault, atMs: InstantMs): void {
  keepByVoice(files, FILE, { ...keptFaults(files), [voice]: { atMs, code, params } });
}

export function forgetFault(files: Files, voice: string): void {
  const { [voice]: forgotten, ...others } = keptFaults(files);
  if (forgotten !== undefined) keepByVoice(files, FILE, others);
}
