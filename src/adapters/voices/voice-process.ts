/**
 * A voice's library in a process of its own: what crashes there crashes alone (law 10), and its licence stays its own.
 * One request, then it ends; it ends as well when this process does. Words and paths go by message, never by argv.
 */
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** What the process says: one `spoken` for each text, then `done` or `fault`. */
export type VoiceProcessMessage =
  | { readonly kind: 'spoken'; readonly index: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly reason: string; readonly detail: string };

export type VoiceProcessEnd =
  | { readonly kind: 'done' }
  /** `lines`: the last ones it wrote. */
  | {
      readonly kind: 'fault';
      readonly reason: string;
      readonly detail: string;
      readonly lines: readonly string[];
    }
  /** It ended without a word. */
  | { readonly kind: 'crashed'; readonly lines: readonly string[] }
  | { readonly kind: 'too-slow' };

const KEPT_LINES = 20;
const LINE_LETTERS = 400;
/** Below everything that makes sound. */
const NICENESS = 10;

/**
 * `entry` is a file that calls `serveVoice` of `voice-process-side.ts`. It is ended when it has not spoken the next text
 * within `limitMs`: a text that hangs is not waited for as long as all of them might take.
 */
export function runVoiceProcess(
  entry: URL,
  request: object,
  limitMs: number,
  onSpoken?: (index: number) => void,
): Promise<VoiceProcessEnd> {
  const { promise, resolve } = Promise.withResolvers<VoiceProcessEnd>();
  const child = fork(entry, [], { execArgv: ['--no-warnings'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  if (child.pid !== undefined) lowerPriority(child.pid);
  const lines = lastLines(child.stderr);
  let end: VoiceProcessEnd | null = null;
  const limit = setTimeout(() => {
    end = { kind: 'too-slow' };
    child.kill('SIGKILL');
  }, limitMs);
  child.on('message', (message: VoiceProcessMessage) => {
    limit.refresh();
    if (message.kind === 'spoken') onSpoken?.(message.index);
    else end ??= message.kind === 'fault' ? { ...message, lines } : message;
  });
  child.once('error', () => resolve({ kind: 'crashed', lines }));
  child.once('close', () => resolve(end ?? { kind: 'crashed', lines }));
  // The request is lost where the process dies first; its end tells.
  child.send(request, () => {});
  return promise.finally(() => clearTimeout(limit));
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch {
    // It has ended already.
  }
}

/** Fills as they come. */
function lastLines(stderr: Readable | null): readonly string[] {
  const lines: string[] = [];
  if (stderr === null) return lines;
  createInterface({ input: stderr }).on('line', (line) => {
    lines.push(line.slice(0, LINE_LETTERS));
    if (lines.length > KEPT_LINES) lines.shift();
  });
  return lines;
}
