/** Problems as `--json` shows them: `{file, line, column, code, severity, message, hint}`. */
import type { Problem } from '../model/problem.ts';
import { hintOf, say } from './say.ts';
import type { Lang } from './sentence.ts';

export interface ProblemJson {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly hint: string | null;
}

export function problemsJson(lang: Lang, problems: readonly Problem[]): readonly ProblemJson[] {
  return problems.map((problem) => ({
    file: problem.place?.file ?? null,
    line: problem.place?.line ?? null,
    column: problem.place?.column ?? null,
    code: problem.code,
    severity: problem.severity,
    message: say(lang, problem.code, problem.params),
    hint: hintOf(lang, problem.code, problem.params),
  }));
}
