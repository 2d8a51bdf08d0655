/** What a file is, before anything is decoded; refuses what is no recording. */
import { z } from 'zod';
import type { ProbedAudio } from '../../model/ports/audio-tools.ts';
import { type Refusal, refuse } from '../../model/problem.ts';
import { containerFault } from '../containers/container-fault.ts';
import { runFfprobe } from './ffmpeg-process.ts';

const Answer = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      codec_name: z.string().optional(),
      sample_rate: z.coerce.number().optional(),
      channels: z.number().optional(),
    }),
  ),
  format: z.object({ format_name: z.string(), duration: z.coerce.number().optional() }),
});

/**
 * @param path absolute. Rejects with `clip.not-audio`, `clip.no-index`, `clip.no-sound`, `clip.no-decoder`, and
 * `clip.format-not-allowed` for playlists and other formats that are not on the list.
 */
export async function probeAudio(path: string): Promise<ProbedAudio> {
  const { json, lines } = await runFfprobe(path);
  const answer = Answer.safeParse(json);
  if (!answer.success) throw whyUnreadable(lines);
  const { streams, format } = answer.data;
  const sound = streams.find((stream) => stream.codec_type === 'audio');
  if (sound === undefined) throw refuse('clip.no-sound');
  if (!sound.codec_name || !sound.sample_rate || !sound.channels) {
    throw refuse('clip.no-decoder', { codec: sound.codec_name ?? '?' });
  }
  const container = format.format_name.split(',')[0] ?? format.format_name;
  const guessed = lines.some((line) => line.includes('Estimating duration'));
  return {
    container,
    codec: sound.codec_name,
    sampleRateHz: sound.sample_rate,
    channels: sound.channels,
    claimedMs: guessed || format.duration === undefined ? null : format.duration * 1000,
    fault: containerFault(path, container, sound.sample_rate),
  };
}

function whyUnreadable(lines: readonly string[]): Refusal {
  const text = lines.join('\n');
  if (text.includes('not on whitelist')) return refuse('clip.format-not-allowed');
  return text.includes('moov atom not found') ? refuse('clip.no-index') : refuse('clip.not-audio');
}
