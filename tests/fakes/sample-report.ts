/** A report on a few airings, as a ward with one topic and two themes would have it. */
import type { Airing } from '../../src/model/airing.ts';
import { type AirtimeReport, assembleReport, type ReportFacts } from '../../src/report/airtime-report.ts';
import { countAirings } from '../../src/report/count.ts';
import { keysToCompare } from '../../src/report/growth.ts';
import type { ReportKey } from '../../src/report/keys.ts';

const WEEK = { from: '2024-03-18', to: '2024-03-24' };
const WEEK_BEFORE = { from: '2024-03-11', to: '2024-03-17' };

export const SAMPLE_FACTS: ReportFacts = {
  station: { id: 'phuong-lang', name: 'Đài truyền thanh phường Láng', unit: 'phường Láng' },
  zone: 'Asia/Ho_Chi_Minh',
  demo: false,
  solePersonBasis: null,
  decidedUntilMs: Date.parse('2024-03-20T09:00:00+07:00'),
  chain: { chainId: 'chain', seq: 12, head: 'ab'.repeat(32), verified: true },
  titles: {
    topic: new Map([['sap-xep-dvhc', 'Sắp xếp đơn vị hành chính']]),
    theme: new Map([
      ['sap-xep-dvhc/can-bo-giay-to', 'Cán bộ, chế độ chính sách, trụ sở, tài sản công, giấy tờ'],
    ]),
    programme: new Map([['ban-tin-sang', 'Bản tin sáng']]),
  },
};

/** The week from 18 March 2024; with `before`, compared with the week before it. */
export function sampleReport(
  airings: readonly Airing[],
  by: readonly ReportKey[],
  changes: { readonly before?: readonly Airing[]; readonly facts?: Partial<ReportFacts> } = {},
): AirtimeReport {
  const question = { ...WEEK, by, topic: null, entries: true };
  const counts = countAirings(airings, question);
  const against = { ...question, ...WEEK_BEFORE, by: keysToCompare(counts.keys) };
  const before =
    changes.before === undefined
      ? null
      : { against: 'previous' as const, counts: countAirings(changes.before, against) };
  return assembleReport(counts, before, null, { ...SAMPLE_FACTS, ...changes.facts });
}
