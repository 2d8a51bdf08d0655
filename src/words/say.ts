/** Turns a code and its params into the sentence that a person reads. */
import type { Problem } from '../model/problem.ts';
import { apiWords } from './api.ts';
import { certificateWords } from './certificates.ts';
import { cliWords } from './cli.ts';
import { clipsWords } from './clips.ts';
import { demoWords } from './demo.ts';
import { districtImportWords } from './district-import.ts';
import { districtReportWords } from './district-report.ts';
import { districtStoreWords } from './district-store.ts';
import { districtVerifyWords } from './district-verify.ts';
import { exportWords } from './export.ts';
import { initWords } from './init.ts';
import { loudspeakerWords } from './loudspeakers.ts';
import { mixWords } from './mix.ts';
import { onAirWords } from './on-air.ts';
import { orderWords } from './orders.ts';
import { peopleWords } from './people.ts';
import { recordWords } from './record.ts';
import { reportWords } from './report.ts';
import { scheduleWords } from './schedule.ts';
import { scheduleCheckWords } from './schedule-check.ts';
import { scheduleTimeWords } from './schedule-time.ts';
import { sendingWords } from './sending.ts';
import type { Lang, Params, Template, Words } from './sentence.ts';
import { stationFileWords } from './station-file.ts';
import { unitsWords } from './units.ts';
import { voiceWords } from './voices.ts';
import { yamlTextWords } from './yaml-text.ts';

const ALL: Words = {
  ...apiWords,
  ...certificateWords,
  ...cliWords,
  ...demoWords,
  ...districtReportWords,
  ...clipsWords,
  ...districtImportWords,
  ...districtStoreWords,
  ...districtVerifyWords,
  ...exportWords,
  ...initWords,
  ...loudspeakerWords,
  ...mixWords,
  ...onAirWords,
  ...orderWords,
  ...peopleWords,
  ...recordWords,
  ...reportWords,
  ...scheduleWords,
  ...scheduleCheckWords,
  ...scheduleTimeWords,
  ...sendingWords,
  ...stationFileWords,
  ...unitsWords,
  ...voiceWords,
  ...yamlTextWords,
};

/** Every code that has a sentence. */
export function knownCodes(): readonly string[] {
  return Object.keys(ALL);
}

/** The sentence of a code; a code without one is a fault of ours and is shown as it is. */
export function say(lang: Lang, code: string, params: Params = {}): string {
  const sentence = ALL[code];
  return sentence === undefined ? code : fill(sentence[lang], params);
}

/** What to write or do instead, where the code has such advice. */
export function hintOf(lang: Lang, code: string, params: Params = {}): string | null {
  const sentence = ALL[code];
  const template = lang === 'vi' ? sentence?.viHint : sentence?.enHint;
  return template === undefined ? null : fill(template, params);
}

/** A problem as one line: place, sentence, and the advice. */
export function sayProblem(lang: Lang, problem: Problem): string {
  const where = problem.place
    ? `${problem.place.file.replace(UNSEEN, SHOWN_FOR)}:${problem.place.line}:${problem.place.column}: `
    : '';
  const hint = hintOf(lang, problem.code, problem.params);
  return `${where}${say(lang, problem.code, problem.params)}${hint === null ? '' : ` ${hint}`}`;
}

function fill(template: Template, params: Params): string {
  const shown = visible(params);
  if (typeof template === 'function') return template(shown);
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(shown[name] ?? hole));
}

/** Signs that a terminal obeys, or that hide or turn the letters beside them: seen in a sentence, not obeyed. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const SHOWN_FOR = '�';

function visible(params: Params): Params {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(UNSEEN, SHOWN_FOR) : value,
  ]);
  return Object.fromEntries(shown);
}
