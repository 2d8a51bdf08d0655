/** Turns what zod found into problems with their places: unknown keys with what was meant, missing ones, wrong kinds. */
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { nearestWord } from './near-miss.ts';
import { codeOfMessage } from './shape-leaf.ts';
import type { YamlFile } from './yaml-file.ts';
import type { KeyPath } from './yaml-places.ts';

type Issue = z.core.$ZodIssue;

/** Of one file; whoever has mended these sees the next. */
const MOST_PROBLEMS = 200;
/** Values shown in a sentence are cut here. */
const LONGEST_SHOWN = 40;

/** `schema` is what the file was read with: the keys that are possible at a place come from it. */
export function shapeProblems(
  error: z.ZodError,
  file: YamlFile,
  keysAt: (path: KeyPath) => readonly string[],
): Problem[] {
  const issues = error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => likeliest(issue, []));
  const meant = new Set<string>();
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, file, keysAt, meant) : [],
  );
  const others = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    // `titel:` is one mistake, not an unknown key and a missing title.
    .filter((issue) => !(isMissing(issue, file) && meant.has(pathText(pathOf(issue)))))
    .map((issue) => otherProblem(issue, file));
  return [...unknown, ...others];
}

/** A branch that fails with one of these at its root is for another kind of value. */
const KIND_FAULTS: readonly string[] = ['invalid_type', 'invalid_value'];

/** Of a union's branches the one that fits best: whose kind of value is right, with the fewest faults. */
function likeliest(issue: Issue, above: readonly PropertyKey[]): readonly Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const fitting = issue.errors.filter(
    (branch) => !branch.some((inner) => inner.path.length === 0 && KIND_FAULTS.includes(inner.code)),
  );
  const [best] = (fitting.length > 0 ? fitting : issue.errors).toSorted((a, b) => a.length - b.length);
  return (best ?? []).flatMap((inner) => likeliest(inner, path));
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  file: YamlFile,
  keysAt: (path: KeyPath) => readonly string[],
  meant: Set<string>,
): Problem[] {
  const path = pathOf(issue);
  const known = keysAt(path);
  return issue.keys.slice(0, MOST_PROBLEMS).map((key) => {
    const near = nearestWord(key, known);
    if (near !== null) meant.add(pathText([...path, near]));
    const code = near === null ? 'schedule.unknown-key' : 'schedule.unknown-key-near';
    const params = { key: shown(key), near: near ?? '', known: known.join(', ') };
    return { code, severity: 'error', params, place: file.keyPlace([...path, key]) };
  });
}

function otherProblem(issue: Issue, file: YamlFile): Problem {
  const path = pathOf(issue);
  const key = keyOf(path);
  const place = file.valuePlace(path);
  const written = shown(file.written(path) ?? '');
  if (path.length === 0 && issue.code === 'invalid_type') {
    return { code: 'schedule.not-a-group', severity: 'error', params: { value: written }, place };
  }
  if (isMissing(issue, file)) {
    return {
      code: 'schedule.missing-key',
      severity: 'error',
      params: { key },
      place: file.keyPlace(path.slice(0, -1)),
    };
  }
  if (issue.code === 'invalid_type' && valueAt(file.value, path) === null) {
    return { code: 'schedule.empty-key', severity: 'error', params: { key }, place: file.keyPlace(path) };
  }
  const ours = codeOfMessage(issue.message);
  if (ours !== null) return { code: ours, severity: 'error', params: { key, value: written }, place };
  if (issue.code === 'invalid_type') {
    const params = { key, expected: String(issue.expected), value: written };
    return { code: 'schedule.wrong-type', severity: 'error', params, place };
  }
  return {
    code: 'schedule.wrong-value',
    severity: 'error',
    params: { key, value: written, ...limitsOf(issue) },
    place,
  };
}

/** What would be right, as params of the sentence. */
function limitsOf(issue: Issue): Record<string, string | number> {
  if (issue.code === 'too_small') return { least: Number(issue.minimum) };
  if (issue.code === 'too_big') return { most: Number(issue.maximum) };
  if (issue.code === 'invalid_value') return { choices: issue.values.map(String).join(', ') };
  return {};
}

function isMissing(issue: Issue, file: YamlFile): boolean {
  if (issue.code !== 'invalid_type') return false;
  const path = pathOf(issue);
  return path.length > 0 && valueAt(file.value, path) === undefined;
}

function valueAt(value: unknown, path: KeyPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

function pathOf(issue: Issue): KeyPath {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function keyOf(path: KeyPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function pathText(path: KeyPath): string {
  return JSON.stringify(path);
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
