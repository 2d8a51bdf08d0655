/** Airs a programme or clip now, at a person's word: operator's PIN, approved sounds, the ward's rules (DESIGN §5). */
import type { Credentials } from '../model/ports/daemon-client.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Station } from '../station/station.ts';
import { identify } from './identify.ts';

/** Resolves with the airing's id once it is claimed; the same `request` again gives the same airing. */
export async function airNow(
  ward: Ward,
  station: Pick<Station, 'airNow' | 'levelOf'>,
  asked: { readonly what: string; readonly request: string; readonly credentials: Credentials },
): Promise<{ readonly airing: string }> {
  const right = station.levelOf(asked.what) === 'emergency' ? 'emergency' : 'operate';
  const person = await identify(ward, asked.credentials, right);
  return { airing: await station.airNow({ what: asked.what, request: asked.request, by: person.name }) };
}
