/**
 * Entry of the process that answers the superior unit over the network. It serves; two threads read the record: one what
 * takes a moment, one what takes its time.
 */
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { ApiReport, ApiSetup } from './adapters/api-messages.ts';
import { outgoingFilesIn } from './adapters/outgoing-files.ts';
import { type ReaderLimits, ReaderThread } from './adapters/reader-thread.ts';
import { sqliteApiTokens } from './adapters/sqlite/api-tokens.ts';
import { openDatabase } from './adapters/sqlite/open-database.ts';
import { systemClock } from './adapters/system-clock.ts';
import { serverCertificate } from './adapters/tls-certificate.ts';
import { Refusal } from './model/problem.ts';
import { publicApi } from './server/public-api.ts';
import { PUBLIC_LIMITS } from './server/public-limits.ts';
import type { ReadingAnswer, ReadRecord } from './server/reading.ts';

/** A slow machine proves ten years in less. */
const READER_LIMITS: ReaderLimits = {
  answerMs: 180_000,
  waitingMax: 8,
  idleMs: 60_000,
  heapMaxMb: 256,
};
/** Noting a use waits no longer for the daemon's own writing, ms. */
const BUSY_TIMEOUT_MS = 100;

const clock = systemClock();

/** Ended by the daemon, or by its death, alone: a Ctrl-C or a stop of the service is for the daemon to obey. */
process.once('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.once('uncaughtException', (error) => say(failed(error), 1));
lowerPriority();

process.once('message', (setup: ApiSetup) => {
  listen(setup).then(
    (url) => say({ kind: 'listening', url }),
    (error: unknown) => say({ kind: 'not-listening', reason: reasonOf(error) }, 1),
  );
});

/** Below everything that makes sound. */
function lowerPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The daemon's own is lower still.
  }
}

async function listen(setup: ApiSetup): Promise<string> {
  const { station, api, root, version } = setup;
  const state = join(root, 'state');
  const db = openDatabase(state);
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  const server = await publicApi({
    tls: api.plainHttp ? null : await serverCertificate(root, api.certificate, clock),
    readSoon: readerOf(setup),
    readLong: readerOf(setup),
    outgoing: outgoingFilesIn(join(state, 'outgoing')),
    tokens: sqliteApiTokens(db),
    clock,
    zone: station.zone,
    plainHttp: api.plainHttp,
    limits: PUBLIC_LIMITS,
    version,
    tellFault: (error) => say(failed(error)),
  });
  return server.listen({ host: api.host, port: api.port });
}

function readerOf(setup: ApiSetup): ReadRecord {
  const thread = new ReaderThread(
    new URL('./api-reading-thread.ts', import.meta.url),
    setup,
    clock,
    READER_LIMITS,
  );
  return (call, isWaited) => thread.call(call, isWaited) as Promise<ReadingAnswer | null>;
}

/** With an exit code it is the last word. */
function say(report: ApiReport, exitCode?: number): void {
  process.send?.(report, undefined, undefined, () => {
    if (exitCode !== undefined) process.exit(exitCode);
  });
}

function failed(error: unknown): ApiReport {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'answer-failed', reason: message, stack };
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
