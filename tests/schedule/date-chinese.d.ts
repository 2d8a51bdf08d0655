/** The package hides its own types behind its `exports`. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    readonly month: number;
    readonly leap: boolean;
    readonly day: number;
    fromGregorian(year: number, month: number, day: number): void;
  }
}
