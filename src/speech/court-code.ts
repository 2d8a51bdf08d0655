/**
 * What a court's letters say: "QĐXXST-DS", "TLPT-HNGĐ", "DS-ST". They name no issuer but an act, an instance and a kind of
 * case, run together in any order (Nghị quyết 01/2017/NQ-HĐTP and its forms).
 */

const INSTANCES: Readonly<Record<string, string>> = {
  ...{ ST: 'sơ thẩm', PT: 'phúc thẩm', GĐT: 'giám đốc thẩm' },
};
const CASES: Readonly<Record<string, string>> = {
  ...{ DS: 'dân sự', HS: 'hình sự', HC: 'hành chính', LĐ: 'lao động', VDS: 'việc dân sự' },
  ...{ KDTM: 'kinh doanh thương mại', HNGĐ: 'hôn nhân gia đình', KT: 'kinh tế' },
};
const ACTS: Readonly<Record<string, string>> = {
  ...{ QĐ: 'quyết định', TB: 'thông báo', BA: 'bản án', TL: 'thụ lý', VA: 'vụ án', XX: 'xét xử' },
  ...{ ĐC: 'đình chỉ', TĐC: 'tạm đình chỉ', HPT: 'hoãn phiên tòa', CN: 'công nhận', GQ: 'giải quyết' },
  ...{ TTLH: 'thuận tình ly hôn', MPT: 'mở phiên tòa', ĐCXX: 'đình chỉ xét xử' },
};
const PARTS: Readonly<Record<string, string>> = { ...INSTANCES, ...CASES, ...ACTS };
const LONGEST_PART = 5;

/** null: these are not the letters of a court. `clusters` as written. */
export function courtWords(clusters: readonly string[]): string | null {
  const parts: string[] = [];
  for (const cluster of clusters) {
    const found = partsOf(cluster.toUpperCase());
    if (found === null) return null;
    parts.push(...found);
  }
  const ofCourt =
    parts.some((part) => INSTANCES[part] !== undefined) &&
    parts.some((part) => part in CASES || part === 'XX');
  return ofCourt || parts.join('').endsWith('TTLH') ? parts.map((part) => PARTS[part]).join(' ') : null;
}

/** "QĐXXST" → QĐ XX ST. */
function partsOf(letters: string): readonly string[] | null {
  if (letters === '') return [];
  for (let length = Math.min(LONGEST_PART, letters.length); length >= 2; length -= 1) {
    const head = letters.slice(0, length);
    const rest = PARTS[head] === undefined ? null : partsOf(letters.slice(length));
    if (rest !== null) return [head, ...rest];
  }
  return null;
}
