/** `loa district import FILES…`: takes in what stations sent, each in its order; one bad file does not stop the others. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type ImportedDeclaration, importDeclared } from '../district/import-declared.ts';
import { exportHead, importExport } from '../district/import-export.ts';
import { type ImportFile, importOrder } from '../district/import-order.ts';
import type { Imported } from '../district/take-export.ts';
import type { Superior } from '../model/ports/superior.ts';
import type { Problem } from '../model/problem.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { problemsJson } from '../words/problems-json.ts';
import { say, sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { declaredJson, declaredLines, isSpreadsheet } from './district-declared.ts';
import { toldFault } from './machine-fault.ts';
import { type ProgressBar, progressBar } from './progress-bar.ts';
import { wrapped } from './wrapped.ts';

/** What became of one file. */
interface FileResult {
  readonly file: string;
  /** null: refused, or a spreadsheet. */
  readonly imported: Imported | null;
  /** A ward's spreadsheet; null: refused, or an export. */
  readonly declared: ImportedDeclaration | null;
  readonly problems: readonly Problem[];
}

export function registerDistrictImport(command: Command, context: CliContext): void {
  command
    .command('import')
    .argument('<files...>')
    .description(context.say('district.import.command'))
    .action((files: readonly string[]) => runImport(files, context));
}

async function runImport(paths: readonly string[], context: CliContext): Promise<void> {
  const superior = await context.superior();
  const files: ImportFile[] = [];
  // One after the other: a country sends more files than a process may have open.
  for (const path of paths.flatMap((given) => filesOf(resolve(given), context)))
    files.push(await headed(superior, path));
  const bar = progressBar(context.terminal);
  const results: FileResult[] = [];
  for (const { path } of importOrder(files)) {
    const result = await importFile(superior, path, bar, context);
    bar.clear();
    results.push(result);
    if (!context.options.json) tell(result, context);
  }
  const refused = results.filter(({ problems }) => problems.length > 0).length;
  context.answer(
    { ok: refused === 0, files: results.map((result) => resultJson(result, superior, context)) },
    '',
  );
  if (refused > 0) context.exit(1);
}

/** Of a folder all that a station or a ward may have sent. */
function filesOf(path: string, { outside }: CliContext): readonly string[] {
  const within = outside.filesIn(path);
  if (within === null) return [path];
  const sent = within.filter((file) => /\.loa$/i.test(file) || isSpreadsheet(file));
  // A folder without any is refused in its turn, as what is no file.
  return sent.length === 0 ? [path] : sent;
}

async function headed(superior: Superior, path: string): Promise<ImportFile> {
  try {
    return { path, manifest: (await exportHead(superior, path)).manifest };
  } catch {
    // Why it cannot be read is told when its turn comes.
    return { path, manifest: null };
  }
}

async function importFile(
  superior: Superior,
  file: string,
  bar: ProgressBar,
  context: CliContext,
): Promise<FileResult> {
  try {
    if (isSpreadsheet(file)) {
      const declared = await importDeclared(superior, context.outside.spreadsheets, file);
      return { file, imported: null, declared, problems: [] };
    }
    const imported = await importExport(superior, file, (entries, ofEntries) =>
      bar.show(entries / ofEntries, context.say('district.import.progress', { file, entries })),
    );
    return { file, imported, declared: null, problems: [] };
  } catch (error) {
    return { file, imported: null, declared: null, problems: toldFault(error).problems };
  }
}

function tell({ file, imported, declared, problems }: FileResult, context: CliContext): void {
  const { lang } = context.options;
  const { columns } = context.terminal;
  const refused = problems.map((problem) =>
    context.say('district.import.refused', {
      file,
      station: String(problem.params.station ?? ''),
      told: sayProblem(lang, problem),
    }),
  );
  for (const line of refused) context.terminal.writeError(`${wrapped(line, columns)}\n`);
  if (declared !== null)
    context.terminal.write(`${wrapped(declaredLines(declared, context).join('\n'), columns)}\n`);
  if (imported === null) return;
  const lines = [takenLine(file, imported, context), ...findingLines(imported, context)];
  context.terminal.write(`${wrapped(lines.join('\n'), columns)}\n`);
}

function takenLine(file: string, { station, held, taken }: Imported, context: CliContext): string {
  if (taken === null) return context.say('district.import.nothing-new', { file, station, seq: held.seq });
  const { fromSeq, toSeq, airings } = taken;
  return context.say('district.import.taken', { file, station, fromSeq, toSeq, airings });
}

function findingLines({ taken }: Imported, context: CliContext): readonly string[] {
  return (taken?.findings ?? []).map(({ code, params }) => `  ${say(context.options.lang, code, params)}`);
}

function resultJson(
  { file, imported, declared, problems }: FileResult,
  { config }: Superior,
  context: CliContext,
) {
  const { lang } = context.options;
  if (declared !== null)
    return { file, ok: true, station: declared.station, declared: declaredJson(declared), problems: [] };
  if (imported === null) {
    const station = problems[0]?.params.station ?? null;
    return { file, ok: false, station, problems: problemsJson(lang, problems) };
  }
  const { station, held, taken } = imported;
  const findings = (taken?.findings ?? []).map(({ code, params }) => ({
    code,
    message: say(lang, code, params),
  }));
  return {
    file,
    ok: true,
    station,
    taken: taken === null ? null : { ...taken, findings },
    held: { seq: held.seq, head: held.head, receivedAt: isoInstant(held.receivedAtMs, config.zone) },
    problems: [],
  };
}
