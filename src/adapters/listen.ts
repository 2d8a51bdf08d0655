/** Plays a file for one listener: decoded by ffmpeg, handed to PulseAudio's (or PipeWire's) pacat, else to ALSA's aplay. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Listener } from '../model/ports/listener.ts';
import { CHANNELS, SAMPLE_RATE_HZ } from '../model/sound.ts';
import { runFfmpeg } from './ffmpeg/ffmpeg-process.ts';

/** The longest clip, and some patience. */
const TIME_LIMIT_MS = 3 * 3_600_000;
const ASK_LIMIT_MS = 3_000;

const RAW: readonly string[] = ['-ac', String(CHANNELS), '-ar', String(SAMPLE_RATE_HZ), '-f', 's16le'];

export const systemListener: Listener = {
  defaultDevice: () =>
    new Promise((resolve) => {
      execFile('pactl', ['get-default-sink'], { timeout: ASK_LIMIT_MS }, (error, stdout) =>
        resolve(error ? null : stdout.trim() || null),
      );
    }),
  play: async (path, device) =>
    (await playBy(path, 'pacat', pulseArguments(device))) ||
    (await playBy(path, 'aplay', alsaArguments(device))),
};

function pulseArguments(device: string | null): readonly string[] {
  const format = [
    '--playback',
    '--raw',
    '--format=s16le',
    `--rate=${SAMPLE_RATE_HZ}`,
    `--channels=${CHANNELS}`,
  ];
  return device === null ? format : [...format, `--device=${device}`];
}

function alsaArguments(device: string | null): readonly string[] {
  const format = ['-q', '-t', 'raw', '-f', 'S16_LE', '-r', String(SAMPLE_RATE_HZ), '-c', String(CHANNELS)];
  return device === null ? format : [...format, '-D', device];
}

async function playBy(path: string, program: string, args: readonly string[]): Promise<boolean> {
  const player = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = endOf(player);
  // A player that is missing or fails breaks the pipe; its end tells.
  player.stdin.on('error', () => {});
  await runFfmpeg({
    inputs: [path],
    outputOptions: ['-map', '0:a:0', ...RAW],
    output: (chunk) => handOn(player.stdin, chunk),
    timeLimitMs: TIME_LIMIT_MS,
  });
  player.stdin.end();
  return (await ended) === 0;
}

async function handOn(stdin: Writable, chunk: Buffer): Promise<void> {
  if (stdin.destroyed || stdin.write(chunk)) return;
  await Promise.race([once(stdin, 'drain'), once(stdin, 'close')]);
}

function endOf(player: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    player.once('error', () => resolve(null));
    player.once('close', resolve);
  });
}
