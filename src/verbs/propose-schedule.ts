/**
 * An editor lays the files as they stand before whoever confirms them: the first of the two people of law 4, proved by
 * PIN and bound to the version, so that a file changed afterwards was proposed by nobody.
 */

import type { RecordStore } from '../model/ports/record-store.ts';
import type { Ward } from '../model/ports/ward.ts';
import { Refusal, refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { parseEntries } from '../record/chain.ts';
import { type Review, type ReviewWard, reviewFiles } from '../station/in-force.ts';

/** `by`: whose right `edit` was proved before. Refusals: `schedule.no-files`, and whatever is wrong with the files. */
export function proposeSchedule(ward: ReviewWard & Pick<Ward, 'records'>, by: string): Review {
  const review = readyReview(ward);
  if (!proposersOf(ward.records, review.version ?? '').includes(by)) {
    appendEntries(ward.records, ward.clock.nowMs(), [
      { kind: 'schedule-proposed', version: review.version ?? '', by },
    ]);
  }
  return review;
}

/** The review of files that a person can act on; throws what is wrong with them. */
export function readyReview(ward: ReviewWard): Review {
  const review = reviewFiles(ward);
  if (review.state === 'none') throw refuse('schedule.no-files');
  if (review.state === 'refused') throw new Refusal(review.problems);
  return review;
}

/** Everybody who proposed this very version. */
export function proposersOf(records: Pick<RecordStore, 'entries'>, version: string): readonly string[] {
  return [...parseEntries(records.entries(0, ['schedule-proposed']))].flatMap(({ body }) =>
    body.kind === 'schedule-proposed' && body.version === version ? [body.by] : [],
  );
}
