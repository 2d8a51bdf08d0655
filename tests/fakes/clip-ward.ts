/** A temporary ward that really probes and measures, and a folder beside it that stands for a USB stick. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { measureAudio } from '../../src/adapters/ffmpeg/measure.ts';
import { probeAudio } from '../../src/adapters/ffmpeg/probe.ts';
import { renderMix } from '../../src/adapters/ffmpeg/render.ts';
import { type ClipNote, NO_NOTE } from '../../src/library/clip-note.ts';
import type { AudioTools } from '../../src/model/ports/audio-tools.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { addClips } from '../../src/verbs/add-clip.ts';
import { sampleStation } from './sample-station.ts';
import { beginRecord, type TempWard, tempWard } from './temp-ward.ts';
import { pcmOf, sine, writeWav } from './tone-file.ts';

const SECOND = 48_000;

export const realAudio: AudioTools = {
  probe: probeAudio,
  measure: measureAudio,
  render: renderMix,
};

export function clipWard(
  parts: Partial<Pick<Ward, 'voices' | 'audio'>> & { readonly solePersonBasis?: string } = {},
): TempWard {
  const { voices = [], audio = realAudio, solePersonBasis = null } = parts;
  const ladder = voices.map(({ id }) => id);
  const station = sampleStation({ solePersonBasis, voice: { ladder, speed: 1 } });
  const ward = tempWard({ audio, voices, station });
  beginRecord(ward);
  return ward;
}

export function usbStick() {
  const dir = mkdtempSync(join(tmpdir(), 'loa-usb-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return {
    dir,
    tone(name: string, frequencyHz = 440, amplitude = 0.2): string {
      writeWav(join(dir, name), pcmOf(SECOND, sine(frequencyHz, amplitude)));
      return join(dir, name);
    },
    text(name: string, content: string): string {
      writeFileSync(join(dir, name), content);
      return join(dir, name);
    },
  };
}

/** As `loa clip add` by `author`. */
export function add(
  ward: TempWard,
  sources: readonly string[],
  given: Partial<ClipNote> = {},
  author = 'bien-tap',
) {
  return addClips(ward, { sources, given: { ...NO_NOTE, ...given }, author }, () => {});
}
