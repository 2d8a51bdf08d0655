/**
 * Where everything is put together: reads argv and the environment, opens what is outside, hands it to the command
 * line. The only file that knows which adapter stands behind which port.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApiProcess } from './adapters/api-process.ts';
import { apiUrls } from './adapters/api-urls.ts';
import { argon2Pins } from './adapters/argon2-pins.ts';
import { ARRIVING, arrivingOrdersIn } from './adapters/arriving-orders.ts';
import { CheckpointFile } from './adapters/checkpoint-file.ts';
import { demoFolder } from './adapters/demo-folder.ts';
import { evidenceIn } from './adapters/district/evidence.ts';
import { postgresSuperiorStore } from './adapters/district/postgres-store.ts';
import { spreadsheets } from './adapters/district/spreadsheet.ts';
import { sqliteSuperiorStore } from './adapters/district/sqlite-store.ts';
import { exportFiles } from './adapters/export-files.ts';
import { measureAudio } from './adapters/ffmpeg/measure.ts';
import { probeAudio } from './adapters/ffmpeg/probe.ts';
import { renderMix } from './adapters/ffmpeg/render.ts';
import { filesIn } from './adapters/files-in.ts';
import { incomingFilesIn } from './adapters/incoming-files.ts';
import { pullTokensIn } from './adapters/kept-tokens.ts';
import { systemListener } from './adapters/listen.ts';
import { openLocalDoor } from './adapters/local-door.ts';
import { localSocketClient } from './adapters/local-socket-client.ts';
import type { PulseEnvironment } from './adapters/loudspeakers/pulse-address.ts';
import { everyNight } from './adapters/nightly-cron.ts';
import { orderFiles } from './adapters/order-files.ts';
import { ownFolder } from './adapters/own-folder.ts';
import { pinnedHttps } from './adapters/pinned-https.ts';
import { pinoLog } from './adapters/pino-log.ts';
import type { PumpThreadSetup } from './adapters/pump-messages.ts';
import { PumpWorker } from './adapters/pump-worker.ts';
import { ReaderThread } from './adapters/reader-thread.ts';
import { readyMixesIn } from './adapters/ready-mixes.ts';
import { rehearsalTools } from './adapters/rehearsal-stage.ts';
import { sealedSoundsIn } from './adapters/sealed-sounds.ts';
import { readSecretFile } from './adapters/secret-file.ts';
import { sendingPlace } from './adapters/sending-place.ts';
import { signingKeys } from './adapters/signing-keys.ts';
import { sqliteApiTokens } from './adapters/sqlite/api-tokens.ts';
import { sqliteDaemonLock } from './adapters/sqlite/daemon-lock.ts';
import { sqliteReceipts } from './adapters/sqlite/kept-receipts.ts';
import { sqliteLibraryStore } from './adapters/sqlite/library-store.ts';
import { openDatabase } from './adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from './adapters/sqlite/record-store.ts';
import { sqliteSeals } from './adapters/sqlite/seals.ts';
import { stationFilesAt } from './adapters/station-files.ts';
import { systemClock } from './adapters/system-clock.ts';
import { systemRandom } from './adapters/system-random.ts';
import { ProcessTerminal } from './adapters/terminal.ts';
import { serverCertificate } from './adapters/tls-certificate.ts';
import { typstPages } from './adapters/typst-pages.ts';
import { knownVoices, type VoiceSetup, voiceNamed } from './adapters/voices/choose.ts';
import {
  type KeyEnvironment,
  keyVariable,
  SERVICES,
  type Service,
  voiceKeys,
} from './adapters/voices/voice-keys.ts';
import { writeWhole } from './adapters/written-whole.ts';
import { keepYoungSpaceSmall } from './adapters/young-space.ts';
import type { ApiDoor, Outside, SuperiorDoor } from './cli/context.ts';
import { runCommandLine } from './cli/program.ts';
import { claimStore } from './district/claim-store.ts';
import { readSuperiorConfig, SUPERIOR_FILE } from './district/superior-config.ts';
import { topicTitles } from './district/topic-titles.ts';
import { sleep } from './model/ports/clock.ts';
import type { Pump } from './model/ports/pump.ts';
import type { Superior } from './model/ports/superior.ts';
import type { Ward } from './model/ports/ward.ts';
import { Refusal, refuse } from './model/problem.ts';
import type { ApiConfig } from './model/station.ts';
import { readStation } from './schedule/read-station.ts';
import type { Tell } from './station/tell.ts';
import { KeepSending, type SendAnswer } from './verbs/keep-sending.ts';
import { sendsToSuperior } from './verbs/send-record.ts';
import { say } from './words/say.ts';

const PROGRAM_ROOT = resolve(import.meta.dirname, '..');
/** A superior unit's tree of administrative units. */
const UNITS_FILE = 'units.yaml';
/** Written by the pump's thread, read at the next start. */
const CHECKPOINT = 'state/on-air.checkpoint';

