/**
 * Rendering: a programme of about ten minutes (chime, ten recordings, a ducked bed) ready and verified (inputs copied
 * and proved, loudness target, limiter, loudness, true peak and hashes of every frame on disk) against the bare ffmpeg
 * graph that only cuts, joins, ducks, mixes and writes. Between the two, for the difference: our graph with its gains and
 * limiter, unverified. All three in turn, one at a time and two at a time; prints the best of each, since what the
 * machine does besides only ever adds, and the median of the ratios of a turn; then the same of CPU time, ours and
 * ffmpeg's together, which says more on a machine that others use.
 */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measureAudio } from '../src/adapters/ffmpeg/measure.ts';
import { renderMix } from '../src/adapters/ffmpeg/render.ts';
import { renderJob } from '../src/mix/filter-graph.ts';
import { firstTuning } from '../src/mix/loudness.ts';
import type { MixItem, MixPlan, MixSource } from '../src/mix/mix-plan.ts';
import { planMix } from '../src/mix/plan-mix.ts';
import type { ItemKind } from '../src/model/programme.ts';
import { msOfFrames } from '../src/model/sound.ts';
import { readyMix } from '../src/station/ready-mix.ts';
import { cpuMs } from './cpu-time.ts';

const AUDIO = join(dirname(dirname(fileURLToPath(import.meta.url))), 'audio');
const RECORDINGS = 10;
const RECORDING_S = 56;
const ROUNDS = 7;

const run = promisify(execFile);

export async function benchRender(print: (line: string) => void): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'loa-bench-'));
  try {
    const plan = await tenMinutes(dir);
    const graph = renderJob(plan, firstTuning(plan), '').graph;
    const outs = [0, 1].map((n) => join(dir, `mix${n}.wav`));
    const bare = timed(outs, (path) => renderPlainly(plan, bareGraph(plan), path));
    const unverified = timed(outs, (path) => renderPlainly(plan, graph, path));
    const ready = timed(outs, (path) => renderReady(plan, path));
    print(
      `render: ${(msOfFrames(plan.lengthFrames) / 60_000).toFixed(1)} min, ${plan.placed.length} parts, a ducked bed`,
    );
    for (const atOnce of [1, 2]) {
      await bare(atOnce);
      await ready(atOnce);
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        rounds.push({
          bare: await bare(atOnce),
          unverified: await unverified(atOnce),
          ready: await ready(atOnce),
        });
      }
      print(`render, ${atOnce} at a time: ${told(rounds, (spent) => spent.wallMs)}`);
      print(`  CPU time: ${told(rounds, (spent) => spent.cpuMs)}`);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
}

interface Spent {
  readonly wallMs: number;
  readonly cpuMs: number;
}

interface Round {
  readonly bare: Spent;
  readonly unverified: Spent;
  readonly ready: Spent;
}

function told(rounds: readonly Round[], of: (spent: Spent) => number): string {
  const best = (kind: keyof Round) => Math.min(...rounds.map((round) => of(round[kind])));
  const ms = (kind: keyof Round) => `${best(kind).toFixed(0)} ms`;
  const ratio = (best('ready') / best('bare')).toFixed(2);
  const perTurn = median(rounds.map(({ ready, bare }) => of(ready) / of(bare))).toFixed(2);
  return `ready and verified ${ms('ready')} (unverified ${ms('unverified')}), bare graph ${ms('bare')}: ${ratio}× (median of turns ${perTurn}×)`;
}

