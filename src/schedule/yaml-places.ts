/** Where the values and keys of a YAML document stand, asked for by their path. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../model/problem.ts';

export type KeyPath = readonly (string | number)[];

export interface YamlPlaces {
  /** Of an offset in the text. */
  at(offset: number): Place;
  /** Where the value at a path stands; the nearest one above it, where there is none. */
  valuePlace(path: KeyPath): Place;
  /** Where the key of the last step stands. */
  keyPlace(path: KeyPath): Place;
  /** A scalar as it was written (`6.30`, not 6.3); null for anything else. */
  written(path: KeyPath): string | null;
}

export function yamlPlaces(document: Document.Parsed, lines: LineCounter, file: string): YamlPlaces {
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    const known = pairs.get(map) ?? new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    pairs.set(map, known);
    return known.get(key);
  };
  const resolved = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const nodeAt = (path: KeyPath): Node | undefined => {
    let node: unknown = document.contents;
    for (const step of path) {
      const parent = resolved(node);
      if (isMap(parent)) node = pairOf(parent, String(step))?.value;
      else node = isSeq(parent) && typeof step === 'number' ? parent.items[step] : undefined;
    }
    return isNode(node) ? node : undefined;
  };
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const valuePlace = (path: KeyPath): Place => {
    const range = nodeAt(path)?.range;
    if (range) return at(range[0]);
    return path.length === 0 ? at(0) : valuePlace(path.slice(0, -1));
  };
  return {
    at,
    valuePlace,
    keyPlace(path) {
      const parent = resolved(nodeAt(path.slice(0, -1)));
      const key = isMap(parent) ? pairOf(parent, String(path.at(-1)))?.key : undefined;
      return isNode(key) && key.range ? at(key.range[0]) : valuePlace(path);
    },
    written(path) {
      const node = nodeAt(path);
      return isScalar(node) ? (node.source ?? String(node.value)) : null;
    },
  };
}

/** A key as the plain value has it. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}
