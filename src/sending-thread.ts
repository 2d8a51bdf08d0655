/** Entry of a thread that sends the record to the superior unit, over a connection of its own (law 10). */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { exportFiles } from './adapters/export-files.ts';
import { pinnedHttps } from './adapters/pinned-https.ts';
import type { ReaderReply } from './adapters/reader-thread.ts';
import type { SendingSetup } from './adapters/sending-messages.ts';
import { sendingPlace } from './adapters/sending-place.ts';
import { signingKeys } from './adapters/signing-keys.ts';
import { sqliteReceipts } from './adapters/sqlite/kept-receipts.ts';
import { openDatabase } from './adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from './adapters/sqlite/record-store.ts';
import { stationFilesAt } from './adapters/station-files.ts';
import { systemClock } from './adapters/system-clock.ts';
import { HOUR_MS } from './model/time.ts';
import { sendCall } from './verbs/keep-sending.ts';

/** Each time is a row and a file at the superior. */
const SILENT_MS = 6 * HOUR_MS;

const { station, root } = workerData as SendingSetup;
const state = join(root, 'state');
const clock = systemClock();
const db = openDatabase(state);
const ward = {
  station,
  records: sqliteRecordStore(db),
  receipts: sqliteReceipts(db),
  keys: signingKeys(state),
  clock,
  files: stationFilesAt(root),
};
const tools = {
  client: pinnedHttps(),
  exportFiles: exportFiles(),
  place: () => sendingPlace(state, clock),
  silentMs: SILENT_MS,
  isEnded: () => false,
};

parentPort?.on('message', () => {
  sendCall(ward, tools).then(
    (answer) => say({ answer }),
    (error: Error) => say({ fault: error.message, stack: error.stack ?? '' }),
  );
});

function say(reply: ReaderReply): void {
  parentPort?.postMessage(reply);
}
