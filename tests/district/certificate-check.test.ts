import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typstPages } from '../../src/adapters/typst-pages.ts';
import { checkCertificate } from '../../src/district/certificate-check.ts';
import { importExport } from '../../src/district/import-export.ts';
import { orderOverview } from '../../src/district/order-status.ts';
import type { OfficialPage } from '../../src/model/ports/typesetter.ts';
import { certificateFile, readCertificate } from '../../src/record/certificate-file.ts';
import type { CertificateFacts, CertificateStatement } from '../../src/record/certificate-statement.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { certificatePage } from '../../src/verbs/certificate-page.ts';
import { certifyOrder } from '../../src/verbs/certify-order.ts';
import { approveOrder } from '../../src/verbs/order-approve.ts';
import { orderStatus } from '../../src/verbs/order-status.ts';
import { airOn, exported } from '../fakes/exporting-ward.ts';
import { ORDER, type OrderDesk, orderDesk, orderedWard, take } from '../fakes/ordered-ward.ts';
import { quickAudio } from '../fakes/quick-audio.ts';
import { refusedLater } from '../fakes/refused-later.ts';
import { seconds } from '../fakes/sample-airing.ts';
import type { TempWard } from '../fakes/temp-ward.ts';

/** Asked for three days: twice a day, one minute. Each day one broadcast brings 58 s of the topic, one is missed. */
const SHEET = `id: dot-2
title: Đợt 2
basis: { number: 12/KH-UBND, date: 15/3/2024 }
stations: [phuong-lang, xa-im-lang]
topics: { sap-xep-dvhc: { title: Sắp xếp đơn vị hành chính } }
ask:
  - { topic: sap-xep-dvhc, from: 18/3/2024, to: 20/3/2024, airings-a-day: 2, airtime-a-day: 1 phút }
`;
const DATES = ['2024-03-18', '2024-03-19', '2024-03-20'];

/** A page that is quickly made, and tells of all that it was made of. */
const plainPage = async (page: OfficialPage) =>
  Buffer.from(`%PDF-1.7\n${JSON.stringify(page)}\nstartxref\n9\n%%EOF`);
const pageOf = (facts: CertificateFacts) => plainPage(certificatePage(facts));

async function airedWard() {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const silent = await orderedWard(desk, quickAudio, 'xa-im-lang');
  await take(ward, await desk.make(SHEET));
  await approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' });
  airOn(ward, DATES);
  ward.records.setDecidedUntilMs(Date.parse('2024-03-21T00:00:00+07:00'));
  ward.clock.setCivil('2024-03-21T08:00:00+07:00');
  return { desk, ward, silent };
}

const send = async ({ superior }: OrderDesk, ward: TempWard) =>
  importExport(superior, (await exported(ward, { kind: 'new' })).file);
const certify = async (ward: TempWard) => (await certifyOrder(ward, ORDER, plainPage)).bytes;

async function findings({ superior, files }: OrderDesk, bytes: Uint8Array) {
  const checked = await checkCertificate(superior, files, bytes, pageOf);
  return checked.findings.map(({ code, params }) => ('what' in params ? `${code} ${params.what}` : code));
}

/** What the station itself would sign, had it other figures. */
function forged(
  ward: TempWard,
  bytes: Uint8Array,
  change: (facts: CertificateStatement) => CertificateFacts,
) {
  const { pageSha256: _page, ...facts } = change(readCertificate(bytes).statement) as CertificateStatement;
  return pageOf(facts).then((page) => certificateFile(facts, page, ward.keys));
}

function withAsk(statement: CertificateStatement, change: (ask: Ask) => Ask): CertificateStatement {
  return { ...statement, asks: statement.asks.map(change) };
}

type Ask = CertificateStatement['asks'][number];

test('both sides reckon the same, and the certificate that says so agrees', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  const own = orderStatus(ward, ORDER);
  const { stations } = await orderOverview(desk.superior, desk.files, ORDER);
  expect(stations[0]?.accounts).toEqual(own.accounts);
  // 3 days × 2 asked, one a day aired, one a day missed; 3 × 60 s asked, 3 × 58 s of the topic aired.
  expect(own.accounts).toMatchObject([
    {
      airings: { asked: 6, aired: 3, madeGood: 0, beyond: 0, short: 3, notDue: 0 },
      airtimeFrames: { asked: seconds(180), aired: seconds(174), short: seconds(6), notDue: 0 },
      causes: [{ outcome: 'missed', cause: { code: 'station-off' }, count: 3 }],
      notPlanned: 0,
    },
  ]);
  expect(await findings(desk, await certify(ward))).toEqual([]);
});

test('a station that has sent nothing owes everything and is short of nothing yet', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  const { stations } = await orderOverview(desk.superior, desk.files, ORDER);
  expect(stations.map(({ id, held }) => [id, held === null])).toEqual([
    ['phuong-lang', false],
    ['xa-im-lang', true],
  ]);
  expect(stations[1]?.accounts[0]?.airings).toMatchObject({ asked: 6, aired: 0, short: 0, notDue: 6 });
});

