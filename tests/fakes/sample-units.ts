/** A small district's `units.yaml`, and what of it a test wants changed. */
import { readUnits } from '../../src/district/unit-read.ts';
import type { UnitTree } from '../../src/district/unit-tree.ts';

const DOCUMENT = 'document: { number: 1656/NQ-UBTVQH15, date: 16/6/2025, issuer: Ủy ban Thường vụ Quốc hội }';

/** Three wards become one on 1 July 2025 (D); ward X is divided among P, Q and R on that day; the district is abolished. */
export const SAMPLE_UNITS = `
units:
  - { id: ha-noi, name: Hà Nội, level: thành phố, code: "01" }
  - { id: quan-cu, name: Ba Đình, level: quận, code: "001", parent: ha-noi, until: 30/6/2025 }
  - { id: a, name: Trúc Bạch, level: phường, code: "00004", parent: quan-cu }
  - { id: b, name: Quán Thánh, level: phường, code: "00013", parent: quan-cu }
  - { id: c, name: Ngọc Hà, level: phường, code: "00016", parent: quan-cu }
  - { id: x, name: Đội Cấn, level: phường, code: "00019", parent: quan-cu }
  - { id: d, name: Ba Đình, level: phường, code: "00004", parent: ha-noi }
  - { id: p, name: Giảng Võ, level: phường, parent: ha-noi }
  - { id: q, name: Ngọc Khánh, level: phường, parent: ha-noi }
  - { id: r, name: Liễu Giai, level: phường, parent: ha-noi }
facts:
  - merge: [a, b, c]
    into: d
    date: 1/7/2025
    ${DOCUMENT}
  - split: x
    into: [p, q, r]
    date: 1/7/2025
    ${DOCUMENT}
stations:
  - { station: dai-a, unit: a }
  - { station: dai-b, unit: b }
  - { station: dai-c, unit: c, until: 30/6/2025 }
  - { station: dai-x, unit: x }
  - { station: dai-x, unit: p, from: 1/7/2025 }
  - { station: dai-q, unit: q, from: 1/7/2025 }
`;

export const DOCUMENT_LINE = DOCUMENT;

/** The tree of a text without contradictions. */
export function treeOfUnits(text: string = SAMPLE_UNITS): UnitTree {
  const { tree, problems } = readUnits(text);
  if (tree === null) throw new Error(`the units contradict themselves: ${JSON.stringify(problems)}`);
  return tree;
}
