/**
 * Makes an order from its sheet: one signed file, read back and proved before it gets its name. The superior unit keeps
 * what it has asked, so that what the stations aired is held against exactly that.
 */
import { dirname, join, resolve } from 'node:path';
import { EXPORT_LIMITS } from '../model/ports/export-files.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { OrderFiles } from '../model/ports/order-files.ts';
import type { Superior } from '../model/ports/superior.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { keyIdOf } from '../record/key-id.ts';
import { nfcJson } from '../record/nfc-json.ts';
import { type OrderHead, orderHeadLine, readOrderHead } from '../record/order-head.ts';
import { type KeepingFiles, keepOrder, keptOrder, orderPackagePath } from '../record/order-kept.ts';
import {
  ORDER_ENDING,
  type OrderClip,
  type OrderManifest,
  orderFileName,
  readOrderManifest,
} from '../record/order-manifest.ts';
import { proveOrder } from '../record/prove-order.ts';
import { sameJson } from '../record/same-json.ts';
import { nearestSpelling } from '../schedule/near-miss.ts';
import { clipOf, orderLines, recordingFaults } from './order-recordings.ts';
import { type OrderSheet, readOrderSheet } from './order-sheet.ts';
import { isAtWork } from './remove-station.ts';

type OrderingSuperior = Pick<Superior, 'config' | 'store' | 'keys' | 'clock'>;

interface OrderOutside {
  readonly orders: OrderFiles;
  /** The superior's own folder. */
  readonly files: KeepingFiles & Pick<StationFiles, 'copyIn'>;
}

interface MadeOrder {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly head: OrderHead;
}

/**
 * `sheet.path`: absolute. `out`: absolute; a name in `.loa-order` is the file, anything else the folder it is laid in.
 * Refusals: what is wrong with the sheet, each at its place; `order.no-key`, `order.edition-made`, `order.edition-older`,
 * `order.too-long`, `order.exists`.
 */
export async function makeOrder(
  superior: OrderingSuperior,
  { orders, files }: OrderOutside,
  sheet: { readonly path: string; readonly name: string; readonly text: string },
  out: string,
): Promise<MadeOrder> {
  const { sheet: read, problems } = readOrderSheet(sheet.text, sheet.name, superior.config);
  if (read === null) throw new Refusal(problems);
  const paths = read.recordings.map(({ file }) => resolve(dirname(sheet.path), file));
  const faults = [...recordingFaults(orders, read.recordings, paths)];
  const stations = await stationsOf(superior, read, faults);
  if (faults.length > 0) throw new Refusal(faults);
  const clips = read.recordings.map((recording, index) => clipOf(orders, recording, paths[index] ?? ''));
  const head = headOf(superior, files, read, stations, clips);
  const file = out.endsWith(ORDER_ENDING) ? out : join(out, orderFileName(head.manifest));
  const draft = await orders.draft(file, orderLines(orders, head, paths));
  try {
    // A recording that changed while it was packed, or a disk that did it, is found before anybody gets the file.
    await proveOrder(orders.read(draft.path));
  } catch (error) {
    draft.discard();
    throw error;
  }
  // Known here before anybody can have it; the whole file for stations that fetch it.
  keepOrder(files, head);
  files.copyIn(draft.path, orderPackagePath(head.manifest));
  draft.keep();
  return { file, bytes: draft.bytes, head };
}

/** Only stations that are enrolled are asked: a mistyped one would be short for ever. */
async function stationsOf(
  { store, clock, config }: OrderingSuperior,
  { stations }: OrderSheet,
  faults: Problem[],
): Promise<readonly string[]> {
  const enrolled = await store.stations();
  if (stations === 'all') {
    // A station without the program can neither take an order in nor send its record.
    const today = civilDateAt(clock.nowMs(), config.zone);
    const all = enrolled
      .filter((station) => station.publicKey !== null && isAtWork(station, today))
      .map(({ id }) => id);
    if (all.length === 0) throw refuse('order.no-stations');
    return all;
  }
  const known = enrolled.map(({ id }) => id);
  for (const { id, place } of stations) {
    if (known.includes(id)) continue;
    const near = nearestSpelling(id, known) ?? '';
    faults.push({ code: 'order.unknown-station', severity: 'error', params: { station: id, near }, place });
  }
  return [...new Set(stations.map(({ id }) => id))];
}

/** The head as it was made before, where nothing but the moment would differ: one edition says one thing. */
function headOf(
  superior: OrderingSuperior,
  files: KeepingFiles,
  sheet: OrderSheet,
  stations: readonly string[],
  clips: readonly OrderClip[],
): OrderHead {
  const publicKey = superior.keys.publicKey();
  if (publicKey === null) throw refuse('order.no-key', {}, 3);
  const { recordings: _recordings, topics, ...said } = sheet;
  const { id, name, zone } = superior.config;
  const manifest = {
    superior: { id, name },
    ...said,
    zone,
    issuedAt: isoInstant(superior.clock.nowMs(), zone),
    stations: [...stations],
    topics: topics.map((topic) => ({ ...topic, themes: [...topic.themes] })),
    clips: [...clips],
    texts: [...sheet.texts],
    asks: [...sheet.asks],
    keyId: keyIdOf(publicKey),
  } satisfies OrderManifest;
  const known = keptOrder(files, sheet.id);
  if (known !== null && known.manifest.edition >= sheet.edition) return madeBefore(known, manifest);
  // As a reader will have it: nothing leaves that the other side would refuse.
  const line = orderHeadLine(readOrderManifest(nfcJson(manifest)), superior.keys);
  if (Buffer.byteLength(line) >= EXPORT_LIMITS.lineBytesMax) throw refuse('order.too-long');
  return readOrderHead(line);
}

function madeBefore(known: OrderHead, manifest: OrderManifest): OrderHead {
  const { id: order, edition } = known.manifest;
  const next = edition + 1;
  if (manifest.edition < edition) throw refuse('order.edition-older', { order, edition, next });
  const asBefore = { ...manifest, issuedAt: known.manifest.issuedAt };
  if (!sameJson(JSON.parse(nfcJson(asBefore)), known.manifest))
    throw refuse('order.edition-made', { order, edition, next });
  return known;
}
