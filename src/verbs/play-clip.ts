/**
 * Listening before approval. What is not approved must not come out of the ward's loudspeakers by any command, so the
 * output that feeds them is never played on; headphones on another output are.
 */
import type { Listener } from '../model/ports/listener.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { StationConfig } from '../model/station.ts';
import { namedClip } from './named-clip.ts';

/** Refusals: `clip.unknown`, and those of `listenTo`. Returns the title. */
export async function playClip(
  ward: Pick<Ward, 'files' | 'library' | 'station'>,
  listener: Listener,
  name: string,
  device: string | null,
): Promise<string> {
  const clip = namedClip(ward.library, name);
  await listenTo(listener, ward.station, ward.files.absolute(clip.path), device);
  return clip.title;
}

/** Refusals: `clip.plays-on-loudspeaker`, `clip.no-player`; both name the file, to be listened to elsewhere. */
export async function listenTo(
  listener: Listener,
  station: Pick<StationConfig, 'loudspeakers'>,
  path: string,
  device: string | null,
): Promise<void> {
  const usual = await listener.defaultDevice();
  const chosen = device ?? usual;
  const feeding = station.loudspeakers.filter(({ kind }) => kind === 'auto' || kind === 'sound-card');
  const isLoudspeaker = feeding.some((loudspeaker) => {
    const feeds = loudspeaker.device ?? usual;
    return chosen === null || feeds === null || feeds === chosen;
  });
  if (isLoudspeaker) throw refuse('clip.plays-on-loudspeaker', { path, device: chosen ?? '' }, 3);
  if (!(await listener.play(path, device))) throw refuse('clip.no-player', { path }, 3);
}
