/** What `loa district import` tells of a spreadsheet in which a ward declared what it aired. */
import type { ImportedDeclaration } from '../district/import-declared.ts';
import { msOfFrames } from '../model/sound.ts';
import { sayDuration } from '../words/say-date.ts';
import type { CliContext } from './context.ts';

/** Wards send the form as they got it. */
export function isSpreadsheet(path: string): boolean {
  return /\.xlsx$/i.test(path);
}

export function declaredLines(declared: ImportedDeclaration, context: CliContext): readonly string[] {
  const { name, from, to, airings, airtimeFrames, leftOut, newTopics } = declared;
  const airtime = sayDuration(msOfFrames(airtimeFrames));
  return [
    context.say('declared.done', { name, from, to, airings, airtime }),
    ...(leftOut.length === 0 ? [] : [context.say('declared.left-out', { days: leftOut.length })]),
    ...newTopics.map(({ topic, near }) =>
      near === null
        ? context.say('declared.new-topic', { topic })
        : context.say('declared.new-topic-near', { topic, near }),
    ),
  ];
}

export function declaredJson({ airtimeFrames, ...declared }: ImportedDeclaration) {
  return { ...declared, airtimeMs: Math.round(msOfFrames(airtimeFrames)) };
}
