/** Which sounds may go into a mix, and by which rung of the ladder. */
import { appendFileSync, existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Item } from '../../src/model/programme.ts';
import { wordsSha256 } from '../../src/speech/spoken-words.ts';
import {
  addClip,
  approvedClip,
  approveWords,
  clipNamed,
  PLACE,
  prepare,
  sayThat,
  wardOf,
} from '../fakes/mixing-ward.ts';
import { sine } from '../fakes/tone-file.ts';
import { toneVoice } from '../fakes/tone-voice.ts';

test('an unapproved clip is never rendered, and its slot waits for a person', async () => {
  const { ward, renders } = wardOf();
  await addClip(ward, 'tin-1');
  const { problem } = await prepare(ward, [clipNamed('tin-1')]);
  expect(problem).toMatchObject({
    code: 'mix.not-approved',
    severity: 'waiting',
    params: { sound: 'tin-1' },
  });
  expect(renders).toEqual([]);
});

test('an unapproved bed or chime keeps a programme from being made as well', async () => {
  const { ward } = wardOf();
  await approvedClip(ward, 'tin-1');
  await addClip(ward, 'nhac', sine(700, 0.1));
  const bed = { clip: 'nhac', gainDb: -20, under: ['clip'] as const, place: PLACE };
  expect((await prepare(ward, [clipNamed('tin-1')], { bed })).problem?.code).toBe('mix.not-approved');
  const chime: Item = { kind: 'chime', clip: 'nhac', place: PLACE };
  expect((await prepare(ward, [chime, clipNamed('tin-1')])).problem?.code).toBe('mix.not-approved');
});

test('an approved clip whose file was changed afterwards is not heard, nor from the cache', async () => {
  const { ward } = wardOf();
  const clip = await approvedClip(ward, 'tin-1');
  await prepare(ward, [clipNamed('tin-1')]);
  appendFileSync(ward.files.absolute(clip.path), 'x');
  expect((await prepare(ward, [clipNamed('tin-1')])).problem).toMatchObject({
    code: 'mix.clip-altered',
    severity: 'error',
  });
  ward.files.remove(clip.path);
  expect((await prepare(ward, [clipNamed('tin-1')])).problem?.code).toBe('mix.clip-altered');
});

test('a clip that is not, or no longer, in the library is named', async () => {
  const { ward } = wardOf();
  await approvedClip(ward, 'cu');
  ward.library.remove('cu', 1);
  expect((await prepare(ward, [clipNamed('cu')])).problem).toMatchObject({
    code: 'mix.clip-missing',
    params: { clip: 'cu' },
  });
  expect((await prepare(ward, [clipNamed('chua-co')])).problem?.params).toEqual({ clip: 'chua-co' });
});

test('words are spoken by the first voice of the ladder that is allowed and able', async () => {
  const text = 'Kính thưa nhân dân.';
  const forbidden = toneVoice('giong:khong-duyet');
  const { ward } = wardOf(
    forbidden,
    toneVoice('giong:thieu', 'missing'),
    toneVoice('giong:hong', 'broken'),
    toneVoice('giong:tot'),
  );
  approveWords(ward, text, ['giong:tot', 'giong:hong', 'giong:thieu']);
  const { mix } = await prepare(ward, [sayThat(text)]);
  expect(mix?.parts[0]).toMatchObject({ rung: 'voice', voice: 'giong:tot', sha256: wordsSha256(text) });
  expect(mix?.sounds).toEqual([
    { kind: 'spoken', clip: null, wordsSha256: wordsSha256(text), voice: 'giong:tot' },
  ]);
  expect(forbidden.spoken).toEqual([]);
});

test('another edition of an allowed voice needs no approval, and the part says which edition sounded', async () => {
  const text = 'Kính thưa nhân dân.';
  const model = { edition: 'vi.onnx 0011' };
  const { ward } = wardOf({ ...toneVoice('sherpa:giong/vi'), edition: async () => model.edition });
  approveWords(ward, text, ['sherpa:giong/vi']);
  const editionOf = async () => (await prepare(ward, [sayThat(text)])).mix?.parts[0]?.voiceEdition;
  expect(await editionOf()).toBe('vi.onnx 0011');
  model.edition = 'vi.onnx 2233';
  expect(await editionOf()).toBe('vi.onnx 2233');
  model.edition = '';
  expect(await editionOf()).toBeUndefined();
});

