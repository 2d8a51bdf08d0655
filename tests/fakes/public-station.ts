/** A station whose API listens on this machine over real HTTPS, read in the test's own thread; and a client that pins it. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { exportFiles } from '../../src/adapters/export-files.ts';
import { outgoingFilesIn } from '../../src/adapters/outgoing-files.ts';
import { type ServerCertificate, serverCertificate } from '../../src/adapters/tls-certificate.ts';
import { type PublicParts, publicApi } from '../../src/server/public-api.ts';
import { PUBLIC_LIMITS } from '../../src/server/public-limits.ts';
import { answerCall, type ReadRecord } from '../../src/server/reading.ts';
import { addToken } from '../../src/verbs/token.ts';
import { exportingWard } from './exporting-ward.ts';
import type { TempWard } from './temp-ward.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  json<T>(): T;
}

export interface PublicStation {
  readonly ward: TempWard;
  readonly api: FastifyInstance;
  readonly port: number;
  readonly certificate: ServerCertificate | null;
  /** Good until it is revoked. */
  readonly token: string;
  readonly faults: readonly string[];
  /** Asks as a superior unit would: with the token, holding the station to its certificate. */
  ask(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answer>;
}

/** The token of `headers` is the station's own unless they say another, or `''` for none. */
export async function publicStation(
  dates: readonly string[],
  parts: Partial<PublicParts> = {},
  id?: string,
): Promise<PublicStation> {
  return servedStation(exportingWard(dates, id), parts);
}

/** A ward that is there already. */
export async function servedStation(
  ward: TempWard,
  parts: Partial<PublicParts> = {},
): Promise<PublicStation> {
  const token = addToken(ward, { name: 'so-vhtt', expires: null, by: 'lanh-dao' });
  const plainHttp = parts.plainHttp ?? false;
  const certificate = plainHttp ? null : await serverCertificate(ward.files.root, null, ward.clock);
  const read: ReadRecord = (call) => answerCall(ward, exportFiles(), call);
  const faults: string[] = [];
  const api = await publicApi({
    tls: certificate,
    plainHttp,
    readSoon: read,
    readLong: read,
    outgoing: outgoingFilesIn(ward.files.absolute('state/outgoing')),
    tokens: ward.tokens,
    clock: ward.clock,
    zone: ward.station.zone,
    limits: PUBLIC_LIMITS,
    version: 'test',
    tellFault: (error) => faults.push(String(error)),
    ...parts,
  });
  await api.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => api.close());
  const { port } = api.server.address() as AddressInfo;
  const ask: PublicStation['ask'] = (path, headers = {}, method = 'GET') =>
    asked(certificate, port, path, { authorization: `Bearer ${token}`, ...headers }, method);
  return { ward, api, port, certificate, token, faults, ask };
}

function asked(
  certificate: ServerCertificate | null,
  port: number,
  path: string,
  given: Readonly<Record<string, string>>,
  method: string,
): Promise<Answer> {
  const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const where = { host: '127.0.0.1', port, path, method, headers, agent: false as const };
  return new Promise((resolve, reject) => {
    const request =
      certificate === null ? httpRequest(where) : httpsRequest({ ...where, ca: certificate.cert });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, bytes, json: () => JSON.parse(bytes.toString('utf8')) });
      });
    });
    request.end();
  });
}

/** Codes of the problems that an answer tells. */
export function codesOf(answer: Answer): readonly string[] {
  return answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);
}
