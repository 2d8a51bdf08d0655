import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../../src/adapters/block-hashes.ts';
import { PcmMeters } from '../../../src/adapters/ffmpeg/pcm-meters.ts';
import { pcmOf, sine } from '../../fakes/tone-file.ts';

const SECOND = 48_000;

function metered(pcm: Int16Array, chunkBytes: number) {
  const meters = new PcmMeters();
  const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  for (let at = 0; at < bytes.length; at += chunkBytes) meters.take(bytes.subarray(at, at + chunkBytes));
  return meters.end();
}

test('chunks that cut a sample in two change neither frames nor hashes nor measures', () => {
  const pcm = pcmOf(3 * SECOND, sine(400, 0.3));
  const whole = metered(pcm, pcm.byteLength);
  const cut = metered(pcm, 10_007);
  expect(whole.lengthFrames).toBe(3 * SECOND);
  expect(whole.blockSha256s).toHaveLength(3);
  const second = new Uint8Array(pcm.buffer).subarray(BLOCK_BYTES, 2 * BLOCK_BYTES);
  expect(whole.blockSha256s[1]).toBe(createHash('sha256').update(second).digest('hex'));
  expect({ ...cut, loudnessLufs: cut.loudnessLufs.toFixed(6) }).toEqual({
    ...whole,
    loudnessLufs: whole.loudnessLufs.toFixed(6),
  });
});
