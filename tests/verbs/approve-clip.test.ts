import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NO_NOTE } from '../../src/library/clip-note.ts';
import { parseEntries } from '../../src/record/chain.ts';
import { readRights } from '../../src/rights/fold.ts';
import { mayItSound } from '../../src/rights/sound-right.ts';
import { approveClips } from '../../src/verbs/approve-clip.ts';
import { listClips, showClip } from '../../src/verbs/list-clips.ts';
import { removeClip } from '../../src/verbs/remove-clip.ts';
import { revokeClips } from '../../src/verbs/revoke-clip.ts';
import { speakClip } from '../../src/verbs/speak-clip.ts';
import { add, clipWard, usbStick } from '../fakes/clip-ward.ts';
import { quickAudio } from '../fakes/quick-audio.ts';
import type { TempWard } from '../fakes/temp-ward.ts';
import { toneVoice } from '../fakes/tone-voice.ts';

async function wardWithClips(parts: { readonly solePersonBasis?: string } = {}) {
  const [ward, usb] = [clipWard({ ...parts, voices: [toneVoice('hum')], audio: quickAudio }), usbStick()];
  await add(ward, [usb.tone('a.wav', 300), usb.tone('b.wav', 400)], { topic: 'sap-xep' });
  await add(ward, [usb.tone('c.wav', 500)], { topic: 'khac' });
  return ward;
}

const approve = (ward: TempWard, clips: readonly string[], by = 'lanh-dao', topic: string | null = null) =>
  approveClips(ward, { clips, topic, by });

function sounds(ward: TempWard, id: string): boolean {
  const sha256 = ward.library.clip(id)?.sha256 ?? '';
  return mayItSound(readRights(ward.records), [{ kind: 'recording', clip: id, sha256 }]) === null;
}

describe('approving clips', () => {
  test('several at once by a second person stand in one entry, and may sound from then on', async () => {
    const ward = await wardWithClips();
    expect(sounds(ward, 'a')).toBe(false);
    const reports = await approve(ward, ['a', 'b']);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['approved', 'approved']);
    expect([sounds(ward, 'a'), sounds(ward, 'b'), sounds(ward, 'c')]).toEqual([true, true, false]);
    expect([...ward.records.entries(0, ['approved'])]).toHaveLength(1);
    expect((await approve(ward, ['a']))[0]?.outcome).toBe('already');
    expect([...ward.records.entries(0, ['approved'])]).toHaveLength(1);
  });

  test('a topic approves what waits in it and nothing else', async () => {
    const ward = await wardWithClips();
    await approve(ward, ['a']);
    const reports = await approve(ward, [], 'lanh-dao', 'sap-xep');
    expect(reports.map(({ id }) => id)).toEqual(['b']);
    expect(sounds(ward, 'c')).toBe(false);
  });

  test('the one who added a clip cannot approve it; others in the same breath are approved', async () => {
    const [ward, usb] = [await wardWithClips(), usbStick()];
    await add(ward, [usb.tone('d.wav', 600)], {}, 'lanh-dao');
    const reports = await approve(ward, ['a', 'd', 'khong-co']);
    expect(reports.map(({ problems, outcome }) => problems[0]?.code ?? outcome)).toEqual([
      'approved',
      'clip.own',
      'clip.unknown',
    ]);
    expect(sounds(ward, 'd')).toBe(false);
  });

  test('where the regulation names one responsible person, their own clip is approved with that basis', async () => {
    const ward = await wardWithClips({ solePersonBasis: 'Quy chế số 5' });
    const usb = usbStick();
    await add(ward, [usb.tone('d.wav', 600)], {}, 'lanh-dao');
    await approve(ward, ['a', 'd']);
    expect([sounds(ward, 'a'), sounds(ward, 'd')]).toEqual([true, true]);
    const bases = [...parseEntries(ward.records.entries(0, ['approved']))].map(({ body }) =>
      body.kind === 'approved' ? body.basis : '',
    );
    expect(bases).toEqual([null, 'Quy chế số 5']);
  });

  test('a file that was changed or lost since it was added is not approved', async () => {
    const ward = await wardWithClips();
    writeFileSync(ward.files.absolute('audio/a.wav'), 'khác');
    ward.files.remove('audio/b.wav');
    const reports = await approve(ward, ['a', 'b']);
    expect(reports.map(({ problems }) => problems[0]?.code)).toEqual(['clip.altered', 'clip.altered']);
    expect(sounds(ward, 'a')).toBe(false);
    expect((await showClip(ward, 'a')).intact).toBe(false);
  });

  test('an approval taken back is gone at once, and the reason stands in the chain', async () => {
    const ward = await wardWithClips();
    await approve(ward, ['a', 'b']);
    revokeClips(ward, { clips: ['a'], why: 'Sai số liệu', by: 'lanh-dao' });
    expect([sounds(ward, 'a'), sounds(ward, 'b')]).toEqual([false, true]);
    expect(listClips(ward, {}).map(({ approval }) => approval?.by ?? null)).toEqual([null, 'lanh-dao', null]);
    expect([...parseEntries(ward.records.entries(0, ['approval-revoked']))][0]?.body).toMatchObject({
      why: 'Sai số liệu',
    });
    expect(() => revokeClips(ward, { clips: ['b'], why: '  ', by: 'lanh-dao' })).toThrow('clip.why-missing');
  });

  test('a removed clip is no longer listed or approved; its entries and its file stay', async () => {
    const ward = await wardWithClips();
    removeClip(ward, 'a', 'bien-tap');
    expect(listClips(ward, {}).map(({ clip }) => clip.id)).toEqual(['b', 'c']);
    expect((await approve(ward, ['a']))[0]?.problems[0]?.code).toBe('clip.unknown');
    expect([...ward.records.entries(0, ['clip-added'])]).toHaveLength(3);
    expect(ward.files.exists('audio/a.wav')).toBe(true);
  });
});

