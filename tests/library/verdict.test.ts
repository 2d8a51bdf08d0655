import { describe, expect, test } from 'vitest';
import { judgeClip } from '../../src/library/verdict.ts';
import type { MeasuredAudio, ProbedAudio } from '../../src/model/ports/audio-tools.ts';
import { framesOfMs } from '../../src/model/sound.ts';

const TEN_SECONDS = framesOfMs(10_000);

function probed(changes: Partial<ProbedAudio> = {}): ProbedAudio {
  const sound = { container: 'mov', codec: 'aac', sampleRateHz: 44_100, channels: 1 };
  return { ...sound, claimedMs: 10_000, fault: null, ...changes };
}

function measured(changes: Partial<MeasuredAudio> = {}): MeasuredAudio {
  return {
    lengthFrames: TEN_SECONDS,
    loudnessLufs: -20,
    truePeakDbtp: -4,
    samplePeakDbfs: -4,
    clippedRuns: 0,
    firstClippedMs: null,
    sounding: { fromFrame: 0, toFrame: TEN_SECONDS },
    fault: null,
    pcmSha256: 'x',
    ...changes,
  };
}

function codes(probe: ProbedAudio, measure: MeasuredAudio): readonly string[] {
  return judgeClip(probe, measure).problems.map(({ code, severity }) => `${severity} ${code}`);
}

describe('the verdict on a recording', () => {
  test('a good one has nothing against it', () => {
    expect(codes(probed(), measured())).toEqual([]);
  });

  test('a silent one is refused as silent, for nothing else', () => {
    expect(codes(probed(), measured({ sounding: null, loudnessLufs: -70, clippedRuns: 99 }))).toEqual([
      'error clip.silent',
    ]);
  });

  test('one that is shorter than it claims broke off where it ends; an encoder’s padding is no loss', () => {
    const short = judgeClip(probed({ claimedMs: 16_000 }), measured());
    expect(short.problems).toEqual([{ code: 'clip.truncated', severity: 'error', params: { second: 10 } }]);
    expect(codes(probed({ claimedMs: 10_080 }), measured())).toEqual([]);
    expect(codes(probed({ claimedMs: null }), measured())).toEqual([]);
  });

  test('what the container shows goes before what the decoder says, and only one of them is told', () => {
    const fault = { atMs: 9_990, message: 'Header missing' };
    expect(judgeClip(probed({ fault: { kind: 'cut', atMs: 4_321 } }), measured({ fault })).problems).toEqual([
      { code: 'clip.truncated', severity: 'error', params: { second: 4.3 } },
    ]);
  });

  test('a decoding fault in the middle is damage; at the end it is a break; behind the end of an mp3 it is nothing', () => {
    const middle = measured({ fault: { atMs: 5_000, message: 'x' } });
    const end = measured({ fault: { atMs: 9_950, message: 'x' } });
    expect(codes(probed(), middle)).toEqual(['error clip.damaged']);
    expect(codes(probed(), end)).toEqual(['error clip.truncated']);
    expect(codes(probed({ container: 'mp3' }), end)).toEqual([]);
    expect(codes(probed({ container: 'mp3' }), middle)).toEqual(['error clip.damaged']);
  });

  test('two cut peaks a second are refused, a few knocks on the microphone are told', () => {
    expect(codes(probed(), measured({ clippedRuns: 20, firstClippedMs: 5 }))).toEqual(['error clip.clipped']);
    expect(codes(probed(), measured({ clippedRuns: 19, firstClippedMs: 5 }))).toEqual([
      'notice clip.peaks-cut',
    ]);
    expect(codes(probed(), measured({ clippedRuns: 4, firstClippedMs: 5 }))).toEqual([]);
  });

  test('a faint one and one of telephone quality are taken with a word', () => {
    expect(codes(probed({ sampleRateHz: 8000 }), measured({ loudnessLufs: -41 }))).toEqual([
      'notice clip.very-quiet',
      'notice clip.narrow-band',
    ]);
  });

  test('two hours and more are too long', () => {
    const lengthFrames = framesOfMs(7_210_000);
    const long = measured({ lengthFrames, sounding: { fromFrame: 0, toFrame: lengthFrames } });
    expect(codes(probed({ claimedMs: null }), long)).toEqual(['error clip.too-long']);
  });

  test('cue points keep a breath before and after the sound, and stay inside the file', () => {
    const inside = { fromFrame: 48_000, toFrame: 96_000 };
    expect(judgeClip(probed(), measured({ sounding: inside })).cue).toEqual({
      inFrame: 46_560,
      outFrame: 98_400,
    });
    expect(judgeClip(probed(), measured()).cue).toEqual({ inFrame: 0, outFrame: TEN_SECONDS });
  });
});
