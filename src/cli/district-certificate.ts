/** `loa district certificate check`: what a station certified, held against its key, its page and its record. */
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import { checkCertificate } from '../district/certificate-check.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { Superior } from '../model/ports/superior.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { CERTIFICATE_BYTES_MAX } from '../record/certificate-file.ts';
import type { CertificateStatement } from '../record/certificate-statement.ts';
import { certificatePage } from '../verbs/certificate-page.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { sayInstant } from './order-text.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

export function registerDistrictCertificate(district: Command, context: CliContext): void {
  district
    .command('certificate')
    .description(context.say('certificate.check.command'))
    .command('check')
    .argument('<file...>')
    .description(context.say('certificate.check.command'))
    .action((files: readonly string[]) => runCheck(files, context));
}

/** What came of one file; null: nothing in it could be believed. */
interface Checked {
  readonly file: string;
  readonly statement: CertificateStatement | null;
  readonly findings: readonly Problem[];
}

async function runCheck(names: readonly string[], context: CliContext): Promise<void> {
  const superior = await context.superior();
  const files = context.outside.stationFiles(superior.root);
  const checked: Checked[] = [];
  for (const name of names) checked.push(await checkOne(name, superior, files, context));
  if (checked.some(({ findings }) => findings.length > 0)) context.exit(1);
  context.answer(
    checked.map(({ file, statement, findings }) => ({
      ...{ file, ok: findings.length === 0, statement },
      findings: problemsJson(context.options.lang, findings),
    })),
    checked.map((one) => checkedText(one, context)).join('\n\n'),
  );
}

/** One bad file stops no other. */
async function checkOne(
  name: string,
  superior: Superior,
  files: StationFiles,
  context: CliContext,
): Promise<Checked> {
  const file = basename(name);
  const { typesetter } = context.outside;
  try {
    const bytes = bytesOf(resolve(name), files, context);
    const pageOf = (statement: CertificateStatement) => typesetter.pdf(certificatePage(statement));
    return { file, ...(await checkCertificate(superior, files, bytes, pageOf)) };
  } catch (error) {
    if (error instanceof Refusal) return { file, statement: null, findings: error.problems };
    throw error;
  }
}

function bytesOf(path: string, files: StationFiles, { outside }: CliContext): Uint8Array {
  const facts = files.stat(path);
  if (facts?.kind !== 'file') throw refuse('certificate.no-file', { path });
  if (facts.bytes > CERTIFICATE_BYTES_MAX)
    throw refuse('certificate.too-large', { megabytes: CERTIFICATE_BYTES_MAX / 1e6 });
  return outside.readBytes(path);
}

/** A file that is not there disagrees with nothing. */
function outcomeOf(findings: readonly Problem[]): 'ok' | 'unread' | 'bad' {
  if (findings.length === 0) return 'ok';
  return findings.every(({ code }) => code === 'certificate.no-file') ? 'unread' : 'bad';
}

function checkedText({ file, statement, findings }: Checked, context: CliContext): string {
  const { lang } = context.options;
  const lines = [
    context.say(`certificate.check.${outcomeOf(findings)}`, { file }),
    ...findings.map((finding) => `  ${sayProblem(lang, finding)}`),
    ...(statement === null ? [] : statementLines(statement, context)),
  ];
  return wrapped(visibleText(lines.join('\n')), context.terminal.columns);
}

/** What the signed statement says, for eyes that hold it against the paper. */
function statementLines(statement: CertificateStatement, context: CliContext): readonly string[] {
  const { station, order, issuedAt, zone } = statement;
  const page = certificatePage(statement);
  return [
    `  ${context.say('certificate.check.of', {
      station: station.id,
      name: station.name,
      title: order.title,
      order: order.id,
      edition: order.edition,
      at: sayInstant(DateTime.fromISO(issuedAt).toMillis(), zone, context),
    })}`,
    ...page.table.rows.map((row) => `    ${row.map((cell) => cell.replaceAll('\n', ' · ')).join(' | ')}`),
    ...page.closing.map((line) => `    ${line}`),
  ];
}
