/**
 * One YAML file as plain values whose places can be asked for. Refuses what is no text, what is too large, and what
 * would grow in memory (aliases of aliases, thousands of nested brackets): a file is data, never a burden.
 */
import { type Document, isAlias, isNode, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Place, Problem } from '../model/problem.ts';
import { keyText, type YamlPlaces, yamlPlaces } from './yaml-places.ts';

/** A year's schedule of a large ward is under 60 kB. */
const LARGEST_CHARACTERS = 128 * 1024;
/** Values that aliases may add, all together. */
const MOST_ALIASES = 100;
/** The deepest key of a schedule lies 6 levels down; brackets in texts may be left open. */
const DEEPEST_NESTING = 50;
/** A file that is no YAML repeats its fault in every line; a person needs the first ones. */
const MOST_SYNTAX_PROBLEMS = 20;

export interface YamlFile extends Omit<YamlPlaces, 'at'> {
  readonly name: string;
  /** Plain value of the whole file; undefined when it could not be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

export function readYaml(text: string, name: string, largestCharacters = LARGEST_CHARACTERS): YamlFile {
  if (text.length > largestCharacters) {
    return unreadable(name, 'yaml.too-large', { limitKb: largestCharacters / 1024 });
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
      uniqueKeys: false,
      version: '1.2',
      logLevel: 'error',
    });
  } catch {
    // Too deep for the parser's stack; every other fault is in `document.errors`.
    return null;
  }
}

function positioned(name: string, document: Document.Parsed, lines: LineCounter): YamlFile {
  const places = yamlPlaces(document, lines, name);
  const broken = firstOfEachLine(document.errors.map((error) => syntaxProblem(error, places)));
  if (broken.length > 0) return { ...places, name, value: undefined, problems: broken };
  const lostAlias = firstLostAlias(document);
  const value = lostAlias === null ? plainValue(document) : undefined;
  const problems = duplicateKeys(document, places);
  if (lostAlias !== null) problems.push({ ...syntaxOf('yaml.alias'), place: places.at(lostAlias) });
  if (value !== TOO_MANY_ALIASES) return { ...places, name, value, problems };
  problems.push({ ...syntaxOf('yaml.alias-bomb', { limit: MOST_ALIASES }), place: places.at(0) });
  return { ...places, name, value: undefined, problems };
}

/** One slip makes the parser stumble several times; what it says next in the same line is about its own confusion. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Map(problems.toReversed().map((problem) => [problem.place?.line, problem]));
  return [...lines.values()].reverse().slice(0, MOST_SYNTAX_PROBLEMS);
}

/** The parser's own check compares every key with every other, which a large file turns into minutes. */
function duplicateKeys(document: Document.Parsed, places: YamlPlaces): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const offset = isNode(key) ? key.range?.[0] : undefined;
        if (seen.has(keyText(key)) && found.length < MOST_SYNTAX_PROBLEMS) {
          found.push({ ...syntaxOf('yaml.duplicate-key'), place: places.at(offset ?? 0) });
        }
        seen.add(keyText(key));
      }
    },
  });
  return found;
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

function syntaxProblem(error: YAMLError, places: YamlPlaces): Problem {
  // The parser calls a bracket that is never closed an indentation fault.
  const isOpenBracket = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  const code = isOpenBracket ? 'yaml.open-bracket' : (KNOWN_SYNTAX[error.code] ?? 'yaml.syntax');
  return { ...syntaxOf(code, { said: error.message.split('\n')[0] ?? '' }), place: places.at(error.pos[0]) };
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
