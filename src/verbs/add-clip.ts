/**
 * Adds recordings to the library: files, folders, a whole USB stick. Each file is copied into `audio/` first and then
 * judged there, so that what is measured and hashed is what will sound; one bad file stops no other.
 */
import { basename, extname, join, relative, sep } from 'node:path';
import { type ClipNote, readClipNote, titleOfFileName } from '../library/clip-note.ts';
import { freeSlug, slugOf } from '../library/slug.ts';
import type { Clip } from '../model/clip.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { enterClip } from './enter-clip.ts';
import { type KnownSound, knownByBytes, knownBySound } from './known-sound.ts';
import { measureClip } from './measure-clip.ts';
import { topicNotices, writtenTopics } from './topic-notices.ts';

const AUDIO = 'audio';
/** What a folder is searched for; a file that is named outright may be called anything. */
const RECORDINGS: readonly string[] = [
  ...['.mp3', '.m4a', '.mp4', '.aac', '.wav', '.ogg', '.oga', '.opus', '.flac', '.amr', '.3gp', '.3gpp'],
];
/** Left free on the disk whatever is added, for the record and the mixes, bytes. */
const KEPT_FREE_BYTES = 200_000_000;

type AddingWard = Pick<Ward, 'files' | 'library' | 'records' | 'audio' | 'clock' | 'station'>;

export interface AddRequest {
  /** Absolute paths of files and folders. */
  readonly sources: readonly string[];
  /** What the person said on the command line; goes before the note beside the file. */
  readonly given: ClipNote;
  readonly author: string;
}

/**
 * What became of one file: a new clip; a clip that was there already, completed by what had been missing, or as it was;
 * or the problems that refuse it.
 */
export interface AddedFile {
  readonly file: string;
  readonly outcome: 'added' | 'completed' | 'known' | 'refused';
  readonly clip: Clip | null;
  readonly problems: readonly Problem[];
}

/** Tells the file at work and how far all of them are, 0…1. */
export type OnFile = (file: string, done: number) => void;

/** Throws only `clip.title-for-one`; every other trouble is told of its own file. */
export async function addClips(
  ward: AddingWard,
  request: AddRequest,
  onFile: OnFile,
): Promise<readonly AddedFile[]> {
  const found = request.sources.map((source) => filesOf(ward, source));
  const files = found.flatMap((part) => part.files);
  if (request.given.title !== null && files.length > 1)
    throw refuse('clip.title-for-one', { files: files.length }, 2);
  const reports = found.flatMap((part) => part.refused);
  const topics = writtenTopics(ward);
  for (const [index, file] of files.entries()) {
    const progress: OnProgress = (done) => onFile(file, (index + done) / files.length);
    progress(0);
    const report = await addFile(ward, file, request, progress);
    const notices = report.clip === null ? [] : topicNotices(topics, report.clip);
    reports.push({ ...report, problems: [...report.problems, ...notices] });
  }
  return reports;
}

function filesOf(ward: AddingWard, source: string) {
  const kind = ward.files.stat(source)?.kind;
  if (kind === 'file') return { files: [source], refused: [] };
  if (kind === undefined) return { files: [], refused: [refused(source, [error('clip.no-file')])] };
  const recordings = ward.files
    .list(source)
    .filter((name) => RECORDINGS.includes(extname(name).toLowerCase()))
    .map((name) => join(source, name));
  if (recordings.length > 0) return { files: recordings, refused: [] };
  return { files: [], refused: [refused(source, [error('clip.empty-folder')])] };
}

async function addFile(
  ward: AddingWard,
  file: string,
  { given, author }: AddRequest,
  onProgress: OnProgress,
): Promise<AddedFile> {
  const here = pathInAudio(ward, file);
  let path: string | null = null;
  try {
    const note = noteOf(ward, file, given);
    const known = knownByBytes(ward.library, await ward.files.sha256(file));
    if (known !== null) return { file, ...complete(ward, known, note) };
    const id = freeId(ward, here === null ? note.title : basename(file, extname(file)), here);
    path = here ?? copyIn(ward, file, id);
    const added = await enterJudged(ward, { id, path, note, author }, onProgress);
    if (added.outcome !== 'added' && here === null) ward.files.remove(path);
    return { file, ...added };
  } catch (trouble) {
    if (path !== null && here === null) ward.files.remove(path);
    return refused(file, problemsOf(trouble));
  }
}

interface Candidate {
  readonly id: string;
  readonly path: string;
  readonly note: ClipNote & { readonly title: string };
  readonly author: string;
}

