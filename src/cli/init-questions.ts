/** The handful of questions of `loa init` at a terminal; an answer that cannot be used is asked for again. */

import { refuse } from '../model/problem.ts';
import type { SessionWindow, TimeWindow } from '../model/station.ts';
import { pinProblem } from '../rights/pin-rules.ts';
import { readDate } from '../schedule/civil-date.ts';
import { readWeekdays } from '../schedule/read-days.ts';
import { readTimeWindow } from '../schedule/time-of-day.ts';
import type { FirstPeople, FirstPerson } from '../verbs/init-station.ts';
import type { StationAnswers } from '../verbs/station-yaml.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';

const LOUDSPEAKERS = ['auto', 'sound-card', 'virtual'] as const;

export async function askStation(context: CliContext): Promise<StationAnswers> {
  const unit = await askText(context, 'init.ask.unit', '');
  const name = await askText(context, 'init.ask.name', `Đài truyền thanh ${unit}`);
  return {
    unit,
    name,
    loudspeaker: await ask(
      context,
      'init.ask.loudspeaker',
      'auto',
      (text) => LOUDSPEAKERS.find((kind) => kind === text) ?? null,
    ),
    regulation: {
      number: await askText(context, 'init.ask.regulation-number', ''),
      date: await ask(context, 'init.ask.regulation-date', '', readDate),
      signer: await askText(context, 'init.ask.regulation-signer', ''),
    },
    days: await ask(context, 'init.ask.days', 'thứ hai - thứ bảy', readWeekdays),
    sessions: await ask(
      context,
      'init.ask.sessions',
      'sáng 06:00 - 06:30, chiều 17:00 - 17:30',
      readSessions,
    ),
  };
}

export async function askPeople(context: CliContext): Promise<FirstPeople> {
  return {
    editor: await askPerson(context, 'editor', 'bien-tap'),
    approver: await askPerson(context, 'approver', 'lanh-dao'),
  };
}

async function askPerson(
  context: CliContext,
  role: 'editor' | 'approver',
  proposed: string,
): Promise<FirstPerson> {
  return {
    fullName: await askText(context, `init.ask.${role}`, ''),
    name: await askText(context, 'init.ask.handle', proposed),
    pin: await askNewPin(context),
  };
}

/** A new PIN, typed twice. */
export async function askNewPin(context: CliContext): Promise<string> {
  for (;;) {
    const pin = await askHidden(context, 'people.ask-new-pin');
    const problem = pinProblem(pin);
    if (problem !== null) context.terminal.writeError(`${sayProblem(context.options.lang, problem)}\n`);
    if (problem?.severity === 'error') continue;
    if ((await askHidden(context, 'people.ask-pin-again')) === pin) return pin;
    context.terminal.writeError(`${context.say('people.pins-differ')}\n`);
  }
}

/** `sáng 06:00 - 06:30, chiều 17:00 - 17:30`; null: not understood. */
function readSessions(text: string): readonly SessionWindow[] | null {
  const sessions = text.split(/[,;]/).map(readSession);
  return sessions.every((session) => session !== null) ? sessions : null;
}

function readSession(text: string): SessionWindow | null {
  const match = /^\s*(\D+?)\s+(\d.*)$/.exec(text);
  const window: TimeWindow | null = readTimeWindow(match?.[2] ?? '');
  return match?.[1] === undefined || window === null ? null : { name: match[1], ...window };
}

function askText(context: CliContext, code: string, proposed: string): Promise<string> {
  return ask(context, code, proposed, (text) => (text === '' ? null : text));
}

async function ask<T>(
  context: CliContext,
  code: string,
  proposed: string,
  read: (text: string) => T | null,
): Promise<T> {
  for (;;) {
    const text = await context.terminal.ask(context.say(code), proposed);
    if (text === null) throw refuse('init.unanswered', {}, 2);
    const value = read(text.trim().normalize('NFC'));
    if (value !== null) return value;
    context.terminal.writeError(`${context.say('init.not-understood', { text })}\n`);
  }
}

async function askHidden(context: CliContext, code: string): Promise<string> {
  const text = await context.terminal.askSecret(context.say(code));
  if (text === null) throw refuse('init.unanswered', {}, 2);
  return text.trim();
}
