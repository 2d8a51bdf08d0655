/** Why a thread that reads the record has no answer: its caller is told to come again. */
export type Unavailable =
  /** As many wait already as are let wait. */
  | 'busy'
  /** It gave no answer in its time. */
  | 'silent'
  | 'died';

export class ReaderUnavailable extends Error {
  readonly why: Unavailable;

  constructor(why: Unavailable) {
    super(`the record's reader is unavailable: ${why}`);
    this.name = 'ReaderUnavailable';
    this.why = why;
  }
}
