/**
 * One YAML file as plain values whose places can be asked for. Refuses what is no text, what is too large, and what
 * would grow in memory (aliases of aliases, thousands of nested brackets): a file is data, never a burden.
 */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Place, Problem } from '../model/problem.ts';

/** A year's schedule of a large ward is under 60 kB. */
const LARGEST_CHARACTERS = 256 * 1024;
/** Values that aliases may add, all together. */
const MOST_ALIASES = 100;
/** The deepest key of a schedule lies 6 levels down; brackets in texts may be left open. */
const DEEPEST_NESTING = 50;
/** A file that is no YAML repeats its fault in every line; a person needs the first ones. */
const MOST_SYNTAX_PROBLEMS = 20;

export type KeyPath = readonly (string | number)[];

export interface YamlFile {
  readonly name: string;
  /** Plain value of the whole file; undefined when it could not be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands; the nearest one above it, where there is none. */
  valuePlace(path: KeyPath): Place;
  /** Where the key of the last step stands. */
  keyPlace(path: KeyPath): Place;
  /** A scalar as it was written (`6.30`, not 6.3); null for anything else. */
  written(path: KeyPath): string | null;
}

export function readYaml(text: string, name: string): YamlFile {
  if (text.length > LARGEST_CHARACTERS) {
    return unreadable(name, 'yaml.too-large', { limitKb: LARGEST_CHARACTERS / 1024 });
  }
  if (/[\0\uFFFD]/.test(text)) return unreadable(name, 'yaml.not-text');
  if (nestingOf(text) > DEEPEST_NESTING) return unreadable(name, 'yaml.too-deep', { limit: DEEPEST_NESTING });
  const lines = new LineCounter();
  const document = parseSafely(text.normalize('NFC'), lines);
  if (document === null) return unreadable(name, 'yaml.too-deep', { limit: DEEPEST_NESTING });
  return positioned(name, document, lines);
}

function parseSafely(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      version: '1.2',
      logLevel: 'error',
    });
  } catch {
    // Too deep for the parser's stack; every other fault is in `document.errors`.
    return null;
  }
}

function positioned(name: string, document: Document.Parsed, lines: LineCounter): YamlFile {
  const placeOf = (offset: number): Place => {
    const position = lines.linePos(offset);
    return { file: name, line: Math.max(1, position.line), column: Math.max(1, position.col) };
  };
  const problems = document.errors
    .slice(0, MOST_SYNTAX_PROBLEMS)
    .map((error) => syntaxProblem(error, placeOf));
  const broken = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
  const lostAlias = broken ? null : firstLostAlias(document);
  if (lostAlias !== null) problems.push({ ...syntaxOf('yaml.alias'), place: placeOf(lostAlias) });
  const value = broken || lostAlias !== null ? undefined : plainValue(document);
  if (value === TOO_MANY_ALIASES) {
    problems.push({ ...syntaxOf('yaml.alias-bomb', { limit: MOST_ALIASES }), place: placeOf(0) });
  }
  return {
    name,
    value: value === TOO_MANY_ALIASES ? undefined : value,
    problems,
    valuePlace: (path) => placeOf(valueOffset(document, path)),
    keyPlace: (path) => placeOf(keyOffset(document, path)),
    written: (path) => {
      const node = nodeAt(document, path, path.length);
      return isScalar(node) ? (node.source ?? String(node.value)) : null;
    },
  };
}

const TOO_MANY_ALIASES = Symbol('too many aliases');

function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return TOO_MANY_ALIASES;
  }
}

/** Offset of the first alias whose anchor is nowhere before it. */
function firstLostAlias(document: Document.Parsed): number | null {
  const anchors = new Set<string>();
  let lost: number | null = null;
  visit(document, (_key, node) => {
    if (isAlias(node) && !anchors.has(node.source)) {
      lost = node.range?.[0] ?? 0;
      return visit.BREAK;
    }
    if (isNode(node) && !isAlias(node) && node.anchor) anchors.add(node.anchor);
    return undefined;
  });
  return lost;
}

const KNOWN_SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'yaml.duplicate-key',
  TAB_AS_INDENT: 'yaml.tab',
  BAD_INDENT: 'yaml.indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.colon-in-text',
  MULTILINE_IMPLICIT_KEY: 'yaml.missing-colon',
  MISSING_CHAR: 'yaml.missing-character',
  MULTIPLE_DOCS: 'yaml.several-documents',
  BAD_ALIAS: 'yaml.alias',
  BAD_DQ_ESCAPE: 'yaml.backslash',
  TAG_RESOLVE_FAILED: 'yaml.tag',
  NON_STRING_KEY: 'yaml.key-not-text',
};

function syntaxProblem(error: YAMLError, placeOf: (offset: number) => Place): Problem {
  // The parser calls a bracket that is never closed an indentation fault.
  const isOpenBracket = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  const code = isOpenBracket ? 'yaml.open-bracket' : (KNOWN_SYNTAX[error.code] ?? 'yaml.syntax');
  return { ...syntaxOf(code, { said: error.message.split('\n')[0] ?? '' }), place: placeOf(error.pos[0]) };
}

function syntaxOf(code: string, params: Problem['params'] = {}): Problem {
  return { code, severity: 'error', params };
}

function unreadable(name: string, code: string, params: Problem['params'] = {}): YamlFile {
  const place: Place = { file: name, line: 1, column: 1 };
  return {
    name,
    value: undefined,
    problems: [{ ...syntaxOf(code, params), place }],
    valuePlace: () => place,
    keyPlace: () => place,
    written: () => null,
  };
}

/** Deepest nesting that brackets, dashes and indentation of the text can open; words in quotes may raise it a little. */
function nestingOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*#/.test(line)) continue;
    const dashes = /^[\s-]*/.exec(line)?.[0].match(/-(?=\s|$)/g)?.length ?? 0;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if ((character === ']' || character === '}') && open > 0) open -= 1;
      if (open + dashes > deepest) deepest = open + dashes;
    }
  }
  return deepest;
}

/** The node `steps` steps down the path; undefined where the tree ends before. */
function nodeAt(document: Document.Parsed, path: KeyPath, steps: number): Node | undefined {
  let node: unknown = document.contents;
  for (let step = 0; step < steps; step += 1) {
    node = childOf(resolved(document, node), path[step]);
  }
  return isNode(node) ? node : undefined;
}

function childOf(node: unknown, key: string | number | undefined): unknown {
  if (isMap(node)) return node.items.find((pair) => keyText(pair.key) === String(key))?.value;
  return isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
}

function resolved(document: Document.Parsed, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function valueOffset(document: Document.Parsed, path: KeyPath): number {
  for (let steps = path.length; steps >= 0; steps -= 1) {
    const range = nodeAt(document, path, steps)?.range;
    if (range) return range[0];
  }
  return 0;
}

function keyOffset(document: Document.Parsed, path: KeyPath): number {
  const parent = resolved(document, nodeAt(document, path, path.length - 1));
  const last = path.at(-1);
  const pair = isMap(parent) ? parent.items.find((item) => keyText(item.key) === String(last)) : undefined;
  const key: unknown = pair?.key;
  return isNode(key) && key.range ? key.range[0] : valueOffset(document, path);
}
