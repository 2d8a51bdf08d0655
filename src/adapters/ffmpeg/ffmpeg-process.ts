/**
 * Every run of the system's ffmpeg and ffprobe: no standard input, local files only, a list of formats that cannot
 * name other files, a time limit that kills, bounded output. fluent-ffmpeg spawns ffmpeg; its own ffprobe call can
 * neither be killed nor bounded, so ffprobe is spawned here.
 */
import { execFile } from 'node:child_process';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import ffmpeg from 'fluent-ffmpeg';
import { refuse } from '../../model/problem.ts';

/** Containers of recordings (mp3, m4a/3gp, aac, wav, ogg/opus, flac, amr); none of them is a playlist. */
const FORMATS = 'mp3,mov,aac,wav,w64,ogg,flac,amr';

/** Stand before every input: a media file can name no network address and no other kind of container. */
export const SAFE_INPUT: readonly string[] = ['-protocol_whitelist', 'file', '-format_whitelist', FORMATS];

/** Lines of ffmpeg's stderr kept for the end. */
const KEPT_LINES = 200;
/** Bytes of ffprobe's answer; a real one has about 2 kB. */
const PROBE_BYTES_MAX = 1_000_000;
const PROBE_LIMIT_MS = 20_000;

export type TakeChunk = (chunk: Buffer) => void | Promise<void>;

export interface FfmpegRun {
  /** Absolute paths. */
  readonly inputs: readonly string[];
  /** Options of the one output: graph, maps, codec, format. */
  readonly outputOptions: readonly string[];
  /**
   * Takes ffmpeg's stdout chunk by chunk (the options name its format; a promise holds ffmpeg back), or the path of
   * the file ffmpeg writes. Prefer taking: the broken pipe ends ffmpeg when this process is killed.
   */
  readonly output: TakeChunk | string;
  readonly timeLimitMs: number;
  /** Every line of stderr as it comes, each with its level: `[mp3float @ 0x…] [error] Header missing`. */
  readonly onLine?: (line: string) => void;
}

export interface FfmpegEnd {
  readonly ok: boolean;
  readonly timedOut: boolean;
  /** The last lines of stderr, oldest first. */
  readonly lines: readonly string[];
}

/** fluent-ffmpeg's own questions about formats and encoders: two more runs, and misread since ffmpeg 7. */
const UNCHECKED = {
  _checkCapabilities: (done: () => void) => done(),
  availableEncoders: (done: (error: null, encoders: object) => void) => done(null, {}),
};

const running = new Set<ffmpeg.FfmpegCommand>();

process.once('exit', () => {
  for (const command of running) command.kill('SIGKILL');
});

/** Runs ffmpeg to its end; rejects with the Refusal `tools.no-ffmpeg` where there is none. */
export function runFfmpeg(run: FfmpegRun): Promise<FfmpegEnd> {
  const command = Object.assign(ffmpeg({ stdoutLines: KEPT_LINES }), UNCHECKED);
  for (const path of run.inputs) {
    command.input(fileUrl(path)).inputOptions(...SAFE_INPUT);
  }
  command.outputOptions(...globalOptions(run.timeLimitMs), ...run.outputOptions);
  const taken = typeof run.output === 'string' ? null : takingStream(run.output);
  if (taken === null) command.output(run.output as string);
  else command.output(taken, { end: true });
  return ended(command, run).then(async (end) => {
    if (taken !== null) await finished(taken);
    return end;
  });
}

function ended(command: ffmpeg.FfmpegCommand, run: FfmpegRun): Promise<FfmpegEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<FfmpegEnd>();
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    command.kill('SIGKILL');
  }, run.timeLimitMs);
  const settle = (ok: boolean, stderr: string | null | undefined) =>
    resolve({ ok, timedOut, lines: (stderr ?? '').split('\n') });
  if (run.onLine) command.on('stderr', run.onLine);
  command.on('end', (_stdout: unknown, stderr: string | null) => settle(true, stderr));
  command.on('error', (error: Error, _stdout: unknown, stderr?: string | null) => {
    if (isMissing(error)) reject(refuse('tools.no-ffmpeg', {}, 3));
    else settle(false, stderr);
  });
  running.add(command);
  command.run();
  return promise.finally(() => {
    clearTimeout(limit);
    running.delete(command);
  });
}

/** What may come while a chunk is being taken: ffmpeg need not wait for it. */
const IN_HAND_BYTES = 1_048_576;

/** fluent-ffmpeg takes a closed output for a fault, and ends before the last chunk is taken: no close, and finish is awaited. */
function takingStream(take: TakeChunk): Writable {
  return new Writable({
    highWaterMark: IN_HAND_BYTES,
    emitClose: false,
    write: (chunk: Buffer, _encoding, done) => {
      Promise.resolve(take(chunk)).then(() => done(), done);
    },
  });
}

/** ffprobe's JSON answer about one local file, and the lines of its stderr; `json` is null when it could not be read. */
export function runFfprobe(
  path: string,
): Promise<{ readonly json: unknown; readonly lines: readonly string[] }> {
  const args = ['-loglevel', 'level+warning', '-print_format', 'json', '-show_format', '-show_streams'];
  const limits = {
    timeout: PROBE_LIMIT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: PROBE_BYTES_MAX,
    windowsHide: true,
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(
      'ffprobe',
      [...args, ...SAFE_INPUT, fileUrl(path)],
      limits,
      (error, stdout, stderr) => {
        if (error && isMissing(error)) return reject(refuse('tools.no-ffmpeg', {}, 3));
        resolve({ json: error ? null : JSON.parse(stdout), lines: stderr.split('\n') });
      },
    );
    child.stdin?.end();
  });
}

/** `file:` keeps a name such as `http:…`, `concat:…` or `-i` from being anything but a name. */
function fileUrl(path: string): string {
  return `file:${path}`;
}

/** -timelimit (seconds of CPU) ends an ffmpeg whose parent was killed before it could kill it. */
function globalOptions(timeLimitMs: number): readonly string[] {
  const limitSeconds = String(Math.ceil(timeLimitMs / 1000) * 2);
  return ['-nostdin', '-hide_banner', '-nostats', '-loglevel', 'level+info', '-timelimit', limitSeconds];
}

function isMissing(error: Error): boolean {
  return ('code' in error && error.code === 'ENOENT') || error.message.includes('Cannot find ffmpeg');
}
