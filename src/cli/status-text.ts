/** A station's status as a picture for the terminal, and as DESIGN §7's JSON. */
import { DateTime } from 'luxon';
import pc from 'picocolors';
import type { NextStatus, OnAirStatus, OutputStatus, StationStatus } from '../model/status.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { problemsJson } from '../words/problems-json.ts';
import { say, sayProblem } from '../words/say.ts';
import { sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { cutLine } from './cut-line.ts';
import { levelBar, progressLine } from './level-bar.ts';

export function statusJson(lang: Lang, status: StationStatus, zone: string) {
  const { onAir, next } = status;
  const at = (instantMs: number): string => isoInstant(instantMs, zone);
  return {
    station: status.station,
    now: at(status.nowMs),
    onAir: onAir === null ? null : onAirJson(onAir, at),
    next: next === null ? null : nextJson(lang, next, at),
    outputs: status.outputs,
    schedule: {
      version: status.schedule.version,
      files: status.schedule.files,
      problems: problemsJson(lang, status.schedule.problems),
    },
    clock: {
      trusted: status.clock.trusted,
      problem: problemsJson(lang, status.clock.problem === null ? [] : [status.clock.problem])[0] ?? null,
    },
    alarms: problemsJson(lang, status.alarms),
  };
}

function onAirJson({ startedAtMs, ...rest }: OnAirStatus, at: (instantMs: number) => string) {
  return { ...rest, startedAt: at(startedAtMs) };
}

function nextJson(lang: Lang, { atMs, problem, ...rest }: NextStatus, at: (instantMs: number) => string) {
  return { ...rest, at: at(atMs), problem: problemsJson(lang, problem === null ? [] : [problem])[0] ?? null };
}

export function statusText(lang: Lang, status: StationStatus, zone: string, columns: number): string {
  const lines = [
    pc.bold(status.station),
    ...(status.onAir === null ? [say(lang, 'status.silent')] : onAirLines(lang, status.onAir, columns)),
    ...nextLines(lang, status, zone),
    ...status.outputs.map((output) => outputLine(lang, output)),
    say(lang, `status.schedule.${status.schedule.files}`),
    ...status.alarms.map((problem) => pc.red(`! ${sayProblem(lang, problem)}`)),
  ];
  return lines.map((line) => cutLine(line, columns - 1)).join('\n');
}

function outputLine(lang: Lang, { id, kind, cluster, state, reason }: OutputStatus): string {
  return say(lang, 'status.output', {
    ...{ id, cluster, reason: reason ?? '' },
    kind: say(lang, `status.output.kind.${kind}`),
    state: say(lang, `status.output.${state}`),
  });
}

function onAirLines(lang: Lang, onAir: OnAirStatus, columns: number): string[] {
  const part = onAir.part === null ? '' : `  · ${onAir.part}`;
  return [
    `${pc.green(`● ${say(lang, 'status.on-air')}`)}  “${onAir.title}”${part}`,
    `  ${progressLine(onAir.heardMs, onAir.plannedMs, columns)}`,
    `  ${say(lang, 'status.level')} ${levelBar(onAir.peakDbfs, onAir.rmsDbfs, columns - 12)}`,
  ];
}

function nextLines(lang: Lang, { next, nowMs }: StationStatus, zone: string): string[] {
  if (next === null) return [say(lang, 'status.next.none')];
  const instant = DateTime.fromMillis(next.atMs, { zone });
  const today = instant.hasSame(DateTime.fromMillis(nowMs, { zone }), 'day');
  const at = instant.toFormat(today ? 'HH:mm:ss' : 'dd/MM HH:mm');
  const left = sayDuration(Math.max(0, next.atMs - nowMs));
  const line = say(lang, 'status.next.line', { at, title: next.title, left });
  const state = say(lang, `status.prepared.${next.prepared}`);
  const problem = next.problem === null ? [] : [pc.yellow(`  ! ${sayProblem(lang, next.problem)}`)];
  return [`${say(lang, 'status.next')}  ${line}  (${state})`, ...problem];
}
