/** Stops what is on air, at a person's word; silence stands within 300 ms of it (law 12). */
import type { Credentials } from '../model/ports/daemon-client.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Station } from '../station/station.ts';
import { identify } from './identify.ts';

/** The airing that was stopped; null: nothing was on air. */
export async function stopAiring(
  ward: Ward,
  station: Pick<Station, 'stopAiring'>,
  credentials: Credentials,
): Promise<{ readonly airing: string | null }> {
  const person = await identify(ward, credentials, 'operate');
  return { airing: await station.stopAiring(person.name) };
}
