/** What is wrong, where, and what to write instead; the sentence itself is made in `words/` from code and params. */

/** 1-based line and column of a file named relative to the station's folder. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * `error`: the schedule (clip, setting) is refused. `waiting`: nothing is wrong, a person has still to act
 * (approve a clip, confirm hours). `notice`: worth reading, changes nothing.
 */
export type Severity = 'error' | 'waiting' | 'notice';

export interface Problem {
  /** Dotted code, one sentence each in `words/`: `schedule.unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
  readonly place?: Place;
}

/** Exit codes of the command line (DESIGN §7). */
export type ExitCode = 0 | 1 | 2 | 3;

/** Thrown by a verb that will not, or cannot, do what was asked; nothing was changed. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: ExitCode;

  constructor(problems: readonly Problem[], exitCode: ExitCode = 1) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'Refusal';
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

/** A refusal of one problem without a place in a file. */
export function refuse(code: string, params: Problem['params'] = {}, exitCode: ExitCode = 1): Refusal {
  return new Refusal([{ code, severity: 'error', params }], exitCode);
}
