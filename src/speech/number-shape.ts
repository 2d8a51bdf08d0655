/**
 * What tells kinds of numbers apart at first sight: how many digits, a zero in front, and the signs right behind. Twenty
 * readers may read a number and most need a stroke, a dash or a unit there, so they are not even asked at others.
 */

/** "15 hộ" → "99 hộ"; more digits than five are as good as five. */
const FIGURES = ['', '9', '99', '999', '9999', '99999'] as const;
const FIGURES_AFTER_ZERO = ['', '0', '09', '099', '0999', '09999'] as const;
/** A space and two letters. */
const SIGNS_BEHIND = 3;

/** `at` is at the first of some digits: "07/4/2025" → "09/4/", "15 hộ nghèo" → "99 hộ". */
export function numberShape(text: string, at: number): string {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const figures = text.charCodeAt(at) === 48 ? FIGURES_AFTER_ZERO : FIGURES;
  return (figures[end - at] ?? figures[5]) + text.slice(end, end + SIGNS_BEHIND);
}

/** `code`: of an UTF-16 unit; NaN behind the end of a text. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
