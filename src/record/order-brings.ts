/** What an order brings of its own, by which an airing is known to be of it and not of another on the same topic. */
import { parseDocument } from 'yaml';
import type { OrderManifest } from './order-manifest.ts';

export interface Brought {
  /** Ids of its programmes. */
  readonly programmes: ReadonlySet<string>;
  /** Ids of its texts: each station speaks them in a sound of its own. */
  readonly texts: ReadonlySet<string>;
  /** Of its recordings: one is the same under whatever name, and another one under its name is none of it. */
  readonly sha256s: ReadonlySet<string>;
  /** Topics for which it brings something; any other it leaves to the stations' own broadcasts. */
  readonly topics: ReadonlySet<string>;
}

/** `programmes` that nobody can read bring nothing: no station takes such an order in. */
export function broughtBy({
  clips,
  texts,
  programmes,
}: Pick<OrderManifest, 'clips' | 'texts' | 'programmes'>): Brought {
  const named = programmesIn(programmes);
  const sounds = [...clips, ...texts];
  return {
    programmes: new Set(Object.keys(named)),
    texts: new Set(texts.map(({ id }) => id)),
    sha256s: new Set(clips.map(({ sha256 }) => sha256)),
    topics: new Set([
      ...sounds.flatMap(({ topic }) => (topic === null ? [] : [topic])),
      ...Object.values(named).flatMap(topicsIn),
    ]),
  };
}

function programmesIn(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  const document = parseDocument(text);
  const value: unknown = document.errors.length > 0 ? null : document.toJS();
  return groupAt(groupAt(value).programmes);
}

/** A programme's own, and those of its items. */
function topicsIn(programme: unknown): readonly string[] {
  const { topic, items } = groupAt(programme);
  const within = Array.isArray(items) ? items.flatMap(topicsIn) : [];
  return typeof topic === 'string' ? [topic, ...within] : within;
}

function groupAt(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
