/** Lets the person at this machine reach the daemon, and nobody else: a socket in a 0700 folder, with a token. */
import type { LocalDoor } from '../model/ports/daemon-client.ts';
import { type Served, stationApi } from './routes.ts';

/** Listens until the returned function is called; requests that are under way then get no answer. */
export async function serveLocally(
  door: LocalDoor,
  served: Omit<Served, 'token'>,
): Promise<() => Promise<void>> {
  const api = stationApi({ ...served, token: door.token });
  await api.listen({ path: door.path });
  return () => api.close();
}
