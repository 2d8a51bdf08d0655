/** A superior unit that asks a ward for a campaign, and the ward that knows its key. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { orderFiles } from '../../src/adapters/order-files.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import { makeOrder } from '../../src/district/order-make.ts';
import type { AudioTools } from '../../src/model/ports/audio-tools.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { takeOrder } from '../../src/verbs/take-order.ts';
import { quickAudio } from './quick-audio.ts';
import { sampleStation } from './sample-station.ts';
import { enrolWard, type TempSuperior, tempSuperior } from './temp-superior.ts';
import { beginRecord, type TempWard, tempWard } from './temp-ward.ts';
import { pcmOf, sine, writeWav } from './tone-file.ts';
import { toneVoice } from './tone-voice.ts';
import { scheduleYaml, writeFiles } from './ward-files.ts';

const RECORDING_SECONDS = 2;
const SECOND_FRAMES = 48_000;

export const ORDER = 'dot-2';

/** Monday 18 March to Friday 29 March 2024: two weeks of five days. */
export const SHEET = `id: dot-2
title: Tuyên truyền sắp xếp đơn vị hành chính, đợt 2
basis: { number: 12/KH-UBND, date: 15/3/2024 }
stations: [phuong-lang]
topics:
  sap-xep-dvhc:
    title: Sắp xếp đơn vị hành chính
    themes: { lo-trinh: Lộ trình }
clips:
  thong-bao:
    file: thong-bao.wav
    title: Thông báo lấy ý kiến cử tri
    topic: sap-xep-dvhc
    theme: lo-trinh
    kind: thông báo
texts:
  loi-moi:
    title: Lời mời họp
    topic: sap-xep-dvhc
    text: Kính mời bà con đi họp tổ dân phố.
programmes:
  phat-chieu:
    title: Phát theo yêu cầu
    topic: sap-xep-dvhc
    days: thứ hai - thứ sáu
    at: "17:00"
    from: 18/3/2024
    until: 29/3/2024
    items:
      - clip: thong-bao
      - clip: loi-moi
ask:
  - topic: sap-xep-dvhc
    from: 18/3/2024
    to: 29/3/2024
    days: thứ hai - thứ sáu
    airings-a-day: 2
    airtime-a-day: 1 phút
  - clip: thong-bao
    from: 18/3/2024
    to: 20/3/2024
    airings-a-day: 1
`;

export interface OrderDesk {
  readonly superior: TempSuperior;
  /** Where the sheet, its recordings and the orders made of it lie. */
  readonly dir: string;
  readonly files: ReturnType<typeof stationFilesAt>;
  /** Of the superior, as a ward writes it into its station.yaml. */
  readonly key: string;
  /** As `loa district order make`; the file's path. */
  make(sheet?: string, out?: string): Promise<string>;
}

/** An officer of the superior unit at work; `recording` sounds as `frequencyHz`. */
export function orderDesk(frequencyHz = 440): OrderDesk {
  const superior = tempSuperior();
  const dir = mkdtempSync(join(tmpdir(), 'loa-desk-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  record(dir, 'thong-bao.wav', frequencyHz);
  const files = stationFilesAt(superior.root);
  const key = keyToken({ id: superior.config.id, publicKey: superior.keys.publicKey() ?? new Uint8Array() });
  let made = 0;
  return {
    superior,
    dir,
    files,
    key,
    async make(sheet = SHEET, out = join(dir, `${++made}.loa-order`)) {
      const path = join(dir, 'phieu.yaml');
      writeFileSync(path, sheet);
      const outside = { orders: orderFiles(), files };
      return (await makeOrder(superior, outside, { path, name: 'phieu.yaml', text: sheet }, out)).file;
    },
  };
}

export function record(dir: string, name: string, frequencyHz: number): void {
  writeWav(join(dir, name), pcmOf(RECORDING_SECONDS * SECOND_FRAMES, sine(frequencyHz, 0.2)));
}

/** The station's own schedule. */
export const OWN_SCHEDULE = scheduleYaml(['sang', 'hằng ngày', '06:00']);

/** A ward with a key of its own in its chain, and a schedule; its voice hums, every file is good unless `audio` says otherwise. */
export function askedWard(id = 'phuong-lang', audio: AudioTools = quickAudio): TempWard {
  const voices = [toneVoice('espeak-ng:vi')];
  const ward = tempWard({ station: sampleStation({ id }), audio, voices });
  ward.keys.make();
  beginRecord(ward);
  writeFiles(ward, OWN_SCHEDULE);
  return ward;
}

/** Knows the superior, and is enrolled there. */
export async function orderedWard(
  desk: Pick<OrderDesk, 'superior' | 'key'>,
  audio: AudioTools = quickAudio,
  id = 'phuong-lang',
): Promise<TempWard> {
  const ward = askedWard(id, audio);
  await enrolWard(desk.superior, ward);
  return knowing(ward, desk.key);
}

/** With the superior's key in its station.yaml. */
export function knowing(ward: TempWard, key: string): TempWard {
  return { ...ward, station: { ...ward.station, superior: { key, url: null, fingerprint: null } } };
}

/** As `loa order take` by the editor. */
export function take(ward: TempWard, path: string, key: string | null = null, by = 'bien-tap') {
  return takeOrder(ward, orderFiles(), { path, key, by });
}
