/** Symbols of measure: km, m2, kWh, °C, mg. Which letters they are is in data/units.json. */
import units from './data/units.json' with { type: 'json' };
import { type Line, matchAt } from './reading.ts';
import type { Unit } from './unit.ts';

const EXACT = new Map(Object.entries(units));
/** Typed in whatever case ("Km", "KWH"): no other symbol and no abbreviation is meant by them. */
const ANY_CASE = new Map(
  Object.entries(units)
    .filter(([symbol]) =>
      /^(?:[kcdmM]?m[23]?|kg|mg|gr|ha|ml|k[VW]|kWh|kVA|dB|[kMG]Hz|[MG]bps|mmHg)$/.test(symbol),
    )
    .filter(([symbol]) => symbol.length > 1)
    .map(([symbol, words]) => [symbol.toLowerCase(), words]),
);

const LETTERS = /(?:dB\(A\)|mm Hg|[A-Za-zμΩ]{1,6}[23]?)(?![\p{L}\d])/uy;
const DEGREES = /(?:°\s?|độ\s|(?<=\d\s?)[o0]\s?(?=C(?!\p{L})))(C|F|K|N|B|S|E|Đ|T|W)(?![\p{L}\d])/uy;
const BARE_DEGREE = /°/y;
const DEGREE_NAMES: Readonly<Record<string, string>> = {
  ...{ C: 'độ xê', F: 'độ ép', K: 'độ ca', N: 'độ vĩ Bắc', B: 'độ vĩ Bắc', S: 'độ vĩ Nam' },
  ...{ E: 'độ kinh Đông', Đ: 'độ kinh Đông', W: 'độ kinh Tây', T: 'độ kinh Tây' },
};

const MAY_BEGIN = /[A-Za-zμΩ°đ0]/;

/** The symbol that begins right at `at`. */
export function symbolAt(line: Line, at: number): Unit | null {
  if (!MAY_BEGIN.test(line.text.charAt(at))) return null;
  const letters = matchAt(LETTERS, line.text, at)?.[0];
  if (letters !== undefined) {
    const key = letters.replace(' ', '');
    const words = EXACT.get(key) ?? ANY_CASE.get(key.toLowerCase());
    if (words !== undefined) return { end: at + letters.length, words };
  }
  const degrees = matchAt(DEGREES, line.text, at);
  if (degrees !== null) return { end: at + degrees[0].length, words: DEGREE_NAMES[degrees[1] ?? ''] ?? 'độ' };
  return matchAt(BARE_DEGREE, line.text, at) === null ? null : { end: at + 1, words: 'độ' };
}
