/** An online service of speech on this machine, with a script: each request takes the next answer, the last one stays. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OnlineSetup } from '../../src/adapters/voices/online-voice.ts';
import { wavHeader } from '../../src/adapters/wav-header.ts';
import { Refusal } from '../../src/model/problem.ts';
import { ManualClock } from './manual-clock.ts';
import { pcmOf, sine } from './tone-file.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (response: ServerResponse, asked: Asked) => void;

/** The key of every account in tests. */
export const SECRET = 'khoa-bi-mat-0123456789';

/** A second of sound as a WAV file. */
export const SOUND = Buffer.concat([wavHeader(48_000), Buffer.from(pcmOf(48_000, sine(300, 0.1)).buffer)]);

export function json(status: number, document: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(document));
  };
}

export function sound(bytes: Buffer = SOUND, contentType = 'audio/x-wav'): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': contentType });
    response.end(bytes);
  };
}

export function status(code: number, headers: Record<string, string> = {}, body = ''): Answer {
  return (response) => {
    response.writeHead(code, headers);
    response.end(body);
  };
}

/** Announces more than it sends, and hangs up. */
export const cutBody: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'audio/x-wav', 'content-length': String(SOUND.length) });
  response.write(SOUND.subarray(0, 1000), () => response.destroy());
};

export async function speechService(...script: readonly Answer[]) {
  const asked: Asked[] = [];
  const waiting: (() => void)[] = [];
  const answers = [...script];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
      asked.push(one);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      answer?.(response, one);
      waiting.shift()?.();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const clock = new ManualClock('2026-11-24T08:00:00+07:00');
  const pausesMs: number[] = [];
  const setup: OnlineSetup = {
    clock,
    pause: async (durationMs) => void pausesMs.push(durationMs),
    findKey: () => ({ key: SECRET }),
    baseUrl: `http://127.0.0.1:${port}/tts`,
  };
  const folder = mkdtempSync(join(tmpdir(), 'loa-online-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  /** Resolves with the next request's arrival. */
  const nextAsked = () => new Promise<void>((resolve) => waiting.push(resolve));
  return { url: setup.baseUrl, asked, setup, clock, pausesMs, folder, nextAsked };
}

/** The first problem of what was refused; null when it was not. */
export async function refusalOf(promise: Promise<unknown>) {
  try {
    await promise;
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, params } = error.problems[0]!;
    return { code, params, everything: JSON.stringify([error.problems, error.message, error.stack]) };
  }
}
