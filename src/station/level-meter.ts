/** The level that a person watches while on air. */

/** Floor of the meter, dBFS: one bit of 16, and silence. */
export const SILENT_DBFS = -96;

export interface SoundLevel {
  readonly peakDbfs: number;
  readonly rmsDbfs: number;
}

/** Peak and RMS of interleaved s16 samples, both channels together, dB relative to full scale. */
export function measureLevel(pcm: Int16Array): SoundLevel {
  let peak = 0;
  let squares = 0;
  for (const sample of pcm) {
    peak = Math.max(peak, Math.abs(sample));
    squares += sample * sample;
  }
  return { peakDbfs: dbfs(peak), rmsDbfs: dbfs(Math.sqrt(squares / Math.max(1, pcm.length))) };
}

function dbfs(amplitude: number): number {
  return amplitude <= 1 ? SILENT_DBFS : Math.max(SILENT_DBFS, 20 * Math.log10(amplitude / 32_768));
}