test('a certificate of what is not here yet cannot be compared; once it is here, it agrees, also later on', async () => {
  const { desk, ward } = await airedWard();
  const bytes = await certify(ward);
  expect(await findings(desk, bytes)).toContain('certificate.not-received');
  await send(desk, ward);
  expect(await findings(desk, bytes)).toEqual([]);
  airOn(ward, ['2024-03-22']);
  await send(desk, ward);
  expect(await findings(desk, bytes)).toEqual([]);
});

test('an older entry whose evidence is gone is no agreement: the file that is missing is named', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  const bytes = await certify(ward);
  airOn(ward, ['2024-03-22', '2024-03-23']);
  await send(desk, ward);
  const early = await forged(ward, bytes, (statement) => ({ ...statement, seq: statement.seq - 1 }));
  const { evidence, store } = desk.superior;
  for (const { file } of await store.received('phuong-lang')) rmSync(evidence.path(file));
  expect(await refusedLater(() => findings(desk, early))).toEqual(['district.evidence-damaged']);
});

test('figures that the station signed and its own record does not bear are named one by one', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  const bytes = await forged(ward, await certify(ward), (statement) =>
    withAsk(statement, (ask) => ({
      ...ask,
      airings: ask.airings && { ...ask.airings, aired: 6, short: 0 },
      days: { ...ask.days, short: 0 },
      causes: [],
    })),
  );
  expect(await findings(desk, bytes)).toEqual([
    'certificate.figure aired',
    'certificate.figure short',
    'certificate.figure days',
    'certificate.figure causes',
  ]);
});

test('less asked than was asked, a later end of the record, another head: each is named', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  const bytes = await certify(ward);
  const fewer = await forged(ward, bytes, (statement) =>
    withAsk(statement, (ask) => ({ ...ask, airingsADay: 1 })),
  );
  expect(await findings(desk, fewer)).toEqual(['certificate.figure asks']);
  const none = await forged(ward, bytes, (statement) => ({
    ...statement,
    asks: [...statement.asks, ...statement.asks],
  }));
  expect(await findings(desk, none)).toEqual(['certificate.figure asks']);
  const other = await forged(ward, bytes, (statement) => ({ ...statement, head: 'ab'.repeat(32) }));
  expect(await findings(desk, other)).toEqual(['certificate.other-record']);
  const later = await forged(ward, bytes, (statement) => ({
    ...statement,
    decidedUntil: '2024-03-21T07:00:00+07:00',
  }));
  expect(await findings(desk, later)).toEqual(['certificate.decided-later']);
});

test('another key, a station nobody knows, another text of the order: each is named', async () => {
  const { desk, ward, silent } = await airedWard();
  await send(desk, ward);
  const bytes = await certify(ward);
  const { statement } = readCertificate(bytes);
  const keyId = keyIdOf(silent.keys.publicKey() ?? new Uint8Array());
  const stolen = await forged(silent, bytes, () => ({ ...statement, keyId }) as CertificateStatement);
  expect(await findings(desk, stolen)).toEqual(['certificate.other-key']);
  const unknown = await forged(ward, bytes, () => ({
    ...statement,
    station: { ...statement.station, id: 'la' },
  }));
  expect(await findings(desk, unknown)).toEqual(['certificate.unknown-station']);
  const order = { ...statement.order, manifestSha256: 'ab'.repeat(32) };
  const otherText = await forged(ward, bytes, () => ({ ...statement, order }));
  expect(await findings(desk, otherText)).toEqual(['certificate.other-order']);
});

test('a station that aired an earlier edition is held against that one, whatever was asked since', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  await desk.make(
    SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n').replace('airings-a-day: 2', 'airings-a-day: 9'),
  );
  expect(await findings(desk, await certify(ward))).toEqual([]);
});

test('a page that shows other figures than those signed is found, though the station signed it', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  const { pageSha256: _page, ...facts } = readCertificate(await certify(ward)).statement;
  const flattering = withAsk({ ...facts, pageSha256: '' }, (ask) => ({
    ...ask,
    airings: ask.airings && { ...ask.airings, aired: 6 },
  }));
  const bytes = certificateFile(facts, await pageOf(flattering), ward.keys);
  expect(await findings(desk, bytes)).toEqual(['certificate.page-other']);
});

test('a real page, typeset at the station, is made again to the byte at the superior unit', async () => {
  const { desk, ward } = await airedWard();
  await send(desk, ward);
  const pdf = (page: OfficialPage) => typstPages.pdf(page);
  const { bytes } = await certifyOrder(ward, ORDER, pdf);
  const checked = await checkCertificate(desk.superior, desk.files, bytes, (facts) =>
    pdf(certificatePage(facts)),
  );
  expect(checked.findings).toEqual([]);
});
