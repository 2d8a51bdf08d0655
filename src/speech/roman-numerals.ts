/** Roman numerals as Vietnamese texts write them: khóa XV, quý III, thế kỷ XXI. */

const CANONICAL = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** 1…3999 for a canonical numeral in capitals, else null. */
export function romanValue(letters: string): number | null {
  if (letters === '' || !CANONICAL.test(letters)) return null;
  let total = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const value = VALUES[letters[index] ?? ''] ?? 0;
    total += value < (VALUES[letters[index + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
