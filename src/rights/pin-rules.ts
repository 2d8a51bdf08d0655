/** What a PIN must be: six digits or more; the first ones that anybody would try are taken, but said to be weak. */
import type { Problem } from '../model/problem.ts';

const PIN_DIGITS_MIN = 6;
/** Beyond this nobody types it right, and hashing it is work for nothing. */
const PIN_DIGITS_MAX = 32;

/** `people.pin-digits` (an error), `people.pin-weak` (a notice), or null: good. */
export function pinProblem(pin: string): Problem | null {
  const isWellFormed = /^\d+$/.test(pin) && pin.length >= PIN_DIGITS_MIN && pin.length <= PIN_DIGITS_MAX;
  if (!isWellFormed)
    return { code: 'people.pin-digits', severity: 'error', params: { least: PIN_DIGITS_MIN } };
  return isWeak(pin) ? { code: 'people.pin-weak', severity: 'notice', params: {} } : null;
}

/** One digit over and over, a short pattern repeated, or a row up or down. */
function isWeak(pin: string): boolean {
  const isRepeated = /^(\d{1,3})\1+$/.test(pin);
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  const isRow = steps.size === 1 && (steps.has(1) || steps.has(-1));
  return isRepeated || isRow;
}
