/** The running daemon over its local socket, as the live commands reach it. */
import { request as httpRequest } from 'node:http';
import type { DaemonAnswer, DaemonClient } from '../model/ports/daemon-client.ts';
import type { StationStatus } from '../model/status.ts';
import { localDoorOf } from './local-door.ts';

/** A status is put together from memory. */
const STATUS_LIMIT_MS = 5_000;
/** Airing something for the first time renders its mix before the answer comes. */
const AIR_LIMIT_MS = 600_000;
const STOP_LIMIT_MS = 15_000;

const NO_DAEMON: DaemonAnswer<never> = {
  ok: false,
  problems: [{ code: 'daemon.not-running', severity: 'error', params: {} }],
};

export function localSocketClient(stationDir: string): DaemonClient {
  return {
    status: () => call<StationStatus>(stationDir, 'GET', '/status', null, STATUS_LIMIT_MS),
    air: async (what, request, { as, pin }) =>
      (await call(stationDir, 'POST', '/air', { what, request, as, pin }, AIR_LIMIT_MS)) ?? NO_DAEMON,
    stop: async ({ as, pin }) =>
      (await call(stationDir, 'POST', '/stop', { as, pin }, STOP_LIMIT_MS)) ?? NO_DAEMON,
  };
}

/** Nobody listens, or who did has ended without an answer. */
const GONE = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET']);

/** null: nobody is there to answer. Rejects when somebody is and gives no answer in time. */
function call<Answer>(
  stationDir: string,
  method: string,
  path: string,
  body: unknown,
  limitMs: number,
): Promise<Answer | null> {
  const door = localDoorOf(stationDir);
  if (door === null) return Promise.resolve(null);
  const text = body === null ? null : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${door.token}`,
    ...(text === null ? {} : { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { socketPath: door.path, method, path, headers, timeout: limitMs },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer));
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`the daemon gave no answer within ${limitMs} ms`)));
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (GONE.has(error.code ?? '')) resolve(null);
      else reject(error);
    });
    asked.end(text ?? undefined);
  });
}