/** What `atOnce` of the work side by side take; nothing stands yet where they write. */
function timed(
  outs: readonly string[],
  work: (path: string) => Promise<unknown>,
): (atOnce: number) => Promise<Spent> {
  return async (atOnce) => {
    const paths = outs.slice(0, atOnce);
    for (const path of paths) rmSync(path, { force: true });
    const [began, beganCpuMs] = [performance.now(), cpuMs()];
    await Promise.all(paths.map(work));
    return { wallMs: performance.now() - began, cpuMs: cpuMs() - beganCpuMs };
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The whole way of a slot's mix but for its cache: nothing is there yet. */
async function renderReady(plan: MixPlan, path: string): Promise<void> {
  await readyMix(
    {
      mixes: {
        get: () => null,
        pathFor: () => path,
        put: () => {},
        intact: async () => false,
        evict: () => {},
      },
      audio: {
        render: renderMix,
        measure: measureAudio,
        probe: () => Promise.reject(new Error('not benched')),
      },
    },
    plan,
  );
}

async function renderPlainly(plan: MixPlan, graph: string, path: string): Promise<void> {
  const inputs = [...plan.placed, ...plan.beds].flatMap(({ source }) => ['-i', source.path]);
  const output = ['-map', '[out]', '-c:a', 'pcm_s16le', '-f', 'wav', '-y', path];
  await run('ffmpeg', ['-nostdin', '-v', 'error', ...inputs, '-filter_complex', graph, ...output]);
}

/** As one would write it by hand: the same cuts, gaps and bed, no gains, no limiter, no measuring. */
function bareGraph(plan: MixPlan): string {
  const house = 'aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo';
  const parts = plan.placed.map(({ source, fromFrame }, at) => {
    const next = plan.placed[at + 1]?.fromFrame ?? plan.lengthFrames;
    const { inFrame, outFrame } = source.cue;
    return `[${at}:a]${house},atrim=start_sample=${inFrame}:end_sample=${outFrame},asetpts=N/SR/TB,apad=whole_len=${next - fromFrame}[p${at}]`;
  });
  const joined = `${plan.placed.map((_, at) => `[p${at}]`).join('')}concat=n=${plan.placed.length}:v=0:a=1[speech]`;
  const beds = plan.beds.map((bed, at) => {
    const loop = `aloop=loop=-1:size=${bed.source.cue.outFrame},atrim=end_sample=${bed.toFrame - bed.fromFrame},asetpts=N/SR/TB`;
    const duck = "volume=eval=frame:volume='if(lt(mod(t,57),1),0.25,0.1)'";
    return `[${plan.placed.length + at}:a]${house},${loop},${duck},adelay=${bed.fromFrame}S:all=1[b${at}]`;
  });
  const all = `[speech]${plan.beds.map((_, at) => `[b${at}]`).join('')}amix=inputs=${1 + plan.beds.length}:duration=first:normalize=0[out]`;
  return [...parts, joined, ...beds, all].join(';');
}

/** The sample ward's recordings, repeated until they are long enough, as 48 kHz WAV files. */
async function tenMinutes(dir: string): Promise<MixPlan> {
  const names = readdirSync(AUDIO).filter((name) => !name.endsWith('.txt'));
  const recordings = names.filter((name) => !name.startsWith('nhac-'));
  const items: MixItem[] = [item(await source(dir, 'nhac-hieu.mp3', 'chime', null), 'chime')];
  for (let n = 0; n < RECORDINGS; n += 1) {
    const name = recordings[n % recordings.length] ?? '';
    items.push(item(await source(dir, name, `clip${n}`, RECORDING_S), 'clip'));
  }
  const music = await source(dir, 'nhac-nen.ogg', 'bed', 60);
  const sound = { kind: 'recording', clip: 'bed', sha256: music.sha256 } as const;
  const bed = { source: music, sound, gainDb: -20, under: ['clip'] as const };
  return planMix(
    { items, bed, gapMs: 1000 },
    { targetLufs: -16, truePeakMaxDbtp: -1, profile: 'full-range' },
  );
}

/** Raised so that the limiter has something to do, as recordings of mixed quality give it. */
async function source(dir: string, name: string, id: string, lengthS: number | null): Promise<MixSource> {
  const path = join(dir, `${id}.wav`);
  const loop = lengthS === null ? [] : ['-stream_loop', '-1', '-t', String(lengthS)];
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', ...loop, '-i', join(AUDIO, name), '-ar', '48000', path]);
  const { lengthFrames, loudnessLufs, truePeakDbtp } = await measureAudio(path);
  return {
    path,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    cue: { inFrame: 0, outFrame: lengthFrames },
    loudnessLufs,
    truePeakDbtp: Math.max(truePeakDbtp, -1),
  };
}

function item(from: MixSource, kind: ItemKind): MixItem {
  const { sha256 } = from;
  return {
    source: from,
    sound: { kind: 'recording', clip: sha256, sha256 },
    part: {
      item: kind,
      clip: sha256,
      sha256,
      title: sha256,
      topic: null,
      theme: null,
      language: 'vi',
      source: null,
      rung: 'recorded',
      voice: null,
    },
  };
}
