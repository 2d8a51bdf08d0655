/** `loa district report` as data: many stations' airtime, what it rests on, and who has not sent. */
import type { Superior } from '../model/ports/superior.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord, StationFinding } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { daysOf, type Period, periodBefore } from '../report/period.ts';
import { type CountingFacts, countPeriod, type PeriodSums } from './report-count.ts';
import { ALL_PLACES, type NamedStation, type Places, stationPlaces, unitPlaces } from './report-places.ts';
import type { DistrictQuestion, DistrictReport, TypedShares } from './report-question.ts';
import { districtRows, totalRow } from './report-rows.ts';
import { isSettled } from './settled-finding.ts';
import { shownNames } from './shown-names.ts';
import { readUnits } from './unit-read.ts';
import { dayBefore, nameOn, sayUnit, type UnitTree } from './unit-tree.ts';

/** Refusals: `units.none`, the contradictions of `units.yaml`, `district.report.both-places`, `report.backwards`. */
export async function districtReport(
  superior: Superior,
  question: DistrictQuestion,
): Promise<DistrictReport> {
  checkQuestion(question);
  const { config, store } = superior;
  const { by, topic, from, to } = question;
  const byUnit = by.includes('unit');
  const tree = unitTree(superior, byUnit);
  const today = civilDateAt(superior.clock.nowMs(), config.zone);
  const [enrolled, held, found] = await Promise.all([
    store.stations(),
    store.allHeld(),
    store.findings(null),
  ]);
  const known = [...enrolled, ...onlyPosted(tree, enrolled)];
  const stationNames = shownNames(known);
  const stations = known.map((one) => ({ ...one, name: stationNames.get(one.id) ?? one.id }));
  const places = placesBy(question, tree, () => stationPlaces(stations), today);
  const byTopic = by.includes('topic');
  const facts: CountingFacts = {
    store,
    zone: config.zone,
    today,
    stations,
    held,
    tree,
    places,
    byTopic,
    topic,
  };
  const now = await countPeriod(facts, { from, to });
  const compared = comparedPeriod(question);
  const before = compared === null ? null : await countPeriod(facts, compared);
  const rows = { now, before, places, byTopic, topic };
  return {
    superior: { id: config.id, name: config.name },
    zone: config.zone,
    period: { from, to, days: daysOf(question) },
    compared: compared === null ? null : { ...compared, days: daysOf(compared) },
    by,
    topic,
    unitsOf: byUnit ? question.unitsOf : null,
    today,
    rows: districtRows(rows),
    total: totalRow(rows),
    findings: findingsSince(found, held, question, config.zone),
    stationNames,
    topicTitles: superior.topicTitles(),
    closed: closedIn(stations, question),
    typed: tree === null ? [] : typedShares(now, tree),
  };
}

function checkQuestion({ by, from, to, compare }: DistrictQuestion): void {
  if (by.includes('station') && by.includes('unit')) throw refuse('district.report.both-places', {}, 2);
  if (from > to) throw refuse('report.backwards', { from, to }, 2);
  if (compare !== null && compare !== 'previous' && compare.from > compare.to) {
    throw refuse('report.backwards', { from: compare.from, to: compare.to }, 2);
  }
}

/** A file that contradicts itself is refused whatever is asked: it also says which stations are waited for. */
function unitTree(superior: Superior, isAsked: boolean): UnitTree | null {
  const text = superior.unitsYaml();
  if (text === null) {
    if (isAsked) throw refuse('units.none');
    return null;
  }
  const { tree, problems } = readUnits(text);
  if (tree === null) throw new Refusal(problems);
  return tree;
}

/** Stations that `units.yaml` waits for and nobody has enrolled yet: they too have not sent. */
function onlyPosted(tree: UnitTree | null, enrolled: readonly EnrolledStation[]): readonly NamedStation[] {
  const known = new Set(enrolled.map(({ id }) => id));
  const posted = [...(tree?.posts.keys() ?? [])].filter((id) => !known.has(id));
  return posted.map((id) => ({ id, name: id, closedFrom: null }));
}

function placesBy(
  { by, unitsOf }: DistrictQuestion,
  tree: UnitTree | null,
  ofStations: () => Places,
  today: string,
): Places {
  if (by.includes('unit') && tree !== null) return unitPlaces(tree, unitsOf, today);
  return by.includes('station') ? ofStations() : ALL_PLACES;
}

function comparedPeriod({ compare, from, to }: DistrictQuestion): Period | null {
  return compare === 'previous' ? periodBefore({ from, to }) : compare;
}

/** What was found while the period was being told of, and since, but for what has been made good. */
function findingsSince(
  findings: readonly StationFinding[],
  held: ReadonlyMap<string, HeldRecord>,
  { from }: Period,
  zone: string,
): readonly StationFinding[] {
  return findings
    .filter(({ atMs }) => civilDateAt(atMs, zone) >= from)
    .filter((finding) => !isSettled(finding, held.get(finding.station) ?? null))
    .toSorted((a, b) => a.atMs - b.atMs);
}

function closedIn(stations: readonly NamedStation[], { to }: Period): DistrictReport['closed'] {
  return stations.flatMap(({ name, closedFrom }) =>
    closedFrom === null || closedFrom > to ? [] : [{ name, from: closedFrom }],
  );
}

function typedShares({ places }: PeriodSums, tree: UnitTree): readonly TypedShares[] {
  const used = new Set([...places.values()].flatMap(({ days }) => [...days.typed]));
  const called = (id: string, date: CivilDate): string => {
    const unit = tree.units.get(id);
    return unit === undefined ? id : sayUnit(nameOn(unit, date));
  };
  return [...used].map(({ of: [of = ''], shares, basis, date, document }) => ({
    of: called(of, dayBefore(date)),
    shares: [...(shares ?? [])].map(([unit, share]) => ({ unit, name: called(unit, date), share })),
    basis: basis ?? '',
    date,
    document,
  }));
}