const { version } = JSON.parse(readFileSync(join(PROGRAM_ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const clock = systemClock();
const keyEnvironment = takeKeys();

/** The online voices' keys leave the environment here: no child process inherits them. */
function takeKeys(): Readonly<Record<Service, KeyEnvironment>> {
  const take = (name: string): string | null => {
    const value = process.env[name] ?? null;
    delete process.env[name];
    return value;
  };
  const taken = SERVICES.map((service) => {
    const variable = keyVariable(service);
    return [service, { key: take(variable), file: take(`${variable}_FILE`) }] as const;
  });
  return Object.fromEntries(taken) as Record<Service, KeyEnvironment>;
}

function openWard(stationDir: string): Ward {
  const root = resolve(stationDir);
  if (!isThere(join(root, 'station.yaml'))) throw refuse('cli.no-station', { dir: root }, 3);
  if (!isThere(join(root, 'state', 'loa.sqlite'))) throw refuse('cli.not-initialised', { dir: root }, 3);
  const ward = beginWard(stationDir);
  if (ward.records.head().seq > 0) return ward;
  ward.records.close();
  throw refuse('cli.not-initialised', { dir: root }, 3);
}

/** Throws where this user may not look: what is shut is not taken for what is not there. */
function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function beginWard(stationDir: string): Ward {
  const root = resolve(stationDir);
  const files = stationFilesAt(root);
  const yaml = files.stationYaml();
  if (yaml === null) throw refuse('cli.no-station', { dir: root }, 3);
  const { station, problems } = readStation(yaml);
  if (station === null) throw new Refusal(problems);
  const state = join(root, 'state');
  const db = openDatabase(state);
  const seals = sqliteSeals(db);
  const voices: VoiceSetup = {
    clock,
    pause: (durationMs) => sleep(clock, durationMs),
    findKey: voiceKeys(keyEnvironment, join(state, 'keys')),
    root,
  };
  return {
    station,
    files,
    records: sqliteRecordStore(db),
    library: sqliteLibraryStore(db),
    tokens: sqliteApiTokens(db),
    receipts: sqliteReceipts(db),
    mixes: readyMixesIn(join(state, 'mixes'), clock, seals),
    spoken: sealedSoundsIn(join(state, 'spoken'), clock, seals),
    joined: sealedSoundsIn(join(state, 'joined'), clock, seals),
    audio: { probe: probeAudio, measure: measureAudio, render: renderMix },
    voices: knownVoices(station.voice.ladder, voices),
    voiceNamed: (id) => voiceNamed(id, voices),
    checkpoint: new CheckpointFile(files.absolute(CHECKPOINT)),
    lock: sqliteDaemonLock(state),
    keys: signingKeys(state),
    pins: argon2Pins,
    random: systemRandom,
    clock,
  };
}

async function openSuperior(districtDir: string): Promise<Superior> {
  const files = stationFilesAt(resolve(districtDir));
  const { root } = files;
  if (!isThere(files.absolute(SUPERIOR_FILE))) throw refuse('cli.no-superior', { dir: root }, 3);
  const config = readSuperiorConfig(files.readText(SUPERIOR_FILE));
  const state = files.absolute('state');
  ownFolder(state);
  keepYoungSpaceSmall();
  const store =
    config.database === null ? sqliteSuperiorStore(state) : await postgresSuperiorStore(config.database);
  return {
    config,
    root,
    unitsYaml: () => (files.exists(UNITS_FILE) ? files.readText(UNITS_FILE) : null),
    topicTitles: () => topicTitles(config, files),
    store: await claimStore(store, config.id),
    exportFiles: exportFiles(),
    evidence: evidenceIn(join(state, 'received'), clock),
    incoming: incomingFilesIn(join(state, 'incoming'), clock),
    pullTokens: pullTokensIn(join(state, 'tokens')),
    keys: signingKeys(state),
    random: systemRandom,
    clock,
  };
}

/** The station's pump in a thread of its own. */
function makePump({ station, files }: Ward): Pump {
  const setup: PumpThreadSetup = {
    loudspeakers: station.loudspeakers,
    pulse: pulseEnvironment(),
    root: files.root,
    heardFolder: files.absolute('state/heard'),
    zone: station.zone,
    checkpointPath: files.absolute(CHECKPOINT),
  };
  return new PumpWorker(new URL('./pump-thread.ts', import.meta.url), setup, clock);
}

function pulseEnvironment(): PulseEnvironment {
  const { PULSE_SERVER, PULSE_COOKIE, PULSE_RUNTIME_PATH, XDG_RUNTIME_DIR, HOME } = process.env;
  return {
    server: PULSE_SERVER ?? null,
    cookie: PULSE_COOKIE ?? null,
    pulseRuntime: PULSE_RUNTIME_PATH ?? null,
    runtime: XDG_RUNTIME_DIR ?? null,
    home: HOME ?? null,
    userId: process.getuid?.() ?? null,
  };
}

function beginApi({ station, files }: Ward, tell: Tell): ApiProcess | null {
  const { api } = station;
  if (api === null) return null;
  const setup = { station, api, root: files.root, version };
  const answering = new ApiProcess(new URL('./api-process.ts', import.meta.url), setup, clock, tell);
  answering.begin();
  return answering;
}

async function apiDoor({ files }: Ward, api: ApiConfig): Promise<ApiDoor> {
  const fingerprint = api.plainHttp
    ? null
    : (await serverCertificate(files.root, api.certificate, clock)).fingerprint;
  return { urls: apiUrls(api), fingerprint };
}

/** A slow line sends ten years in this. */
const SENDING_LIMITS = { answerMs: 3_600_000, waitingMax: 1, idleMs: 60_000, heapMaxMb: 256 };

function beginSending(ward: Ward, tell: Tell): KeepSending | null {
  if (!sendsToSuperior(ward)) return null;
  const setup = { station: ward.station, root: ward.files.root };
  const thread = new ReaderThread(
    new URL('./sending-thread.ts', import.meta.url),
    setup,
    clock,
    SENDING_LIMITS,
  );
  const send = () => thread.call({}, () => true) as Promise<SendAnswer>;
  const sending = new KeepSending({ clock, random: systemRandom, send, tell });
  sending.begin();
  return sending;
}

async function superiorDoor(
  { root }: Superior,
  listen: { readonly host: string; readonly port: number },
): Promise<SuperiorDoor> {
  const tls = await serverCertificate(root, null, clock);
  return { urls: apiUrls({ ...listen, plainHttp: false }), fingerprint: tls.fingerprint, tls };
}

const outside: Outside = {
  openWard,
  beginWard,
  openSuperior,
  stationFiles: (stationDir) => stationFilesAt(resolve(stationDir)),
  makePump,
  demoFolder: (keep) => demoFolder(PROGRAM_ROOT, keep),
  daemonClient: (stationDir) => localSocketClient(resolve(stationDir)),
  openLocalDoor: (ward) => openLocalDoor(ward.files.root, systemRandom),
  openLog: (ward) => pinoLog(ward.files.absolute('state/logs')),
  beginApi,
  apiDoor,
  beginSending,
  sendingPlace: ({ files }) => sendingPlace(files.absolute('state'), clock),
  pinnedClient: pinnedHttps(),
  superiorDoor,
  everyNight,
  rehearsalTools: () => rehearsalTools,
  listener: systemListener,
  exportFiles: exportFiles(),
  orderFiles: orderFiles(),
  arrivingOrders: ({ files }) => arrivingOrdersIn(join(files.absolute('state'), ARRIVING), clock),
  typesetter: typstPages,
  spreadsheets: spreadsheets(),
  launcher: join(PROGRAM_ROOT, 'bin', 'loa.mjs'),
  clock,
  filesIn,
  readBytes: (path) => readFileSync(path),
  writeBytes: (path, bytes) => writeWhole(path, bytes),
  readSecretFile,
  version,
};

/** A daemon whose launcher was killed must not play on (law 12): the channel to it closes at its death. */
function endWithLauncher(): void {
  if (process.env.LOA_LAUNCHED === undefined || process.channel === undefined) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}

/** What is still under way once a command has answered (a render, a log that cannot be written) gets this long, ms. */
const LINGER_MS = 2_000;

/** A render keeps no ended daemon alive for minutes; output that its reader has not taken yet is waited for. */
function endSoon(): void {
  const wait = () => (process.stdout.writableLength > 0 ? endSoon() : process.exit());
  setTimeout(wait, LINGER_MS).unref();
}

endWithLauncher();
const terminal = new ProcessTerminal(process);
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal, outside);
} catch (error) {
  terminal.writeError(
    `${say('vi', 'cli.unexpected', { message: error instanceof Error ? error.message : String(error) })}\n`,
  );
  process.exitCode = 3;
}
endSoon();
