/**
 * Shapes of JSON values as plain predicates: what hundreds of thousands of entries are held against when a superior unit
 * takes in a year of a station. A schema library would take longer over it than the hashes do.
 */

/** Whether the value has the shape. Keys that a shape does not name may hold anything. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';
export const truth: Shape = (value) => typeof value === 'boolean';
/** JSON can write a number that is none: `1e999`. */
export const amount: Shape = (value) => Number.isFinite(value) && (value as number) >= 0;
export const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export function countUpTo(most: number): Shape {
  return (value) => count(value) && (value as number) <= most;
}

/** At most so many UTF-16 units; `pattern` must be met where it is given. */
export function textUpTo(most: number, pattern: RegExp | null = null): Shape {
  return (value) =>
    typeof value === 'string' && value.length <= most && (pattern === null || pattern.test(value));
}

export function choice(words: readonly string[]): Shape {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value) => known.has(value);
}

export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

export function arrayOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** An object that has the keys, each of its shape. */
export function object(keys: Readonly<Record<string, Shape>>): Shape {
  const names = Object.keys(keys);
  const shapes = Object.values(keys);
  return (value) => {
    if (!isObject(value)) return false;
    for (let at = 0; at < names.length; at += 1) {
      if (shapes[at]?.(value[names[at] ?? '']) !== true) return false;
    }
    return true;
  };
}

export function recordOf(shape: Shape): Shape {
  return (value) => isObject(value) && Object.values(value).every(shape);
}

/** A civil date that there is, `YYYY-MM-DD`. */
export const civilDate: Shape = (value) => {
  if (typeof value !== 'string') return false;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
};

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
