/**
 * HTTPS to a server known by its certificate's fingerprint: no authority vouches for it, and none is asked. HTTP begins
 * on a connection that was proved first, so that a wrong server gets no byte of a request (nor a token).
 */
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connect, type TLSSocket } from 'node:tls';
import {
  ConnectionLost,
  type PinnedAnswer,
  type PinnedClient,
  type PinnedRequest,
} from '../model/ports/pinned-client.ts';
import { Refusal, refuse } from '../model/problem.ts';

export interface PinnedLimits {
  /** Until the connection stands and its certificate is proved, ms. */
  readonly connectMs: number;
  /** Without a byte in either direction, ms. */
  readonly idleMs: number;
  /** One request and its answer, ms. */
  readonly wholeMs: number;
  /** Of an answer that goes into a file. */
  readonly fileBytesMax: number;
}

const LIMITS: PinnedLimits = {
  connectMs: 15_000,
  idleMs: 60_000,
  wholeMs: 900_000,
  fileBytesMax: 256_000_000,
};
/** Of every other answer. */
const TEXT_BYTES_MAX = 200_000;
const DEFAULT_PORT = 443;

export function pinnedHttps(limits: PinnedLimits = LIMITS): PinnedClient {
  return {
    async ask(server, request) {
      const ending = AbortSignal.timeout(limits.wholeMs);
      const url = new URL(server.url);
      const socket = await proved(url, server.fingerprint, limits);
      const end = () => socket.destroy(new ConnectionLost('too-slow'));
      ending.addEventListener('abort', end);
      try {
        return await exchange(socket, url, request, limits);
      } catch (error) {
        throw error instanceof Refusal || isOfDisk(error) ? error : lost(error);
      } finally {
        ending.removeEventListener('abort', end);
        socket.destroy();
      }
    },
  };
}

/** A connection to whoever has the pinned certificate's key. */
function proved(url: URL, fingerprint: string, { connectMs, idleMs }: PinnedLimits): Promise<TLSSocket> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const name = isIP(host) === 0 ? { servername: host } : {};
  return new Promise((resolve, reject) => {
    // The fingerprint is what is trusted, below; a chain of authorities says nothing here.
    const socket = connect({
      host,
      port: Number(url.port) || DEFAULT_PORT,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      ...name,
    });
    const slow = () => socket.destroy(new ConnectionLost('too-slow'));
    const ending = AbortSignal.timeout(connectMs);
    ending.addEventListener('abort', slow);
    socket.once('error', (error) => reject(lost(error)));
    socket.once('close', () => reject(new ConnectionLost('closed')));
    socket.once('secureConnect', () => {
      ending.removeEventListener('abort', slow);
      const found = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase() ?? '';
      if (found === fingerprint) {
        socket.setTimeout(idleMs, slow);
        resolve(socket);
        return;
      }
      reject(refuse('net.other-certificate', { url: url.origin, found, pinned: fingerprint }));
      socket.destroy();
    });
  });
}

async function exchange(
  socket: TLSSocket,
  url: URL,
  asked: PinnedRequest,
  limits: PinnedLimits,
): Promise<PinnedAnswer> {
  const request = httpRequest({
    createConnection: () => socket,
    method: asked.method,
    path: url.pathname.replace(/\/$/, '') + asked.path,
    headers: headersOf(url, asked),
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  // A server that has read enough answers before it has all, and hangs up.
  const sent = send(request, asked.body).catch(() => undefined);
  const response = await answered;
  const answer = await taken(response, asked, limits);
  await Promise.race([sent, new Promise((resolve) => socket.once('close', resolve).destroy())]);
  return answer;
}

function headersOf(url: URL, { token, body }: PinnedRequest): Record<string, string | number> {
  const sending =
    body === null ? {} : { 'content-type': 'application/gzip', 'content-length': statSync(body).size };
  return {
    host: url.host,
    connection: 'close',
    'accept-language': 'vi',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...sending,
  };
}

async function send(request: ClientRequest, body: string | null): Promise<void> {
  if (body === null) request.end();
  else await pipeline(createReadStream(body), request);
}

async function taken(
  response: IncomingMessage,
  { into, intoBytesMax = Number.POSITIVE_INFINITY }: PinnedRequest,
  { fileBytesMax }: PinnedLimits,
): Promise<PinnedAnswer> {
  const status = response.statusCode ?? 0;
  const { date, 'retry-after': retryAfter } = response.headers;
  const dateMs = Date.parse(date ?? '');
  const facts = {
    status,
    dateMs: Number.isNaN(dateMs) ? null : dateMs,
    retryAfterMs: /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : null,
  };
  if (status === 200 && into !== null) {
    await writeTo(into, response, Math.min(fileBytesMax, intoBytesMax));
    return { ...facts, text: '' };
  }
  const chunks: Buffer[] = [];
  await pipeline(response, atMost(TEXT_BYTES_MAX), async (body: AsyncIterable<Buffer>) => {
    for await (const chunk of body) chunks.push(chunk);
  });
  return { ...facts, text: Buffer.concat(chunks).toString('utf8') };
}

async function writeTo(path: string, response: IncomingMessage, bytesMax: number): Promise<void> {
  try {
    await pipeline(response, atMost(bytesMax), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function atMost(bytesMax: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > bytesMax) done(refuse('net.too-large', { megabytes: bytesMax / 1e6 }));
      else done(null, chunk);
    },
  });
}

function lost(error: unknown): ConnectionLost {
  if (error instanceof ConnectionLost) return error;
  return new ConnectionLost(error instanceof Error && 'code' in error ? String(error.code) : String(error));
}

/** Our own: trying again helps nothing. */
function isOfDisk(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(?:ENOSPC|EDQUOT|EROFS|EACCES|ENOENT)$/.test(String(error.code))
  );
}
