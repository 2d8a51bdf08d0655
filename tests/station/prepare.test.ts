/** Slots made ready by the real mixer from a temporary ward's library. */
import { appendFileSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Item, Programme } from '../../src/model/programme.ts';
import { BYTES_PER_FRAME, WAV_HEADER_BYTES } from '../../src/model/sound.ts';
import { readRights } from '../../src/rights/fold.ts';
import { mayItSound } from '../../src/rights/sound-right.ts';
import { prepareClip, prepareSlot } from '../../src/station/prepare.ts';
import {
  addClip,
  append,
  approvedClip,
  approveWords,
  clipNamed,
  nextOf,
  PLACE,
  prepare,
  programme,
  request,
  sayThat,
  wardOf,
} from '../fakes/mixing-ward.ts';
import { sine } from '../fakes/tone-file.ts';
import { toneVoice } from '../fakes/tone-voice.ts';

const SECOND = 48_000;

test('a programme of chime, words, a repeated clip and a bed is ready on disk, with every part and right named', async () => {
  const { ward } = wardOf(toneVoice('giong:a'));
  await approvedClip(ward, 'nhac-hieu', sine(880, 0.3), { kind: 'chime' });
  await approvedClip(ward, 'nhac-nen', sine(200, 0.1), { kind: 'bed' });
  const clip = await approvedClip(ward, 'tin-1');
  approveWords(ward, 'Đây là đài.', ['giong:a']);
  const chime: Item = { kind: 'chime', clip: 'nhac-hieu', place: PLACE };
  const bed = { clip: 'nhac-nen', gainDb: -20, under: ['say'] as const, place: PLACE };
  const { mix } = await prepare(ward, [chime, sayThat('Đây là đài.'), clipNamed('tin-1', 2)], { bed });
  expect(mix?.parts.map(({ item, clip, topic, rung, voice }) => [item, clip, topic, rung, voice])).toEqual([
    ['chime', 'nhac-hieu', null, 'recorded', null],
    ['say', null, null, 'voice', 'giong:a'],
    ['clip', 'tin-1', 'sap-xep', 'recorded', null],
    ['clip', 'tin-1', 'sap-xep', 'recorded', null],
  ]);
  expect(mix?.sounds).toHaveLength(4);
  expect(mix?.sounds).toContainEqual({ kind: 'recording', clip: 'tin-1', sha256: clip.sha256 });
  expect(Math.abs((mix?.loudnessLufs ?? 0) + 16)).toBeLessThanOrEqual(0.5);
  const bytes = readFileSync(mix?.path ?? '');
  expect(bytes.length).toBe(WAV_HEADER_BYTES + (mix?.lengthFrames ?? 0) * BYTES_PER_FRAME);
});

test('a slot prepared again is taken from the cache, until a byte of its mix has changed', async () => {
  const { ward, renders } = wardOf();
  await approvedClip(ward, 'tin-1');
  const first = await prepare(ward, [clipNamed('tin-1')]);
  expect(await prepare(ward, [clipNamed('tin-1')])).toEqual(first);
  expect(renders).toHaveLength(1);
  appendFileSync(first.mix?.path ?? '', 'x');
  expect(await prepare(ward, [clipNamed('tin-1')])).toEqual(first);
  expect(renders).toHaveLength(2);
});

test('when an approval falls after the mix was made, its right falls with it', async () => {
  const { ward } = wardOf();
  const { sha256 } = await approvedClip(ward, 'tin-1');
  const { mix } = await prepare(ward, [clipNamed('tin-1')]);
  expect(mayItSound(readRights(ward.records), mix?.sounds ?? [])).toBeNull();
  append(ward, {
    kind: 'approval-revoked',
    subjects: [{ kind: 'recording', sha256 }],
    by: 'lanh-dao',
    why: 'sai ngày',
  });
  expect(mayItSound(readRights(ward.records), mix?.sounds ?? [])).toMatchObject({ code: 'not-approved' });
  expect((await prepare(ward, [clipNamed('tin-1')])).problem?.code).toBe('mix.not-approved');
});

test('"next of a topic" takes what is picked least, only if it is approved and fits the time left', async () => {
  const { ward } = wardOf();
  for (const id of ['a', 'b']) await approvedClip(ward, id, sine(500 + id.charCodeAt(0), 0.2));
  await addClip(ward, 'chua-duyet', sine(900, 0.2));
  const picked = async (changes: Partial<Programme>, picks: readonly string[]) => {
    const atMs = ward.clock.nowMs();
    const asked = { ...request(ward), picks: picks.map((clip) => ({ clip, atMs })) };
    const prepared = await prepareSlot(ward, programme([nextOf, nextOf], changes), asked);
    return prepared.ok ? prepared.mix.parts.map((part) => part.clip) : prepared.problem.code;
  };
  expect(await picked({}, [])).toEqual(['a', 'b']);
  expect(await picked({}, ['a', 'a'])).toEqual(['b', 'b']);
  expect(await picked({ maxMs: 2000 }, ['a'])).toEqual(['b']);
  expect(await picked({ maxMs: 900 }, [])).toBe('mix.nothing-to-pick');
});

test('a clip with hard spikes is rendered again with a static gain until it is as loud as the others', async () => {
  const { ward, renders } = wardOf();
  await approvedClip(ward, 'gat', (frame) => sine(300, 0.05)(frame) + (frame % 9000 < 9 ? 0.6 : 0));
  const { mix } = await prepare(ward, [clipNamed('gat')]);
  expect(renders.length).toBeGreaterThan(1);
  expect(Math.abs((mix?.loudnessLufs ?? 0) + 16)).toBeLessThanOrEqual(0.5);
  expect(mix?.truePeakDbtp).toBeLessThanOrEqual(-1);
});

test('a sound that cannot be brought to the target is refused with its measure', async () => {
  const { ward } = wardOf();
  await approvedClip(ward, 'tach', (frame) => (frame % 24_000 === 0 ? 0.9 : 0));
  expect((await prepare(ward, [clipNamed('tach')])).problem).toMatchObject({
    code: 'mix.loudness-off',
    params: { target: -16 },
  });
});

test('one clip is made ready to be aired alone', async () => {
  const { ward } = wardOf();
  await approvedClip(ward, 'tin-1');
  const prepared = await prepareClip(ward, 'tin-1', { rights: readRights(ward.records) });
  expect(prepared).toMatchObject({ ok: true, mix: { lengthFrames: SECOND, parts: [{ clip: 'tin-1' }] } });
});
