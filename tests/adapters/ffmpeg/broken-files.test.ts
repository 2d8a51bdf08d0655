import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureAudio } from '../../../src/adapters/ffmpeg/measure.ts';
import { probeAudio } from '../../../src/adapters/ffmpeg/probe.ts';
import { judgeClip } from '../../../src/library/verdict.ts';
import { type Problem, Refusal } from '../../../src/model/problem.ts';
import { recordingsFolder } from '../../fixtures/recordings.ts';

const recordings = recordingsFolder();

async function problemsOf(path: string): Promise<readonly Problem[]> {
  try {
    // One after the other, as a clip is added: what the probe refuses is never decoded.
    const probed = await probeAudio(path);
    return judgeClip(probed, await measureAudio(path)).problems;
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

/** The one error, and where. */
async function faultOf(path: string) {
  const errors = (await problemsOf(path)).filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  return { code: errors[0]?.code, second: Number(errors[0]?.params.second) };
}

describe('a recording that breaks off is refused, and the second is named', () => {
  const CUT: readonly (readonly [string, ...string[]])[] = [
    ['a.mp3'],
    ['b.mp3', '-write_xing', '0'],
    ['c.mp3', '-ar', '22050', '-ac', '1'],
    ['d.wav'],
    ['e.flac'],
    ['f.aac'],
    ['g.ogg', '-c:a', 'libvorbis'],
    ['h.opus', '-c:a', 'libopus'],
    ['i.m4a', '-movflags', '+faststart'],
  ];
  for (const [name, ...options] of CUT) {
    test(`${name} ${options.join(' ')}`, async () => {
      const fault = await faultOf(
        recordings.cut(`cut-${name}`, recordings.make(name, undefined, ...options), 0.6),
      );
      expect(fault.code).toBe('clip.truncated');
      expect(fault.second).toBeGreaterThan(1.9);
      expect(fault.second).toBeLessThan(4.5);
    });
  }

  test('an m4a whose index at the end is missing', async () => {
    const path = recordings.cut('cut.m4a', recordings.make('j.m4a'), 0.6);
    expect(await problemsOf(path)).toMatchObject([{ code: 'clip.no-index' }]);
  });
});

describe('a recording that is damaged in the middle is refused, and the second is named', () => {
  for (const name of ['k.mp3', 'l.flac', 'm.aac', 'n.ogg', 'o.opus', 'p.m4a']) {
    test(name, async () => {
      const fault = await faultOf(recordings.spoil(`spoilt-${name}`, recordings.make(name), 0.5));
      expect(fault.code).toBe('clip.damaged');
      expect(fault.second).toBeGreaterThan(1.5);
      expect(fault.second).toBeLessThan(4.5);
    });
  }
});

describe('what stands around the sound is no fault of the sound', () => {
  test('an mp3 with an old tag, zeros or rubbish behind its last frame is whole', async () => {
    const mp3 = readFileSync(recordings.make('q.mp3'));
    const tag = Buffer.concat([Buffer.from('TAG', 'latin1'), Buffer.alloc(125)]);
    const rubbish = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251));
    for (const [name, tail] of Object.entries({ tag, zeros: Buffer.alloc(3000), rubbish })) {
      expect(await problemsOf(recordings.write(`${name}.mp3`, Buffer.concat([mp3, tail])))).toEqual([]);
    }
  });

  test('a wav of a recorder that never returned to its header is whole', async () => {
    const wav = readFileSync(recordings.make('r.wav', undefined, '-bitexact'));
    wav.writeUInt32LE(0xffff_ffff, 40);
    expect(await problemsOf(recordings.write('streamed.wav', wav))).toEqual([]);
  });
});

describe('what cannot be a clip', () => {
  test('a text under the name of an mp3', async () => {
    expect(await problemsOf(recordings.write('text.mp3', 'Kính thưa bà con'))).toMatchObject([
      { code: 'clip.not-audio' },
    ]);
  });

  test('an empty file', async () => {
    expect(await problemsOf(recordings.write('empty.mp3', ''))).toMatchObject([{ code: 'clip.not-audio' }]);
  });

  test('a film without a sound track', async () => {
    const film = recordings.make('film.mp4', 'color=c=red:s=64x64:d=1', '-c:v', 'mpeg4');
    expect(await problemsOf(film)).toMatchObject([{ code: 'clip.no-sound' }]);
  });

  test('three seconds of silence, of hiss far below hearing too', async () => {
    const silence = recordings.make('silence.wav', 'anullsrc=d=3');
    const hiss = recordings.make('hiss.wav', 'anoisesrc=a=0.0003:d=3');
    for (const path of [silence, hiss])
      expect(await problemsOf(path)).toMatchObject([{ code: 'clip.silent' }]);
  });

  test('a tenth of a second', async () => {
    expect(await problemsOf(recordings.make('tick.wav', 'sine=440:d=0.1'))).toMatchObject([
      { code: 'clip.too-short' },
    ]);
  });
});

describe('too loud', () => {
  const overdriven = (name: string, db: number, ...options: readonly string[]) =>
    recordings.make(name, `sine=220:d=4,volume=${18 + db}dB`, ...options);

  test('speech recorded 10 dB too loud is refused as clipped, in stereo, mono, at 8 kHz and in mp3', async () => {
    for (const path of [
      overdriven('loud.wav', 10, '-ac', '2'),
      overdriven('loud-mono.wav', 10, '-ac', '1', '-ar', '44100'),
      overdriven('loud-8k.wav', 10, '-ac', '1', '-ar', '8000'),
      overdriven('loud.mp3', 10, '-ac', '2'),
    ]) {
      expect((await faultOf(path)).code).toBe('clip.clipped');
    }
  });

  test('a sound that just reaches full scale is not', async () => {
    expect(await problemsOf(overdriven('full.wav', -0.1, '-ac', '2'))).toEqual([]);
    expect(await problemsOf(overdriven('full-mono.wav', -0.1, '-ac', '1', '-ar', '44100'))).toEqual([]);
  });
});
