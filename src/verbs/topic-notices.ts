/** A word where a clip's topic or theme is in none of the schedules: no rotation would ever find the clip. */

import type { ClipNote } from '../library/clip-note.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';
import type { Topic } from '../model/programme.ts';
import { nearestSpelling } from '../schedule/near-miss.ts';
import { readSchedule } from '../schedule/read-schedule.ts';

/** The topics of the files as they lie there, right or wrong in other things; none where there is no schedule yet. */
export function writtenTopics(ward: Pick<Ward, 'files' | 'station'>): readonly Topic[] {
  return readSchedule(ward.files.scheduleFiles(), ward.station, String).readable.topics;
}

export function topicNotices(
  topics: readonly Topic[],
  note: Pick<ClipNote, 'topic' | 'theme'>,
): readonly Problem[] {
  if (topics.length === 0 || note.topic === null) return [];
  const topic = topics.find(({ id }) => id === note.topic);
  if (topic === undefined) return [unknown('clip.unknown-topic', note.topic, topics)];
  if (note.theme === null || topic.themes.some(({ id }) => id === note.theme)) return [];
  return [unknown('clip.unknown-theme', note.theme, topic.themes)];
}

function unknown(code: string, name: string, known: readonly { readonly id: string }[]): Problem {
  const ids = known.map(({ id }) => id);
  const near = nearestSpelling(name, ids);
  return { code, severity: 'notice', params: { name, near: near ?? '', known: ids.join(', ') } };
}
