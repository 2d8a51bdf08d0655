/** Real renders by the system's ffmpeg, measured on their samples. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { renderMix } from '../../../src/adapters/ffmpeg/render.ts';
import { renderJob } from '../../../src/mix/filter-graph.ts';
import { firstTuning, nextTuning, type Tuning } from '../../../src/mix/loudness.ts';
import type { MixBed, MixItem, MixPlan } from '../../../src/mix/mix-plan.ts';
import { planMix } from '../../../src/mix/plan-mix.ts';
import { WAV_HEADER_BYTES } from '../../../src/model/sound.ts';
import { blocksOf } from '../../fakes/mix-blocks.ts';
import { bedOf, FULL_RANGE, itemOf, measuredSource } from '../../fakes/mix-sources.ts';
import { pcmOf, sine, type Wave, writeWav } from '../../fakes/tone-file.ts';

const SECOND = 48_000;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'loa-render-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function soundOf(dir: string, name: string, frames: number, wave: Wave) {
  const path = join(dir, `${name}.wav`);
  writeWav(path, pcmOf(frames, wave));
  return measuredSource(path);
}

/** The same sound as it comes from phones: other containers, rates and delays of their encoders. */
async function encoded(dir: string, name: string, options: readonly string[], frequencyHz: number) {
  const wav = join(dir, `${name}.src.wav`);
  writeWav(wav, pcmOf(2 * SECOND, sine(frequencyHz, 0.2)));
  const path = join(dir, name);
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-i', wav, ...options, path]);
  return measuredSource(path, { inFrame: 9601, outFrame: 9601 + 67_003 });
}

async function rendered(dir: string, plan: MixPlan, tuning: Tuning = firstTuning(plan)) {
  const path = join(dir, 'mix.wav');
  const handedOn: Uint8Array[] = [];
  const keep = (piece: Uint8Array) => handedOn.push(Uint8Array.from(piece));
  const sound = await renderMix(renderJob(plan, tuning, path), undefined, keep);
  const bytes = readFileSync(path);
  const pcmBytes = bytes.subarray(WAV_HEADER_BYTES);
  const pcm = new Int16Array(
    pcmBytes.buffer.slice(pcmBytes.byteOffset, pcmBytes.byteOffset + pcmBytes.length),
  );
  return {
    path,
    sound,
    bytes,
    handedOn: Buffer.concat(handedOn),
    pcmBytes,
    left: pcm.filter((_, at) => at % 2 === 0),
  };
}

function plan(
  items: readonly MixItem[],
  gapMs: number,
  bed: MixBed | null = null,
  loudness = FULL_RANGE,
): MixPlan {
  return planMix({ items, bed, gapMs }, loudness);
}

