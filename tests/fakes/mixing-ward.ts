/** A temporary ward with a real mixer: clips of known sound, approved or not, and programmes of them. */
import { measureAudio } from '../../src/adapters/ffmpeg/measure.ts';
import { probeAudio } from '../../src/adapters/ffmpeg/probe.ts';
import { renderMix } from '../../src/adapters/ffmpeg/render.ts';
import { readyMixesIn } from '../../src/adapters/ready-mixes.ts';
import type { ApprovalSubject, Clip } from '../../src/model/clip.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import type { RenderJob } from '../../src/model/ports/audio-tools.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import type { Item, Programme } from '../../src/model/programme.ts';
import { appendEntries } from '../../src/record/append.ts';
import { readRights } from '../../src/rights/fold.ts';
import { wordsSha256 } from '../../src/speech/spoken-words.ts';
import { prepareSlot } from '../../src/station/prepare.ts';
import { sampleStation } from './sample-station.ts';
import { beginRecord, tempWard } from './temp-ward.ts';
import { pcmOf, sine, type Wave, writeWav } from './tone-file.ts';
import type { ToneVoice } from './tone-voice.ts';

const SECOND = 48_000;
export const PLACE = { file: 'schedules/tuan.yaml', line: 1, column: 1 };

/** A ward whose voices are these, with a counted renderer. */
export function wardOf(...voices: readonly ToneVoice[]) {
  const ladder = voices.map((voice) => voice.id);
  const bare = tempWard({ voices, station: sampleStation({ voice: { ladder, speed: 1 } }) });
  const renders: RenderJob[] = [];
  const ward: Ward = {
    ...bare,
    mixes: readyMixesIn(bare.files.absolute('state/mixes'), bare.clock, bare.seals),
    audio: {
      probe: probeAudio,
      measure: measureAudio,
      render: (job, ...taps) => {
        renders.push(job);
        return renderMix(job, ...taps);
      },
    },
  };
  beginRecord(ward);
  return { ward, renders };
}

export async function addClip(
  ward: Ward,
  id: string,
  wave: Wave = sine(500, 0.2),
  changes: Partial<Clip> = {},
) {
  const path = `audio/${id}.wav`;
  writeWav(ward.files.absolute(path), pcmOf(SECOND, wave));
  const { lengthFrames, loudnessLufs, truePeakDbtp } = await measureAudio(ward.files.absolute(path));
  const clip: Clip = {
    id,
    title: `Tin ${id}`,
    topic: 'sap-xep',
    theme: null,
    language: 'vi',
    kind: 'news',
    source: 'UBND phường',
    basis: null,
    author: 'bien-tap',
    sha256: await ward.files.sha256(path),
    path,
    lengthFrames,
    cue: { inFrame: 0, outFrame: lengthFrames },
    loudnessLufs,
    truePeakDbtp,
    spoken: null,
    addedAtMs: 0,
    removedAtMs: null,
    ...changes,
  };
  ward.library.save(clip);
  return clip;
}

export function append(ward: Ward, ...bodies: readonly EntryBody[]): void {
  appendEntries(ward.records, ward.clock.nowMs(), bodies);
}

export function approve(ward: Ward, ...subjects: readonly ApprovalSubject[]): void {
  append(ward, { kind: 'approved', subjects, by: 'lanh-dao', basis: null });
}

export async function approvedClip(
  ward: Ward,
  id: string,
  wave?: Wave,
  changes?: Partial<Clip>,
): Promise<Clip> {
  const clip = await addClip(ward, id, wave, changes);
  approve(ward, { kind: 'recording', sha256: clip.sha256 });
  return clip;
}

export function approveWords(ward: Ward, text: string, voices: readonly string[]): void {
  approve(ward, { kind: 'spoken', wordsSha256: wordsSha256(text), voices });
}

export const clipNamed = (clip: string, repeat = 1): Item => ({
  kind: 'clip',
  clip,
  repeat,
  topic: null,
  theme: null,
  place: PLACE,
});
export const sayThat = (text: string): Item => ({
  kind: 'say',
  text,
  words: text,
  topic: null,
  theme: null,
  place: PLACE,
});
export const nextOf: Item = { kind: 'next-of', topic: 'sap-xep', theme: null, place: PLACE };

export function programme(items: readonly Item[], changes: Partial<Programme> = {}) {
  return { items, bed: null, gapMs: 500, topic: 'khac', theme: null, maxMs: null, ...changes };
}

export function request(ward: Ward) {
  return { rights: readRights(ward.records), atMs: ward.clock.nowMs(), picks: [], roomMs: null };
}

export async function prepare(ward: Ward, items: readonly Item[], changes: Partial<Programme> = {}) {
  const prepared = await prepareSlot(ward, programme(items, changes), request(ward));
  return prepared.ok ? { mix: prepared.mix, problem: null } : { mix: null, problem: prepared.problem };
}
