/**
 * How the superior unit calls topics: stations' records have their ids. Its own orders named some when they were made;
 * `district.yaml` names any, and wins.
 */
import type { SuperiorConfig } from '../model/received.ts';
import { type KeepingFiles, newestKept, readableEdition } from '../record/order-kept.ts';
import { plainLetters } from '../schedule/plain-letters.ts';

/** Titles by id. */
export type TopicTitles = ReadonlyMap<string, string>;

/** `files`: of the superior's own folder. */
export function topicTitles({ topics }: SuperiorConfig, files: KeepingFiles): TopicTitles {
  // An order that is damaged is told of where it is asked for; a report goes without its titles.
  const ordered = newestKept(files).flatMap((named) => readableEdition(files, named)?.manifest.topics ?? []);
  return new Map([...ordered.map(({ id, title }) => [id, title] as const), ...topics]);
}

/** The id of the topic that is written so, whatever its capitals and marks; null: of none, or of several. */
export function topicOfTitle(titles: TopicTitles, text: string): string | null {
  const plain = plainLetters(text);
  const found = [...titles].filter(([, title]) => plainLetters(title) === plain);
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