/** Amplitude (full scale is 1) of one frequency in frames [from, to). */
function amplitudeAt(left: Int16Array, frequencyHz: number, from: number, to: number): number {
  let real = 0;
  let imaginary = 0;
  for (let frame = from; frame < to; frame += 1) {
    const angle = (2 * Math.PI * frequencyHz * frame) / SECOND;
    real += left[frame]! * Math.cos(angle);
    imaginary += left[frame]! * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / ((to - from) * 32_768);
}

function isSilent(samples: Int16Array): boolean {
  return samples.every((sample) => sample === 0);
}

test('recordings of every kind sound in exactly the frames that the parts list says, and the gaps are silent to the bit', async () => {
  const dir = folder();
  const sources = [
    await encoded(dir, 'a.mp3', ['-ar', '44100', '-ac', '1', '-b:a', '64k'], 500),
    await encoded(dir, 'b.m4a', ['-ar', '44100', '-b:a', '64k'], 700),
    await encoded(dir, 'c.ogg', ['-c:a', 'libopus', '-b:a', '48k'], 900),
    await encoded(dir, 'd.wav', ['-ar', '22050'], 1100),
  ];
  const mix = plan(
    sources.map((source) => itemOf(source)),
    333,
  );
  const { left, sound } = await rendered(dir, mix);
  expect(sound.lengthFrames).toBe(4 * 67_003 + 3 * 15_984);
  expect(left.length).toBe(sound.lengthFrames);
  for (const [at, { fromFrame, toFrame }] of mix.parts.entries()) {
    const frequencyHz = [500, 700, 900, 1100][at]!;
    expect(amplitudeAt(left, frequencyHz, fromFrame + 480, toFrame - 480)).toBeGreaterThan(0.1);
    expect(isSilent(left.subarray(fromFrame, fromFrame + 120))).toBe(false);
    expect(isSilent(left.subarray(toFrame - 120, toFrame))).toBe(false);
    expect(isSilent(left.subarray(toFrame, mix.parts[at + 1]?.fromFrame))).toBe(true);
  }
});

test.each([
  ['without a limiter', 0.3],
  ['with the limiter at work', 0.9],
])('a click at a known frame of a clip is heard at that frame of the mix, %s', async (_how, height) => {
  const dir = folder();
  const clicks = [12_345, 40_001, 70_000];
  const source = await soundOf(dir, 'clicks', 2 * SECOND, (frame) =>
    clicks.includes(frame) ? height : sine(200, 0.05)(frame),
  );
  const cue = { inFrame: 10_007, outFrame: 80_011 };
  const items = [0, 1].map(() =>
    itemOf({ ...source, cue, loudnessLufs: -22, truePeakDbtp: 20 * Math.log10(height) }),
  );
  const mix = plan(items, 100);
  expect(firstTuning(mix).ceilingDbfs === null).toBe(height < 0.5);
  const { left } = await rendered(dir, mix);
  for (const { fromFrame, toFrame } of mix.parts) {
    const part = left.subarray(fromFrame, toFrame);
    const loudest = [...part.keys()].sort((a, b) => part[b]! - part[a]!).slice(0, clicks.length);
    expect(loudest.sort((a, b) => a - b)).toEqual(clicks.map((click) => click - cue.inFrame));
  }
});

test('a mix with hard spikes is corrected to its target and below its peak, as the system’s own meter says too', async () => {
  const dir = folder();
  const breath = (frame: number) => 0.5 + 0.5 * Math.sin((2 * Math.PI * frame) / SECOND);
  const quiet = await soundOf(dir, 'quiet', 5 * SECOND, (frame) => breath(frame) * sine(800, 0.02)(frame));
  const spiky = await soundOf(
    dir,
    'spiky',
    5 * SECOND,
    (frame) => sine(300, 0.05)(frame) + (frame % 9000 < 9 ? 0.6 : 0),
  );
  const mix = plan([itemOf(quiet), itemOf(spiky)], 500);
  const first = await rendered(dir, mix);
  const correction = nextTuning(FULL_RANGE, firstTuning(mix), first.sound);
  expect(correction).not.toBeNull();
  const { path, sound } = await rendered(dir, mix, correction ?? undefined);
  expect(Math.abs(sound.loudnessLufs + 16)).toBeLessThanOrEqual(0.5);
  expect(sound.truePeakDbtp).toBeLessThanOrEqual(-1);
  const meter = `ffmpeg -hide_banner -nostdin -i ${path} -af ebur128=peak=true:framelog=verbose -f null - 2>&1`;
  const told = execFileSync('sh', ['-c', meter], { encoding: 'utf8' });
  expect(Math.abs(Number(/I:\s+(-[\d.]+)/.exec(told)?.[1]) - sound.loudnessLufs)).toBeLessThan(0.1);
  expect(Math.abs(Number(/Peak:\s+(-[\d.]+)/.exec(told)?.[1]) - sound.truePeakDbtp)).toBeLessThan(0.3);
});

test('a bed is heard under speech at its ducked level, rises in a long pause, and nowhere else', async () => {
  const dir = folder();
  const speech = await soundOf(dir, 'speech', 3 * SECOND, sine(440, 0.2));
  const music = await soundOf(dir, 'music', SECOND, sine(3000, 0.1));
  const items = [
    itemOf(speech, 'chime'),
    itemOf(speech, 'say'),
    itemOf(speech, 'say'),
    itemOf(speech, 'clip'),
  ];
  const mix = plan(items, 2000, bedOf(music, ['say'], -20));
  const { left } = await rendered(dir, mix);
  const level = (from: number, to: number) => 20 * Math.log10(amplitudeAt(left, 3000, from, to));
  const [chime, first, second, clip] = mix.parts;
  const target = 20 * Math.log10(amplitudeAt(left, 440, chime!.fromFrame + SECOND, chime!.toFrame - SECOND));
  const ducked = level(first!.fromFrame + 4800, first!.toFrame - 4800);
  const risen = level(first!.toFrame + 0.5 * SECOND, second!.fromFrame - 0.5 * SECOND);
  expect(risen - ducked).toBeCloseTo(8, 0);
  expect(target - ducked).toBeGreaterThan(18);
  expect(target - ducked).toBeLessThan(26);
  expect(level(clip!.fromFrame + 4800, clip!.toFrame - 4800)).toBeLessThan(-90);
  expect(level(chime!.fromFrame + 4800, chime!.toFrame - 4800)).toBeLessThan(-90);
});

test('the horn profile takes away what a horn cannot carry', async () => {
  const dir = folder();
  const wide = await soundOf(
    dir,
    'wide',
    3 * SECOND,
    (frame) => sine(80, 0.1)(frame) + sine(1000, 0.1)(frame) + sine(14_000, 0.1)(frame),
  );
  const { left } = await rendered(dir, plan([itemOf(wide)], 0, null, { ...FULL_RANGE, profile: 'horn' }));
  const voice = amplitudeAt(left, 1000, SECOND, 2 * SECOND);
  expect(amplitudeAt(left, 80, SECOND, 2 * SECOND)).toBeLessThan(voice / 5);
  expect(amplitudeAt(left, 14_000, SECOND, 2 * SECOND)).toBeLessThan(voice / 3);
});

test('rendered twice, a mix is the same to the bit, and its hashes are those of the frames on disk', async () => {
  const dir = folder();
  const item = itemOf(await encoded(dir, 'a.mp3', ['-ar', '44100', '-b:a', '64k'], 500), 'say');
  const music = await soundOf(dir, 'music', SECOND, sine(3000, 0.1));
  const mix = plan([item, item], 1500, bedOf(music, ['say']));
  const first = await rendered(dir, mix);
  const second = await rendered(dir, mix);
  expect(second.bytes.equals(first.bytes)).toBe(true);
  expect(second.sound.blockSha256s).toEqual(blocksOf(second.path));
});

test('progress goes from nothing to the whole mix', async () => {
  const dir = folder();
  const mix = plan([itemOf(await soundOf(dir, 'a', 20 * SECOND, sine(500, 0.1)))], 0);
  const done: number[] = [];
  await renderMix(renderJob(mix, firstTuning(mix), join(dir, 'mix.wav')), (share) => done.push(share));
  expect(done.at(-1)).toBe(1);
  expect(done).toEqual([...done].sort((a, b) => a - b));
});

test('a clip that cannot be decoded fails the render by name of the fault, and leaves no half mix behind', async () => {
  const dir = folder();
  const source = await soundOf(dir, 'a', SECOND, sine(500, 0.1));
  const noise = join(dir, 'hong.wav');
  writeFileSync(noise, 'không phải âm thanh');
  const sha256 = createHash('sha256').update(readFileSync(noise)).digest('hex');
  const mix = plan([itemOf(source), itemOf({ ...source, path: noise, sha256 })], 0);
  await expect(renderMix(renderJob(mix, firstTuning(mix), join(dir, 'mix.wav')))).rejects.toMatchObject({
    problems: [{ code: 'mix.render-failed', params: { detail: expect.stringMatching(/./) } }],
  });
  expect(readdirSync(dir).sort()).toEqual(['a.wav', 'hong.wav']);
});

test('a mix that is not as long as planned gets no name', async () => {
  const dir = folder();
  const mix = plan([itemOf(await soundOf(dir, 'a', SECOND, sine(500, 0.1)))], 0);
  const job = { ...renderJob(mix, firstTuning(mix), join(dir, 'mix.wav')), lengthFrames: SECOND + 1 };
  await expect(renderMix(job)).rejects.toMatchObject({
    problems: [{ code: 'mix.length-off', params: { expectedFrames: SECOND + 1, frames: SECOND } }],
  });
  expect(readdirSync(dir)).toEqual(['a.wav']);
});

test('a long programme of many short items, with a bed under them to its very end, is as long as planned', async () => {
  const dir = folder();
  const word = await soundOf(dir, 'word', 7919, sine(440, 0.2));
  const music = await soundOf(dir, 'music', SECOND, sine(3000, 0.1));
  const kinds = Array.from({ length: 40 }, (_, at) => (at % 9 === 0 ? 'chime' : 'say'));
  const mix = plan(
    kinds.map((kind) => itemOf(word, kind === 'chime' ? 'chime' : 'say')),
    1001,
    bedOf(music, ['say']),
  );
  expect(mix.beds).toHaveLength(5);
  const { sound } = await rendered(dir, mix);
  expect(sound.lengthFrames).toBe(40 * 7919 + 39 * 48_048);
});

test('a sound whose bytes are not those that were approved is never mixed, and nothing is left behind', async () => {
  const dir = folder();
  const source = await soundOf(dir, 'tin', SECOND, sine(400, 0.2));
  writeWav(source.path, pcmOf(SECOND, sine(900, 0.2)));
  await expect(rendered(dir, plan([itemOf(source)], 0))).rejects.toThrow('mix.input-altered');
  rmSync(source.path);
  await expect(rendered(dir, plan([itemOf(source)], 0))).rejects.toThrow('mix.input-altered');
  expect(readdirSync(dir)).toEqual([]);
});

test('a copy that is changed, or replaced and put back, while ffmpeg may read it, fails the render', async () => {
  const attacks: readonly ((copy: string) => void)[] = [
    (copy) => writeWav(copy, pcmOf(SECOND, sine(900, 0.2))),
    (copy) => {
      renameSync(copy, `${copy}.good`);
      writeWav(copy, pcmOf(SECOND, sine(900, 0.2)));
      renameSync(`${copy}.good`, copy);
    },
  ];
  for (const attack of attacks) {
    const dir = folder();
    const mix = plan([itemOf(await soundOf(dir, 'tin', SECOND, sine(400, 0.2)))], 0);
    let attacked = false;
    const render = renderMix(renderJob(mix, firstTuning(mix), join(dir, 'mix.wav')), () => {
      if (attacked) return;
      attacked = true;
      const making = readdirSync(dir).find((name) => name.startsWith('.making-')) ?? '';
      attack(join(dir, making, 'input-0.wav'));
    });
    await expect(render).rejects.toThrow('mix.input-altered');
    expect(attacked).toBe(true);
    expect(readdirSync(dir)).toEqual(['tin.wav']);
  }
});

test('what is planted under the names of a mix in the making is neither read nor written through', async () => {
  const dir = folder();
  const mix = plan([itemOf(await soundOf(dir, 'tin', SECOND, sine(400, 0.2)))], 0);
  const clean = await rendered(dir, mix);
  const victim = join(dir, 'victim');
  writeFileSync(victim, 'untouched');
  rmSync(clean.path);
  symlinkSync(victim, clean.path);
  for (let at = 1; at < 9; at += 1) symlinkSync(victim, `${clean.path}.${process.pid}-${at}.part`);
  const again = await rendered(dir, mix);
  expect(readFileSync(victim, 'utf8')).toBe('untouched');
  expect(again.bytes.equals(clean.bytes)).toBe(true);
  expect(again.handedOn.equals(clean.bytes)).toBe(true);
});
