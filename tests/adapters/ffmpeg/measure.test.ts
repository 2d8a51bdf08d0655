import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { measureAudio } from '../../../src/adapters/ffmpeg/measure.ts';
import { pcmOf, sine, writeWav } from '../../fakes/tone-file.ts';
import { recordingsFolder } from '../../fixtures/recordings.ts';

const recordings = recordingsFolder();
const SECOND = 48_000;

describe('what is measured in one decode', () => {
  test('length and hash are those of the very frames of a 48 kHz file', async () => {
    const pcm = pcmOf(2 * SECOND + 123, sine(440, 0.2));
    const path = recordings.path('exact.wav');
    writeWav(path, pcm);
    const measured = await measureAudio(path);
    expect(measured.lengthFrames).toBe(2 * SECOND + 123);
    expect(measured.pcmSha256).toBe(createHash('sha256').update(Buffer.from(pcm.buffer)).digest('hex'));
  });

  test('a 997 Hz sine of −20 dBFS in both channels measures −20 LUFS and −20 dBTP (EBU R128)', async () => {
    const path = recordings.path('r128.wav');
    writeWav(path, pcmOf(10 * SECOND, sine(997, 0.1)));
    const measured = await measureAudio(path);
    expect(measured.loudnessLufs).toBeCloseTo(-20, 0);
    expect(measured.truePeakDbtp).toBeCloseTo(-20, 0);
    expect(measured.samplePeakDbfs).toBeCloseTo(-20, 1);
  });

  test('the sounding part is found to 10 ms between two silences', async () => {
    const path = recordings.path('between.wav');
    const tone = sine(440, 0.2);
    writeWav(
      path,
      pcmOf(4 * SECOND, (frame) => (frame >= 48_000 && frame < 144_000 ? tone(frame) : 0)),
    );
    expect((await measureAudio(path)).sounding).toEqual({ fromFrame: 48_000, toFrame: 144_000 });
  });

  test('the hiss of a room before speech is no sound, the tail of a chime is', async () => {
    const hissing = recordings.make(
      'hissing.wav',
      "aevalsrc='if(between(t,1,3),0.2*sin(2*PI*300*t),0.0004*random(0))':s=48000:d=4:c=stereo",
    );
    const chime = recordings.make(
      'chime.wav',
      "aevalsrc='0.4*exp(-2*t)*sin(2*PI*660*t)':s=48000:d=3:c=stereo",
    );
    const { sounding } = await measureAudio(hissing);
    expect(sounding?.fromFrame).toBe(SECOND);
    const ring = (await measureAudio(chime)).sounding;
    expect(ring?.toFrame).toBeGreaterThan(1.5 * SECOND);
  });

  test('silence around a short chime does not make it seem quieter', async () => {
    const tone = sine(500, 0.2);
    const alone = recordings.path('alone.wav');
    const padded = recordings.path('padded.wav');
    writeWav(alone, pcmOf(SECOND, tone));
    writeWav(
      padded,
      pcmOf(3 * SECOND, (frame) => (frame >= SECOND && frame < 2 * SECOND ? tone(frame) : 0)),
    );
    const [a, b] = [await measureAudio(alone), await measureAudio(padded)];
    expect(Math.abs(a.loudnessLufs - b.loudnessLufs)).toBeLessThanOrEqual(0.1);
  });

  test('a ding shorter than a gating block has a loudness too', async () => {
    const path = recordings.path('ding.wav');
    writeWav(path, pcmOf(SECOND / 4, sine(800, 0.3)));
    expect((await measureAudio(path)).loudnessLufs).toBeGreaterThan(-25);
  });

  test('two decodes of a lossy file give the same frames', async () => {
    const path = recordings.make('twice.mp3');
    expect(await measureAudio(path)).toEqual(await measureAudio(path));
  });

  test('progress rises to the end', async () => {
    const seen: number[] = [];
    await measureAudio(recordings.make('progress.wav', 'sine=440:d=60'), (done) => seen.push(done));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeCloseTo(1, 1);
  });
});
