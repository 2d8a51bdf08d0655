/** Takes in a ward's declaration (tự khai): the whole spreadsheet or nothing; kept as evidence of what was declared. */
import type { Spreadsheets } from '../model/ports/spreadsheets.ts';
import type { Superior } from '../model/ports/superior.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import type { Period } from '../report/period.ts';
import { nearestWord } from '../schedule/near-miss.ts';
import { type Declared, readDeclared } from './declared-read.ts';
import type { DeclaredRow } from './declared-rows.ts';
import { knownTopics } from './declared-topics.ts';
import { DayStarts, datesIn, StationDays } from './report-coverage.ts';

export interface NewTopic {
  readonly topic: string;
  /** A topic that other stations have, and that is almost the same; null: none. */
  readonly near: string | null;
}

export interface ImportedDeclaration extends Period {
  readonly station: string;
  readonly name: string;
  readonly rows: number;
  readonly airings: number;
  readonly airtimeFrames: number;
  /** Dates of the declaration of which the station's own record tells: they count by that. */
  readonly leftOut: readonly CivilDate[];
  /** Topics that nobody has aired or declared before: perhaps another way of writing a known one. */
  readonly newTopics: readonly NewTopic[];
}

/** Refusals: every wrong cell, `declared.unknown-station`, and those of reading the file. */
export async function importDeclared(
  superior: Superior,
  spreadsheets: Spreadsheets,
  path: string,
): Promise<ImportedDeclaration> {
  const { clock, config, evidence } = superior;
  const receivedAtMs = Math.floor(clock.nowMs());
  const draft = await evidence.draft(path);
  try {
    const sheets = await spreadsheets.read(draft.path);
    const { declared, problems } = readDeclared(
      sheets,
      civilDateAt(receivedAtMs, config.zone),
      superior.topicTitles(),
    );
    if (declared === null) throw new Refusal(problems);
    const told = await judged(superior, declared);
    const file = `tu-khai-${declared.station}-${declared.from}-${declared.to}-${receivedAtMs}.xlsx`;
    await draft.keep(file);
    const { station, from, to, rows } = declared;
    const counts = rows.map((row) => ({ station, ...row }));
    await superior.store.declare({ station, from, to, receivedAtMs, file }, counts);
    return told;
  } finally {
    draft.discard();
  }
}

async function judged(
  superior: Superior,
  { station: id, from, to, rows }: Declared,
): Promise<ImportedDeclaration> {
  const { store, config, clock } = superior;
  const station = await store.station(id);
  if (station === null) throw refuse('declared.unknown-station', { station: id });
  const days = new StationDays(await store.held(id), [], new DayStarts(config.zone));
  const topics = await knownTopics(superior, from, civilDateAt(clock.nowMs(), config.zone));
  const sum = (of: (row: DeclaredRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    station: id,
    name: station.name,
    from,
    to,
    rows: rows.length,
    airings: sum((row) => row.airings),
    airtimeFrames: sum((row) => row.airtimeFrames),
    leftOut: datesIn({ from, to }).filter((date) => days.isTouched(date)),
    newTopics: newTopicsIn(rows, topics),
  };
}

function newTopicsIn(rows: readonly DeclaredRow[], known: readonly string[]): readonly NewTopic[] {
  const topics = new Set(
    rows.flatMap(({ topic }) => (topic === null || known.includes(topic) ? [] : [topic])),
  );
  return [...topics].map((topic) => ({ topic, near: nearestWord(topic, known) }));
}
