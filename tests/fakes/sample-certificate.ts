/** What a certificate may say: two weeks asked of one topic, one airing missed. */
import type { CertificateFacts } from '../../src/record/certificate-statement.ts';
import { seconds } from './sample-airing.ts';

export function sampleFacts(changes: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    station: { id: 'phuong-lang', name: 'Đài truyền thanh phường Láng', unit: 'phường Láng' },
    demo: false,
    solePersonBasis: null,
    superior: { id: 'phong-van-hoa', name: 'Phòng Văn hóa quận' },
    order: {
      id: 'dot-2',
      edition: 1,
      title: 'Tuyên truyền sắp xếp đơn vị hành chính, đợt 2',
      basis: { number: '12/KH-UBND', date: '2024-03-15' },
      manifestSha256: 'ab'.repeat(32),
    },
    zone: 'Asia/Ho_Chi_Minh',
    issuedAt: '2024-04-01T08:30:00+07:00',
    decidedUntil: '2024-04-01T08:00:00+07:00',
    chainId: '3f'.repeat(32),
    seq: 234,
    head: 'c0ffee01'.repeat(8),
    asks: [
      {
        title: 'Sắp xếp đơn vị hành chính',
        subject: { kind: 'topic', topic: 'sap-xep-dvhc' },
        from: '2024-03-18',
        to: '2024-03-29',
        weekdays: [1, 2, 3, 4, 5],
        airingsADay: 2,
        airtimeADayMs: 60_000,
        days: { asked: 10, due: 10, short: 1 },
        airings: { asked: 20, aired: 19, madeGood: 0, beyond: 0, short: 1, notDue: 0 },
        airtimeFrames: {
          asked: seconds(600),
          aired: seconds(570),
          madeGood: 0,
          beyond: 0,
          short: seconds(30),
          notDue: 0,
        },
        causes: [{ outcome: 'missed', cause: { code: 'station-off', params: {} }, count: 1 }],
        notPlanned: 0,
      },
    ],
    keyId: '0'.repeat(32),
    ...changes,
  };
}

const TITLES = [
  'Sắp xếp đơn vị hành chính các cấp và tổ chức chính quyền địa phương',
  'Phòng cháy, chữa cháy tại khu dân cư và cơ sở kinh doanh',
  'An toàn giao thông',
  'Bảo hiểm y tế hộ gia đình',
  'Phòng, chống sốt xuất huyết',
  'Bầu cử đại biểu Quốc hội khóa XVI',
  'Chuyển đổi số, định danh điện tử mức 2',
  'Vệ sinh môi trường, phân loại rác tại nguồn',
];

/** Topics, then clips: of each one airing is missed. */
export function manyAsks(count: number): CertificateFacts['asks'] {
  const [ask] = sampleFacts().asks;
  if (ask === undefined) throw new Error('the sample asks one thing');
  return Array.from({ length: count }, (_, index) => ({
    ...ask,
    title: TITLES[index % TITLES.length] ?? '',
    subject: index < TITLES.length ? ask.subject : { kind: 'clip', clip: 'dot-2-thong-bao' },
  }));
}
