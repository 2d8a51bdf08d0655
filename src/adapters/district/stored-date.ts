/** Civil dates as the databases keep them: YYYYMMDD and YYYYMM, whole numbers in the order of time. */
import type { CivilDate } from '../../model/time.ts';

export function storedDate(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
}

export function dateOf(stored: number): CivilDate {
  const digits = String(stored).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

export function monthOf(storedDate: number): number {
  return Math.floor(storedDate / 100);
}