async function enterJudged(
  ward: AddingWard,
  { id, path, note, author }: Candidate,
  onProgress: OnProgress,
): Promise<Omit<AddedFile, 'file'>> {
  const measured = await measureClip(ward, path, onProgress);
  if (measured.refused) return { outcome: 'refused', clip: null, problems: measured.problems };
  const known = await knownBySound(ward, measured);
  if (known !== null) return complete(ward, known, note);
  const { sha256, lengthFrames, cue, loudnessLufs, truePeakDbtp } = measured;
  const { title, topic, theme, source, basis } = note;
  const kind = note.kind ?? 'news';
  const clip = enterClip(ward, {
    ...{ id, title, topic, theme, source, basis, kind, author, path, spoken: null },
    language: note.language ?? 'vi',
    ...{ sha256, lengthFrames, cue, loudnessLufs, truePeakDbtp },
  });
  return { outcome: 'added', clip, problems: measured.problems };
}

/**
 * The command line's word, else the note's, else the file's own name. Refusal `clip.unknown-kind` when the note means
 * a kind that cannot be told: a chime taken for news would be rotated as news.
 */
function noteOf(ward: AddingWard, file: string, given: ClipNote): ClipNote & { readonly title: string } {
  const beside = `${file.slice(0, file.length - extname(file).length)}.txt`;
  const hasNote = ward.files.stat(beside)?.kind === 'file';
  const { unknownKind, ...note } = readClipNote(hasNote ? ward.files.readText(beside) : '');
  if (unknownKind !== null && given.kind === null) throw refuse('clip.unknown-kind', { kind: unknownKind });
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const whole: ClipNote = { ...note, ...said };
  return { ...whole, title: whole.title ?? titleOfFileName(basename(file)) };
}

/** Where a file lies that is in the station's `audio/` already; it stays there. */
function pathInAudio(ward: AddingWard, file: string): string | null {
  const path = relative(ward.files.root, file).split(sep).join('/');
  return path.startsWith(`${AUDIO}/`) ? path : null;
}

/** No clip has the id, and no file in `audio/` (but this one) has its name. */
function freeId(ward: AddingWard, name: string, here: string | null): string {
  const names = new Set(
    ward.files
      .list(AUDIO)
      .map((path) => `${AUDIO}/${path}`)
      .filter((path) => path !== here && RECORDINGS.includes(extname(path).toLowerCase()))
      .map((path) => slugOf(basename(path, extname(path)))),
  );
  return freeSlug(slugOf(name), (id) => names.has(id) || ward.library.clip(id)?.removedAtMs === null);
}

function copyIn(ward: AddingWard, file: string, id: string): string {
  const bytes = ward.files.stat(file)?.bytes ?? 0;
  if (bytes + KEPT_FREE_BYTES > ward.files.freeBytes()) throw refuse('clip.disk-full', { bytes });
  const path = `${AUDIO}/${id}${extname(file).toLowerCase()}`;
  ward.files.copyIn(file, path);
  return path;
}

/** The sound is there already; what was missing of its facts and is known now is filled in. */
function complete(ward: AddingWard, { clip, same }: KnownSound, note: ClipNote): Omit<AddedFile, 'file'> {
  const told: Problem = {
    code: `clip.same-${same}`,
    severity: 'notice',
    params: { clip: clip.id, title: clip.title },
  };
  const { topic, theme, source, basis } = clip;
  const facts = {
    topic: topic ?? note.topic,
    theme: theme ?? note.theme,
    source: source ?? note.source,
    basis: basis ?? note.basis,
  };
  const completed: Clip = { ...clip, ...facts };
  const isNew = FACTS.some((fact) => completed[fact] !== clip[fact]);
  if (!isNew) return { outcome: 'known', clip, problems: [told] };
  ward.library.save(completed);
  return { outcome: 'completed', clip: completed, problems: [told] };
}

const FACTS = ['topic', 'theme', 'source', 'basis'] as const;

function refused(file: string, problems: readonly Problem[]): AddedFile {
  return { file, outcome: 'refused', clip: null, problems };
}

/** A stick pulled out, a disk that cannot be read: a fault of this file's, not of the program. */
function problemsOf(trouble: unknown): readonly Problem[] {
  if (trouble instanceof Refusal) return trouble.problems;
  if (trouble instanceof Error && 'code' in trouble)
    return [error('clip.unreadable', { detail: trouble.message })];
  throw trouble;
}

function error(code: string, params: Problem['params'] = {}): Problem {
  return { code, severity: 'error', params };
}
