/**
 * What the API asks of the record, answered in a thread that may take its time: a chain of ten years is proved for ten
 * seconds. Questions and answers are plain data, to go from thread to thread.
 */
import type { ExportFiles } from '../model/ports/export-files.ts';
import { type ExitCode, type Problem, Refusal } from '../model/problem.ts';
import { airingJson } from '../record/airing-json.ts';
import { reportJson } from '../report/report-json.ts';
import type { ExportingWard } from '../verbs/export-record.ts';
import { exportRun, type RunRequest } from '../verbs/export-run.ts';
import { type PageRequest, pageAirings } from '../verbs/page-airings.ts';
import { type ReportRequest, reportAirtime } from '../verbs/report-airtime.ts';
import { verificationJson, verifyLog } from '../verbs/verify-log.ts';
import type { Lang } from '../words/sentence.ts';

export type ReadingCall =
  | { readonly kind: 'airtime'; readonly request: ReportRequest }
  | { readonly kind: 'airings'; readonly request: PageRequest }
  | { readonly kind: 'verify'; readonly lang: Lang }
  /** The file is laid at `path`, where nothing stands. */
  | { readonly kind: 'export'; readonly request: RunRequest; readonly path: string };

export interface ReadFile {
  readonly fileName: string;
  readonly bytes: number;
  readonly headSeq: number;
}

export type ReadingAnswer =
  /** A JSON document. */
  | { readonly kind: 'document'; readonly text: string }
  | ({ readonly kind: 'file' } & ReadFile)
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly exitCode: ExitCode };

/**
 * Rejects with `ReaderUnavailable`, or with the fault that was met. While it waits for its turn, `isWaited` is asked
 * whether anybody still wants the answer; null: nobody did.
 */
export type ReadRecord = (call: ReadingCall, isWaited: () => boolean) => Promise<ReadingAnswer | null>;

export async function answerCall(
  ward: ExportingWard,
  files: ExportFiles,
  call: ReadingCall,
): Promise<ReadingAnswer> {
  try {
    return await answer(ward, files, call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', problems: error.problems, exitCode: error.exitCode };
  }
}

async function answer(ward: ExportingWard, files: ExportFiles, call: ReadingCall): Promise<ReadingAnswer> {
  const { records, station } = ward;
  if (call.kind === 'airtime') return document(reportJson(reportAirtime(ward, call.request), false));
  if (call.kind === 'verify') return document(verificationJson(verifyLog(records), call.lang));
  if (call.kind === 'export') return exported(ward, files, call);
  const { airings, cursor, more } = pageAirings(records, call.request);
  return document({ airings: airings.map((airing) => airingJson(airing, station.zone)), cursor, more });
}

async function exported(
  ward: ExportingWard,
  files: ExportFiles,
  { request, path }: Extract<ReadingCall, { kind: 'export' }>,
): Promise<ReadingAnswer> {
  const run = await exportRun(ward, files, request, path);
  if (run === null) return { kind: 'nothing-new' };
  const { draft, fileName, headSeq } = run;
  draft.keep();
  return { kind: 'file', fileName, bytes: draft.bytes, headSeq };
}

function document(value: unknown): ReadingAnswer {
  return { kind: 'document', text: JSON.stringify(value) };
}
