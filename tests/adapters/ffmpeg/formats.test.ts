import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { measureAudio } from '../../../src/adapters/ffmpeg/measure.ts';
import { probeAudio } from '../../../src/adapters/ffmpeg/probe.ts';
import { judgeClip } from '../../../src/library/verdict.ts';
import { SAMPLE_RATE_HZ } from '../../../src/model/sound.ts';
import { amrFile } from '../../fixtures/amr.ts';
import { hasEncoder, recordingsFolder } from '../../fixtures/recordings.ts';

const recordings = recordingsFolder();

async function judged(path: string) {
  const [probed, measured] = await Promise.all([probeAudio(path), measureAudio(path)]);
  return { probed, measured, ...judgeClip(probed, measured) };
}

interface Format {
  readonly name: string;
  readonly encoder: string;
  readonly container: string;
  readonly options: readonly string[];
}

const FORMATS: readonly Format[] = [
  { name: 'tin.mp3', encoder: 'libmp3lame', container: 'mp3', options: [] },
  { name: 'khong-xing.mp3', encoder: 'libmp3lame', container: 'mp3', options: ['-write_xing', '0'] },
  {
    name: 'thap.mp3',
    encoder: 'libmp3lame',
    container: 'mp3',
    options: ['-ar', '22050', '-ac', '1', '-b:a', '32k'],
  },
  { name: 'tin.m4a', encoder: 'aac', container: 'mov', options: [] },
  { name: 'tin.3gp', encoder: 'aac', container: 'mov', options: ['-c:a', 'aac'] },
  { name: 'tin.aac', encoder: 'aac', container: 'aac', options: [] },
  { name: 'tin.wav', encoder: 'pcm_s16le', container: 'wav', options: [] },
  { name: 'tin.ogg', encoder: 'libvorbis', container: 'ogg', options: ['-c:a', 'libvorbis'] },
  {
    name: 'tin.opus',
    encoder: 'libopus',
    container: 'ogg',
    options: ['-c:a', 'libopus', '-ac', '1', '-b:a', '24k'],
  },
  { name: 'tin.flac', encoder: 'flac', container: 'flac', options: [] },
];

describe('recordings of phones and studios', () => {
  for (const { name, encoder, container, options } of FORMATS) {
    test.skipIf(!hasEncoder(encoder))(`${name} (${encoder}) is decoded whole and found good`, async () => {
      const { probed, measured, problems } = await judged(recordings.make(name, undefined, ...options));
      expect(problems).toEqual([]);
      expect(probed.container).toBe(container);
      expect(measured.lengthFrames / SAMPLE_RATE_HZ).toBeCloseTo(6, 0);
      expect(measured.sounding).not.toBeNull();
    });
  }

  test('amr is decoded whole: 150 frames of 20 ms are 3 seconds', async () => {
    const { probed, measured } = await judged(recordings.write('ghi-am.amr', amrFile(150)));
    expect(probed).toMatchObject({ container: 'amr', codec: 'amr_nb', sampleRateHz: 8000, channels: 1 });
    expect(measured.lengthFrames).toBe(3 * SAMPLE_RATE_HZ);
  });

  test('amr inside 3gp is the same sound as by itself', async () => {
    const amr = recordings.write('goi.amr', amrFile(150));
    const inside = recordings.path('goi.3gp');
    execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', amr, '-c', 'copy', inside]);
    expect((await judged(inside)).measured.pcmSha256).toBe((await judged(amr)).measured.pcmSha256);
  });

  test('an amr that was cut off inside a frame is told from one that ends', async () => {
    const whole = recordings.write('dut.amr', amrFile(150));
    const { problems } = await judged(recordings.cut('dut-nua.amr', whole, 0.503));
    expect(problems).toContainEqual({ code: 'clip.truncated', severity: 'error', params: { second: 1.5 } });
  });
});
