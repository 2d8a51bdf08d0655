/** The rules of a station: a named profile, its values laid over by those of the ward's own regulation (law 5). */
import type { Problem } from '../model/problem.ts';
import type { RuleException, Rules, SessionWindow, TimeWindow } from '../model/station.ts';
import { MINUTE_MS } from '../model/time.ts';
import { DEFAULT_NIGHT_BASIS, RULES_PROFILES } from './rules-profiles.ts';
import type { RulesText } from './station-shape.ts';
import type { YamlFile } from './yaml-file.ts';

/** What `own` must give, and what a profile's values may be overridden by with a basis. */
const VALUES = ['quiet-hours', 'sessions', 'max-sessions-per-day', 'max-session', 'days'] as const;

/** null, with problems added, when the rules would be less than the profile or the law wants. */
export function readRules(
  text: RulesText,
  isDemo: boolean,
  file: YamlFile,
  problems: Problem[],
): Rules | null {
  const before = problems.length;
  const found = (code: string, params: Problem['params'], ...path: (string | number)[]) =>
    problems.push({ code, severity: 'error', params, place: file.valuePlace(['rules', ...path]) });
  if (text.profile === 'demo' && !isDemo) found('station.demo-profile', {}, 'profile');
  const given = VALUES.filter((key) => text[key] !== undefined);
  if (text.profile === 'own') {
    const missing = [...VALUES, 'basis', 'verified-on'].filter((key) => !Object.hasOwn(text, key));
    if (missing.length > 0) found('station.own-rules-missing', { keys: missing.join(', ') }, 'profile');
  } else if (given.length > 0 && text.basis === undefined) {
    found('station.basis-needed', { keys: given.join(', '), profile: text.profile }, given[0] ?? 'profile');
  }
  const sessions = sessionsOf(text.sessions ?? {});
  const wrong = firstWrongSession(sessions);
  if (wrong) found(wrong.code, { name: wrong.name }, 'sessions', wrong.name);
  const backwards = (text.exceptions ?? []).findIndex(({ from, until }) => from > until);
  if (backwards >= 0) found('station.exception-backwards', {}, 'exceptions', backwards, 'until');
  return problems.length > before ? null : overridden(text, sessions);
}

function overridden(text: RulesText, sessions: readonly SessionWindow[]): Rules {
  const base = text.profile === 'own' ? null : RULES_PROFILES[text.profile];
  return {
    profile: text.profile,
    basis: basisOf(text, base),
    verifiedOn: text['verified-on'] ?? base?.verifiedOn ?? '',
    quietHours: text['quiet-hours'] ?? base?.quietHours ?? [],
    sessions: text.sessions === undefined ? (base?.sessions ?? []) : sessions,
    maxSessionsPerDay: capOf(text['max-sessions-per-day'], base?.maxSessionsPerDay ?? null),
    maxSessionMinutes: capOf(minutesOf(text['max-session']), base?.maxSessionMinutes ?? null),
    days: text.days ?? base?.days ?? [],
    exceptions: (text.exceptions ?? []).map(exceptionOf),
  };
}

function basisOf(text: RulesText, base: Rules | null): string {
  const isDefaultNight = base !== null && base.quietHours.length > 0 && text['quiet-hours'] === undefined;
  const parts = [base?.basis, text.basis, isDefaultNight ? DEFAULT_NIGHT_BASIS : undefined];
  return parts.filter((part) => part !== undefined).join('; ');
}

function exceptionOf(text: NonNullable<RulesText['exceptions']>[number]): RuleException {
  return {
    issuer: text.issuer,
    number: text.number,
    from: text.from,
    until: text.until,
    maxSessionsPerDay: text['max-sessions-per-day'] ?? null,
    maxSessionMinutes: minutesOf(text['max-session']) ?? null,
    days: text.days ?? null,
  };
}

type WrittenCap = number | 'unlimited' | undefined;

function capOf(written: WrittenCap, otherwise: number | null): number | null {
  if (written === undefined) return otherwise;
  return written === 'unlimited' ? null : written;
}

function minutesOf(written: WrittenCap): WrittenCap {
  return typeof written === 'number' ? written / MINUTE_MS : written;
}

/** By their time of day. */
function sessionsOf(text: Readonly<Record<string, TimeWindow>>): readonly SessionWindow[] {
  return Object.entries(text)
    .map(([name, { from, to }]) => ({ name: name.normalize('NFC'), from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A session lies within a day, and no two share a minute: an airing belongs to one. */
function firstWrongSession(
  sessions: readonly SessionWindow[],
): { readonly code: string; readonly name: string } | null {
  for (const [index, { name, from, to }] of sessions.entries()) {
    if (to <= from) return { code: 'station.session-past-midnight', name };
    const next = sessions[index + 1];
    if (next !== undefined && next.from < to) return { code: 'station.sessions-overlap', name: next.name };
  }
  return null;
}
