/** What follows a number and belongs to it: a symbol of measure, a currency, a rate, a year. */
export interface Unit {
  /** Exclusive. */
  readonly end: number;
  readonly words: string;
}
