/** Entry of a thread that reads the record for the API: over a connection of its own, that can change nothing. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ApiSetup } from './adapters/api-messages.ts';
import { exportFiles } from './adapters/export-files.ts';
import type { ReaderReply } from './adapters/reader-thread.ts';
import { signingKeys } from './adapters/signing-keys.ts';
import { openDatabase } from './adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from './adapters/sqlite/record-store.ts';
import { stationFilesAt } from './adapters/station-files.ts';
import { systemClock } from './adapters/system-clock.ts';
import { answerCall, type ReadingCall } from './server/reading.ts';

const { station, root } = workerData as ApiSetup;
const state = join(root, 'state');
const db = openDatabase(state);
db.pragma('query_only = ON');
const ward = {
  station,
  records: sqliteRecordStore(db),
  keys: signingKeys(state),
  clock: systemClock(),
  files: stationFilesAt(root),
};
const files = exportFiles();

parentPort?.on('message', (call: ReadingCall) => {
  answerCall(ward, files, call).then(
    (answer) => say({ answer }),
    ({ message, stack = '' }: Error) => say({ fault: message, stack }),
  );
});

function say(reply: ReaderReply): void {
  parentPort?.postMessage(reply);
}
