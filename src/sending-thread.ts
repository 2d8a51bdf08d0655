/** Entry of a thread that sends the record to the superior unit, over a connection of its own (law 10). */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { ARRIVING, arrivingOrdersIn } from './adapters/arriving-orders.ts';
import { exportFiles } from './adapters/export-files.ts';
import { orderFiles } from './adapters/order-files.ts';
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
import { HOUR_MS, MINUTE_MS } from './model/time.ts';
import { sendCall } from './verbs/keep-sending.ts';

/** Each time is a row and a file at the superior. */
const SILENT_MS = 6 * HOUR_MS;

/** A large order on a slow line comes a piece of this time at each sending: what was aired is not kept waiting for it. */
const FETCHING_MS = 4 * MINUTE_MS;

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
const client = pinnedHttps();
const orders = orderFiles();
const arriving = arrivingOrdersIn(join(state, ARRIVING), clock);
const tools = {
  client,
  exportFiles: exportFiles(),
  place: () => sendingPlace(state, clock),
  silentMs: SILENT_MS,
  isEnded: () => false,
};

parentPort?.on('message', () => {
  const untilMs = clock.monotonicMs() + FETCHING_MS;
  const fetching = { client, orders, arriving, isAnew: false, isEnded: () => clock.monotonicMs() > untilMs };
  sendCall(ward, tools, fetching).then(
    (answer) => say({ answer }),
    (error: Error) => say({ fault: error.message, stack: error.stack ?? '' }),
  );
});

function say(reply: ReaderReply): void {
  parentPort?.postMessage(reply);
}
