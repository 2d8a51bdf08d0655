/** Which loudspeaker each entry of station.yaml means on this machine. */
import { join } from 'node:path';
import type { Clock } from '../../model/ports/clock.ts';
import type { Loudspeaker } from '../../model/ports/loudspeaker.ts';
import type { LoudspeakerConfig } from '../../model/station.ts';
import { HeardFolder, OneHeardFile } from './heard-files.ts';
import { PacedLoudspeaker } from './paced.ts';
import { PulseLoudspeaker } from './pulse.ts';
import { findPulse, type PulseEnvironment } from './pulse-address.ts';
import { PulseConnection } from './pulse-connection.ts';
import { defaultSink } from './pulse-stream.ts';

export interface LoudspeakerSite {
  readonly clock: Clock;
  readonly pulse: PulseEnvironment;
  /** Station's folder, for `wav-file`. */
  readonly root: string;
  /** Where the virtual loudspeaker keeps what it "played", absolute. */
  readonly heardFolder: string;
  readonly zone: string;
}

/** Longest pause kept in the file of `wav-file`, ms. */
const FILE_PAUSE_MS = 1000;

export async function chooseLoudspeakers(
  configs: readonly LoudspeakerConfig[],
  site: LoudspeakerSite,
): Promise<readonly Loudspeaker[]> {
  return await Promise.all(configs.map((config) => chooseOne(config, site)));
}

async function chooseOne(config: LoudspeakerConfig, site: LoudspeakerSite): Promise<Loudspeaker> {
  if (config.kind === 'sound-card') return soundCard(config, site);
  if (config.kind === 'wav-file') {
    const path = join(site.root, config.path ?? `${config.id}.wav`);
    const identity = { id: config.id, cluster: config.cluster, kind: 'wav-file', note: null } as const;
    return new PacedLoudspeaker(identity, site.clock, new OneHeardFile(path, 'continue', FILE_PAUSE_MS));
  }
  const why = config.kind === 'auto' ? await whyNoSoundCard(site) : null;
  return config.kind === 'auto' && why === null ? soundCard(config, site) : virtual(config, site, why);
}

function soundCard(config: LoudspeakerConfig, site: LoudspeakerSite): Loudspeaker {
  return new PulseLoudspeaker(config, () => findPulse(site.pulse), site.clock);
}

function virtual(config: LoudspeakerConfig, site: LoudspeakerSite, note: string | null): Loudspeaker {
  const identity = { id: config.id, cluster: config.cluster, kind: 'virtual', note } as const;
  const folder = join(site.heardFolder, config.id);
  return new PacedLoudspeaker(identity, site.clock, new HeardFolder(folder, site.zone));
}

/** Code of why `auto` finds no sound card; null: it finds one. */
async function whyNoSoundCard(site: LoudspeakerSite): Promise<string | null> {
  const address = findPulse(site.pulse);
  if (address === null) return 'loudspeaker.virtual-no-server';
  try {
    const ignore = { told: () => undefined, closed: () => undefined };
    const connection = await PulseConnection.open(address, site.clock, ignore);
    const sink = await defaultSink(connection).finally(() => connection.end());
    return sink === null ? 'loudspeaker.virtual-no-card' : null;
  } catch {
    return 'loudspeaker.virtual-no-server';
  }
}
