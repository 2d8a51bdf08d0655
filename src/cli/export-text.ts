/** What is in an export, as a person and as a program read it. */
import { DateTime } from 'luxon';
import { OUTCOMES } from '../model/airing.ts';
import { msOfFrames } from '../model/sound.ts';
import type { ExportSummary } from '../record/export-summary.ts';
import { sayOutcome } from '../words/outcomes.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

export function exportJson({ manifest, airtimeFrames, ...counted }: ExportSummary) {
  return { ...manifest, ...counted, airtimeMs: Math.round(msOfFrames(airtimeFrames)) };
}

export function exportText(summary: ExportSummary, context: CliContext): string {
  const { demo, head, fromSeq, toSeq } = summary.manifest;
  const lines = [
    ...(demo ? [context.say('export.check.demo')] : []),
    ...stationLines(summary, context),
    ...airingLines(summary, context),
    context.say('export.check.entries', { fromSeq, toSeq, keptBack: summary.keptBack }),
    context.say('export.check.head', { head }),
    signedLine(summary, context),
  ];
  return wrapped(lines.join('\n'), context.terminal.columns);
}

function stationLines({ manifest, units }: ExportSummary, context: CliContext): readonly string[] {
  const { name, station, unit } = manifest;
  const others = units.some((other) => other !== unit);
  return [
    context.say('export.check.station', { name, station, unit }),
    ...(others ? [context.say('export.check.units', { units: units.join(', ') })] : []),
  ];
}

function airingLines(summary: ExportSummary, context: CliContext): readonly string[] {
  const { lang } = context.options;
  const { period, airings, airtimeFrames, outcomes, open } = summary;
  const airtime = sayDuration(msOfFrames(airtimeFrames));
  return [
    ...(period === null
      ? []
      : [
          context.say('export.check.period', {
            from: sayDate(lang, period.from),
            to: sayDate(lang, period.to),
          }),
        ]),
    context.say('export.check.airings', { airings, airtime }),
    ...OUTCOMES.flatMap((outcome) => {
      const count = outcomes[outcome];
      const words = sayOutcome(lang, outcome);
      return count === undefined ? [] : [context.say('export.check.outcome', { outcome: words, count })];
    }),
    ...(open === 0 ? [] : [context.say('export.check.open', { open })]),
  ];
}

function signedLine({ manifest }: ExportSummary, context: CliContext): string {
  const at = DateTime.fromISO(manifest.exportedAt, { zone: manifest.zone });
  const date = sayDate(context.options.lang, at.toFormat('yyyy-MM-dd'));
  return context.say('export.check.signed', { time: at.toFormat('HH:mm'), date, keyId: manifest.keyId });
}