test('words that no allowed voice can speak give way to the approved apology, and the part says so', async () => {
  const { ward } = wardOf(toneVoice('giong:a', 'missing'));
  approveWords(ward, 'Xin chào.', ['giong:a']);
  expect((await prepare(ward, [sayThat('Xin chào.')])).problem).toMatchObject({
    code: 'mix.no-voice',
    severity: 'error',
  });
  await approvedClip(ward, 'xin-loi');
  const { mix } = await prepare(ward, [sayThat('Xin chào.')]);
  expect(mix?.parts[0]).toMatchObject({
    item: 'say',
    clip: 'xin-loi',
    rung: 'apology',
    voice: null,
    topic: null,
  });
});

test('unapproved words are not apologised for: they wait for a person', async () => {
  const { ward } = wardOf(toneVoice('giong:a'));
  await approvedClip(ward, 'xin-loi');
  expect((await prepare(ward, [sayThat('Xin chào.')])).problem?.code).toBe('mix.not-approved');
});

test('the same words are spoken once, and again when the kept sound was changed', async () => {
  const voice = toneVoice('giong:a');
  const { ward } = wardOf(voice);
  approveWords(ward, 'Xin chào.', ['giong:a']);
  await prepare(ward, [sayThat('Xin chào.')]);
  await prepare(ward, [sayThat('Xin chào.'), sayThat('Xin  chào.')]);
  expect(voice.spoken).toEqual(['Xin chào.']);
  const kept = ward.files.list('state/spoken').find((name) => name.endsWith('.wav')) ?? '';
  const path = [kept, `state/spoken/${kept}`].map((name) => ward.files.absolute(name)).find(existsSync) ?? '';
  appendFileSync(path, 'x');
  await prepare(ward, [sayThat('Xin chào.')]);
  expect(voice.spoken).toHaveLength(2);
});

test('other words laid into state/spoken, sound and facts and all, are never taken for the approved ones', async () => {
  const voice = toneVoice('giong:a');
  const { ward } = wardOf(voice);
  approveWords(ward, 'Xin chào.', ['giong:a']);
  await prepare(ward, [sayThat('Xin chào.')]);
  const [facts = '', wav = ''] = ward.files.list('state/spoken').map((name) => `state/spoken/${name}`);
  appendFileSync(ward.files.absolute(wav), 'x');
  const forged = { ...JSON.parse(ward.files.readText(facts)), sha256: await ward.files.sha256(wav) };
  ward.files.writeText(facts, JSON.stringify(forged));
  await prepare(ward, [sayThat('Xin chào.')]);
  expect(voice.spoken).toEqual(['Xin chào.', 'Xin chào.']);
});

test('a clip made from text is spoken from its approved words, whatever its file in audio/ has become', async () => {
  const { ward } = wardOf(toneVoice('giong:a'));
  const text = 'Phường mới hoạt động.';
  const spoken = { text, words: text, wordsSha256: wordsSha256(text), voices: ['giong:a'] };
  const clip = await addClip(ward, 'doc', sine(500, 0.2), { spoken });
  approveWords(ward, text, ['giong:a']);
  appendFileSync(ward.files.absolute(clip.path), 'x');
  const { mix } = await prepare(ward, [clipNamed('doc')]);
  expect(mix?.parts[0]).toMatchObject({ clip: 'doc', rung: 'voice', voice: 'giong:a', topic: 'sap-xep' });
});

test('a topic is the item’s, else the clip’s, else the programme’s, and a theme goes with its topic', async () => {
  const { ward } = wardOf();
  await approvedClip(ward, 'co', sine(500, 0.2), { theme: 'lo-trinh' });
  await approvedClip(ward, 'khong', sine(600, 0.2), { topic: null });
  const asked: Item = { kind: 'clip', clip: 'co', repeat: 1, topic: 'khac', theme: null, place: PLACE };
  const { mix } = await prepare(ward, [clipNamed('co'), clipNamed('khong'), asked], { theme: 'chung' });
  expect(mix?.parts.map(({ topic, theme }) => [topic, theme])).toEqual([
    ['sap-xep', 'lo-trinh'],
    ['khac', 'chung'],
    ['khac', null],
  ]);
});
