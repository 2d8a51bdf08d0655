/** Whether everything that a programme names can sound: clips that are there, and approved, texts, topics with clips. */
import { firstWords } from '../model/first-words.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Item, Programme } from '../model/programme.ts';
import type { Rules } from '../model/station.ts';
import { type CheckQuestion, ofProgramme, pickable } from './check-question.ts';
import { nearestSpelling } from './near-miss.ts';
import { slugOf } from './plain-letters.ts';
import { rulesOn, sessionCapMs } from './rules.ts';

/** A text is called by its first words. */
const TEXT_LETTERS = 40;

export function soundProblems(question: CheckQuestion): readonly Problem[] {
  return question.schedule.programmes.flatMap((programme) => {
    const items = programme.items.flatMap((item) => itemProblems(question, item, programme));
    const bed = programme.bed === null ? [] : clipProblems(question, programme.bed.clip, programme.bed.place);
    return once([...items, ...bed]);
  });
}

function itemProblems(question: CheckQuestion, item: Item, programme: Programme): readonly Problem[] {
  if (item.kind === 'say') return textProblems(question, item);
  if (item.kind === 'next-of') return rotationProblems(question, item, programme);
  return clipProblems(question, item.clip, item.place);
}

function clipProblems(
  { clips, notAdded, rights }: CheckQuestion,
  id: string,
  place: Place,
): readonly Problem[] {
  const clip = clips.find((known) => known.id === id);
  if (clip === undefined)
    return [
      missingClip(
        clips.map((known) => known.id),
        notAdded,
        id,
        place,
      ),
    ];
  if (rights === null || clip.approved) return [];
  return [{ code: 'schedule.clip-not-approved', severity: 'waiting', params: { clip: id }, place }];
}

function missingClip(
  known: readonly string[],
  notAdded: ReadonlyMap<string, string>,
  id: string,
  place: Place,
): Problem {
  const missing = (code: string, params: Problem['params']): Problem => ({
    code,
    severity: 'error',
    params: { clip: id, ...params },
    place,
  });
  const file = [...notAdded].find(([stem]) => stem === id || slugOf(stem) === id)?.[1];
  if (file !== undefined) return missing('schedule.clip-not-added', { file });
  const near = nearestSpelling(id, known);
  return near === null
    ? missing('schedule.clip-missing', {})
    : missing('schedule.clip-missing-near', { near });
}

function textProblems(
  { rights, station, speechMs, guessedIn, letterheadIn }: CheckQuestion,
  { text, words: spoken, place }: Extract<Item, { kind: 'say' }>,
): readonly Problem[] {
  const words = firstWords(text, TEXT_LETTERS);
  const capMs = loosestCapMs(station.rules);
  const lengthMs = speechMs(spoken);
  const problems: Problem[] = [];
  if (capMs !== null && lengthMs > capMs) {
    const params = { text: words, minutes: Math.ceil(lengthMs / 60_000), max: capMs / 60_000 };
    problems.push({ code: 'schedule.say-too-long', severity: 'error', params, place });
  }
  if (rights !== null && !rights.isTextApproved(spoken)) {
    problems.push({ code: 'schedule.say-not-approved', severity: 'waiting', params: { text: words }, place });
  }
  for (const { written, said } of guessedIn(text)) {
    problems.push({ code: 'schedule.say-guessed', severity: 'notice', params: { written, said }, place });
  }
  const unread = letterheadIn(text);
  if (unread.length > 0) {
    problems.push({
      code: 'schedule.say-letterhead',
      severity: 'notice',
      params: { lines: unread.join(', ') },
      place,
    });
  }
  return problems;
}

/** The longest that a session may be on any date, its exceptions included, ms; null: there is a date without a cap. */
function loosestCapMs(rules: Rules): number | null {
  const dates = rules.exceptions.map(({ from }) => from);
  const capsMs = [rules, ...dates.map((date) => rulesOn(rules, date))].map(sessionCapMs);
  return capsMs.reduce((most, capMs) => (most === null || capMs === null ? null : Math.max(most, capMs)));
}

/** A topic whose clips are still to come (or to be approved) waits for them; the rest of the schedule does not. */
function rotationProblems(
  { clips, rights }: CheckQuestion,
  { topic, theme, place }: Extract<Item, { kind: 'next-of' }>,
  programme: Programme,
): readonly Problem[] {
  const candidates = pickable(clips, topic, theme);
  const params = { topic: theme === null ? topic : `${topic}, ${theme}` };
  const code = candidates.length === 0 ? 'schedule.next-of-empty' : 'schedule.next-of-not-approved';
  const some = rights === null || candidates.some(({ approved }) => approved);
  if (candidates.length > 0 && some) return [];
  // Without a record the files of audio/ have no topics yet.
  if (rights === null) return [];
  return [{ ...ofProgramme(programme, code, 'waiting', params), place }];
}

/** A chime named twice in one programme is told once. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>();
  return problems.filter(({ code, params }) => {
    const key = `${code} ${JSON.stringify(params)}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