describe('a clip spoken from text', () => {
  const text = 'Kính thưa  bà con,\nmai cắt điện.';
  const given = { ...NO_NOTE, title: 'Cắt điện', topic: 'dien' };

  test('is spoken once, and approved by its words and voices, not by its bytes', async () => {
    const ward = await wardWithClips();
    const { clip } = await speakClip(ward, { text, given, author: 'bien-tap' });
    expect(clip).toMatchObject({
      id: 'cat-dien',
      path: 'audio/cat-dien.wav',
      spoken: { text, voices: ['hum'] },
    });
    await approve(ward, ['cat-dien']);
    const wordsSha256 = clip.spoken?.wordsSha256 ?? '';
    const state = readRights(ward.records);
    expect(mayItSound(state, [{ kind: 'spoken', clip: null, wordsSha256, voice: 'hum' }])).toBeNull();
    expect(mayItSound(state, [{ kind: 'spoken', clip: null, wordsSha256, voice: 'other' }])).not.toBeNull();
  });

  test('the same words are not taken twice, no words not at all', async () => {
    const ward = await wardWithClips();
    await speakClip(ward, { text, given, author: 'bien-tap' });
    const again = speakClip(ward, { text: 'Kính thưa bà con, mai cắt điện.', given, author: 'bien-tap' });
    await expect(again).rejects.toThrow('clip.same-words');
    await expect(speakClip(ward, { text: ' \n', given, author: 'bien-tap' })).rejects.toThrow(
      'clip.no-words',
    );
  });

  test('where no voice can speak, what is missing is named and nothing is added', async () => {
    const ward = clipWard({ voices: [toneVoice('hum', 'missing')], audio: quickAudio });
    await expect(speakClip(ward, { text, given, author: 'bien-tap' })).rejects.toMatchObject({
      exitCode: 3,
      problems: [{ code: 'clip.no-voice' }, { code: 'voice.no-espeak', params: { voice: 'hum' } }],
    });
    expect(ward.library.clips()).toEqual([]);
  });
});
