/** Problems in the order in which a person goes through the files. */
import type { Problem } from '../model/problem.ts';

/** By file, then line and column. Stable, so those of one place keep theirs. */
export function byPlace(problems: readonly Problem[]): readonly Problem[] {
  const file = ({ place }: Problem) => place?.file ?? '';
  return problems.toSorted(
    (a, b) =>
      (file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : 0) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
