/** A person (người dùng): one identity with rights; a PIN at the machine. */
import type { CivilDate } from './time.ts';

/**
 * edit: add clips and propose schedules · approve: approve clips, texts, hours · operate: air, stop, skip ·
 * emergency, live: those broadcasts · administer: people and rights (with a second person).
 */
export type Right = 'edit' | 'approve' | 'operate' | 'live' | 'emergency' | 'administer';

export const ALL_RIGHTS: readonly Right[] = ['edit', 'approve', 'operate', 'live', 'emergency', 'administer'];

export interface Person {
  /** Handle typed after `--as`: `bien-tap`. */
  readonly name: string;
  readonly fullName: string;
  readonly rights: readonly Right[];
  /** Slow hash (argon2id, PHC string) of a PIN of at least 6 digits. */
  readonly pinHash: string;
}

/** A right lent to another person until the end of a date. */
export interface Delegation {
  readonly from: string;
  readonly to: string;
  readonly right: Right;
  readonly until: CivilDate;
  readonly basis: string;
}
