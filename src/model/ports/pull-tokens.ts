/** Tokens that stations gave to their superior unit, each in a file that only its owner reads. */
export interface PullTokens {
  /** null: none is kept. */
  read(station: string): string | null;
  /** In place of the one before. */
  keep(station: string, token: string): void;
}
