import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LoudnessMeter } from '../../../src/adapters/ffmpeg/loudness-meter.ts';
import { PcmMeters } from '../../../src/adapters/ffmpeg/pcm-meters.ts';
import { TruePeakMeter } from '../../../src/adapters/ffmpeg/true-peak-meter.ts';
import { pcmOf, sine } from '../../fakes/tone-file.ts';

const SECOND = 48_000;

/** Alike in both channels for a second, then the right one sounds otherwise, and higher. */
function parting(): Int16Array {
  const pcm = pcmOf(3 * SECOND, sine(400, 0.3));
  for (let at = 2 * SECOND + 1; at < pcm.length; at += 2) pcm[at] = Math.round(1.5 * pcm[at]!);
  return pcm;
}

function metered(pcm: Int16Array, chunkBytes: number) {
  const meters = new PcmMeters();
  const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  for (let at = 0; at < bytes.length; at += chunkBytes) meters.take(bytes.subarray(at, at + chunkBytes));
  return meters.end();
}

test.each([
  ['one-channel recordings', pcmOf(2 * SECOND, sine(400, 0.3))],
  ['channels that part in the middle', parting()],
])('of %s, the short way measures what the long way does', (_what, pcm) => {
  const loudness = new LoudnessMeter();
  const peak = new TruePeakMeter();
  loudness.add(pcm);
  peak.add(pcm);
  const { loudnessLufs, truePeakDbtp } = metered(pcm, 65_536);
  expect(loudnessLufs).toBeCloseTo(loudness.loudnessLufs(), 6);
  expect(truePeakDbtp).toBeCloseTo(peak.truePeakDbtp(), 9);
});

test('chunks that cut a sample in two change neither frames nor hash nor measures', () => {
  const pcm = parting();
  const whole = metered(pcm, pcm.byteLength);
  const cut = metered(pcm, 10_007);
  expect(whole.lengthFrames).toBe(3 * SECOND);
  expect(whole.pcmSha256).toBe(createHash('sha256').update(new Uint8Array(pcm.buffer)).digest('hex'));
  expect({ ...cut, loudnessLufs: cut.loudnessLufs.toFixed(6) }).toEqual({
    ...whole,
    loudnessLufs: whole.loudnessLufs.toFixed(6),
  });
});
