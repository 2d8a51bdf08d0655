// Makes the sample ward's sounds anew from nothing but the texts beside them: `node scripts/make-sample-audio.mjs`.
// The chime and the bed are synthesised; the recordings are the texts of audio/*.txt, spoken. The files are committed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const audio = join(dirname(dirname(fileURLToPath(import.meta.url))), 'audio');
const work = mkdtempSync(join(tmpdir(), 'loa-audio-'));

/** As recordings reach a ward: several kinds of files, several people. */
const FORMATS = [
  ['mp3', ['-c:a', 'libmp3lame', '-b:a', '48k']],
  ['m4a', ['-c:a', 'aac', '-b:a', '48k']],
  ['ogg', ['-c:a', 'libopus', '-b:a', '32k']],
];
const SPEAKERS = ['vi+f2', 'vi+m3', 'vi+f4', 'vi+m1'];
/** Words a minute. */
const SPEED = 160;

const spoken = readdirSync(audio)
  .filter((name) => name.endsWith('.txt') && !name.startsWith('nhac-'))
  .sort();
for (const [at, name] of spoken.entries()) {
  speak(basename(name, '.txt'), SPEAKERS[at % SPEAKERS.length], FORMATS[at % FORMATS.length]);
}
chime();
bed();
rmSync(work, { recursive: true });

function speak(stem, speaker, [extension, encoding]) {
  const text = readFileSync(join(audio, `${stem}.txt`), 'utf8')
    .split('\n\n')
    .slice(1)
    .join('\n');
  const wav = join(work, `${stem}.wav`);
  execFileSync('espeak-ng', ['-v', speaker, '-s', String(SPEED), '-w', wav, '--stdin'], { input: text });
  // Evened out as a phone's recorder does it, with a room's quiet before and after: the cue points have something to find.
  ffmpeg([
    '-i',
    wav,
    '-af',
    'acompressor=threshold=-30dB:ratio=4:attack=4:release=90:makeup=6,alimiter=limit=0.5:level=disabled,adelay=350,apad=pad_dur=0.5',
    '-ac',
    '1',
    '-ar',
    '24000',
    ...encoding,
    join(audio, `${stem}.${extension}`),
  ]);
}

/** Four bell notes, sol đô mi sol, each with its overtones dying away. */
function chime() {
  const notes = [392, 523.25, 659.25, 783.99].map((pitchHz, at) => {
    const beginsS = at * 0.45;
    const decay = `exp(-3.2*(t-${beginsS}))*gte(t,${beginsS})`;
    return `${decay}*(0.30*sin(2*PI*${pitchHz}*(t-${beginsS}))+0.09*sin(2*PI*${2 * pitchHz}*(t-${beginsS}))+0.04*sin(2*PI*${3.01 * pitchHz}*(t-${beginsS})))`;
  });
  synthesise(`0.7*(${notes.join('+')})`, 3.2, 'nhac-hieu.mp3', ['-c:a', 'libmp3lame', '-b:a', '64k']);
}

/** A slow pentatonic pad: five soft tones that swell and fade at their own pace; it may be looped. */
function bed() {
  const tones = [196, 220, 261.63, 293.66, 329.63].map(
    (pitchHz, at) =>
      `0.11*(0.55+0.45*sin(2*PI*t*${at + 1}/32+${at * 1.3}))*(sin(2*PI*${pitchHz}*t)+0.3*sin(2*PI*${pitchHz / 2}*t))`,
  );
  synthesise(tones.join('+'), 32, 'nhac-nen.ogg', ['-c:a', 'libopus', '-b:a', '32k']);
}

function synthesise(expression, lengthS, name, encoding) {
  ffmpeg([
    '-f',
    'lavfi',
    '-i',
    `aevalsrc=${expression.replace(/,/g, '\\,')}:s=48000:d=${lengthS}`,
    '-af',
    `afade=t=out:st=${lengthS - 0.4}:d=0.4`,
    '-ac',
    '1',
    ...encoding,
    join(audio, name),
  ]);
}

function ffmpeg(args) {
  execFileSync('ffmpeg', [
    '-hide_banner',
    '-loglevel',
    'error',
    '-nostdin',
    '-y',
    '-bitexact',
    ...args.slice(0, -1),
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    args.at(-1),
  ]);
}
