import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerClip } from '../../src/cli/clip.ts';
import { registerSay } from '../../src/cli/say.ts';
import { clipWard, usbStick } from '../fakes/clip-ward.ts';
import { commandLine } from '../fakes/command-line.ts';
import { quickAudio } from '../fakes/quick-audio.ts';
import { toneVoice } from '../fakes/tone-voice.ts';
import { STATION_YAML } from '../fakes/ward-files.ts';

const EDITOR = { as: 'bien-tap' };
const APPROVER = { as: 'lanh-dao' };

function desk() {
  const ward = clipWard({ voices: [toneVoice('hum')], audio: quickAudio });
  return { ward, usb: usbStick(), loa: commandLine(ward, registerClip) };
}

describe('loa clip', () => {
  test('from the stick to the air: add, list, approve, revoke, as a program reads it', async () => {
    const { usb, loa } = desk();
    const file = usb.tone('a.wav');
    const facts = ['--title', 'Tin một', '--topic', 'sap-xep', '--theme', 'lo-trinh', '--basis', 'KH 01'];
    const added = await loa(['clip', 'add', file, ...facts], { ...EDITOR, json: true });
    expect(added.exitCode).toBe(0);
    expect(added.json()).toMatchObject([
      {
        ...{ id: 'tin-mot', title: 'Tin một', topic: 'sap-xep', theme: 'lo-trinh', language: 'vi' },
        ...{ durationMs: 1000, loudnessLufs: -18, truePeakDbtp: -3, cue: { inMs: 0, outMs: 1000 } },
        ...{
          author: 'bien-tap',
          approval: null,
          file,
          outcome: 'added',
          missing: ['approval'],
          problems: [],
        },
      },
    ]);
    const approved = await loa(['clip', 'approve', 'tin-mot'], { ...APPROVER, json: true });
    const approval = { by: 'lanh-dao', at: '2024-03-18T05:00:00+07:00', basis: null };
    expect(approved.json()).toMatchObject([{ id: 'tin-mot', outcome: 'approved', approval }]);
    expect((await loa(['clip', 'list'], { json: true })).json()).toMatchObject([{ id: 'tin-mot', approval }]);
    await loa(['clip', 'revoke', 'tin-mot', '--why', 'Sai số'], APPROVER);
    expect((await loa(['clip', 'show', 'tin-mot'], { json: true })).json()).toMatchObject({
      ...{ id: 'tin-mot', approval: null, intact: true, usedBy: [] },
    });
  });

  test('as a person reads it: what was added, what is still missing, who acts next', async () => {
    const { usb, loa } = desk();
    usb.tone('Nhắc nộp thuế.wav', 300);
    usb.tone('Nhạc hiệu.wav', 400);
    usb.text('Nhạc hiệu.txt', 'Nhạc hiệu\nloại: nhạc hiệu\n');
    const { out, exitCode } = await loa(['clip', 'add', usb.dir], EDITOR);
    expect(exitCode).toBe(0);
    expect(out).toContain('✓ Nhắc nộp thuế.wav → nhac-nop-thue');
    expect(out).toContain('Đã thêm 2, bổ sung 0, đã có 0, từ chối 0.');
    expect(out).toContain('nhac-nop-thue: chuyên đề, nội dung, căn cứ, phê duyệt');
    expect(out).toContain('nhac-hieu: phê duyệt');
    expect(out).toContain('loa clip approve nhac-hieu nhac-nop-thue --as');
  });

  test('a refused file among good ones ends in 1, and says why in Vietnamese', async () => {
    const { usb, loa } = desk();
    const { out, exitCode } = await loa(['clip', 'add', usb.tone('a.wav'), join(usb.dir, 'b.mp3')], EDITOR);
    expect(exitCode).toBe(1);
    expect(out).toContain('✗ b.mp3');
    expect(out).toContain('Không có tệp hay thư mục này.');
    expect(out).toContain('Đã thêm 1, bổ sung 0, đã có 0, từ chối 1.');
  });

  test('a progress bar grows for a person who watches, on stderr, and is wiped away; a program sees none', async () => {
    const { usb, loa } = desk();
    const watched = await loa(['clip', 'add', usb.tone('a.wav')], { ...EDITOR, interactive: true });
    expect(watched.err).toContain('░');
    expect(watched.err.endsWith('\r')).toBe(true);
    expect((await loa(['clip', 'add', usb.tone('b.wav', 500)], EDITOR)).err).toBe('');
  });

  test('who may not edit adds nothing; who may not approve approves nothing', async () => {
    const { ward, usb, loa } = desk();
    const file = usb.tone('a.wav');
    expect((await loa(['clip', 'add', file], APPROVER)).exitCode).toBe(1);
    expect(ward.library.clips()).toEqual([]);
    await loa(['clip', 'add', file], EDITOR);
    expect((await loa(['clip', 'approve', 'a'], EDITOR)).exitCode).toBe(1);
    expect((await loa(['clip', 'list'], { json: true })).json()).toMatchObject([{ approval: null }]);
  });

  test('approving needs a name or a topic; revoking a reason; a kind must be one of the five', async () => {
    const { usb, loa } = desk();
    expect((await loa(['clip', 'approve'], APPROVER)).exitCode).toBe(2);
    expect((await loa(['clip', 'revoke', 'a', '--why', ' '], APPROVER)).exitCode).toBe(2);
    expect((await loa(['clip', 'add', usb.tone('a.wav'), '--kind', 'phim'], EDITOR)).exitCode).toBe(2);
  });

  test('a clip from words is spoken, listed with its words, and removed', async () => {
    const { usb, loa } = desk();
    const file = usb.text('Cắt điện.txt', 'Kính thưa bà con, mai cắt điện.');
    const said = await loa(['clip', 'say', '--file', file, '--topic', 'dien'], { ...EDITOR, json: true });
    expect(said.json()).toMatchObject({
      id: 'cat-dien',
      title: 'Cắt điện',
      topic: 'dien',
      spoken: { voices: ['hum'] },
    });
    expect((await loa(['clip', 'show', 'cat-dien'])).out).toContain('Kính thưa bà con, mai cắt điện.');
    const removed = await loa(['clip', 'remove', 'cat-dien'], EDITOR);
    expect(removed.out).toContain('tệp vẫn ở audio/cat-dien.wav');
    expect((await loa(['clip', 'list'])).out).toContain('Thư viện chưa có tin, bài nào.');
  });

  test('whoever approves sees the words that will be heard where they are not those that were written', async () => {
    const { loa } = desk();
    const text = 'Họp ngày 2/9 tại QXZ.';
    const heard = '→ Họp ngày hai tháng chín tại quy ích dét.';
    const said = await loa(['clip', 'say', '--text', text, '--title', 'Họp'], EDITOR);
    expect(said.out).toContain(`    ${heard}\n`);
    expect(said.out).toContain('“Họp”');
    expect((await loa(['clip', 'list'])).out).toContain(`  hop\n    ${heard}\n`);
    expect((await loa(['clip', 'show', 'hop'])).out).toContain(heard.slice(2));
    expect((await loa(['clip', 'approve', 'hop'], APPROVER)).out).toContain(
      `✓ hop: đã duyệt\n    ${heard}\n`,
    );
    expect((await loa(['clip', 'list'])).out).not.toContain(heard);
  });

  test('words that are the text itself are not repeated', async () => {
    const { loa } = desk();
    const said = await loa(['clip', 'say', '--text', 'Kính thưa bà con.'], EDITOR);
    expect(said.out).not.toContain('→ Kính');
    expect((await loa(['clip', 'list'])).out).not.toContain('→');
  });

  test('words come from --text, a text file or stdin, one of them; a name of a file is no words', async () => {
    const { ward, usb, loa } = desk();
    const file = usb.text('Cắt điện.txt', 'Mai cắt điện.');
    const refused = async (...options: readonly string[]) =>
      (await loa(['clip', 'say', ...options], EDITOR)).err;
    expect(await refused('--text', 'Mai cắt điện.', '--file', file)).toContain('không lấy cả hai');
    expect(await refused('--text', file)).toContain(`--file ${file}`);
    expect(await refused('--file', usb.dir)).toContain('là thư mục');
    expect(await refused('--file', usb.tone('a.wav'))).toContain(
      'Tệp này không phải văn bản thường (.txt, UTF-8). Mở bằng Word, chọn Lưu thành .txt, hoặc chép chữ vào --text.',
    );
    expect(await refused('--file', usb.text('dài.txt', 'a'.repeat(1_500_000)))).toContain('Tệp nặng 1.5 MB');
    expect(ward.library.clips()).toEqual([]);
    await loa(['clip', 'say', '--text', '-'], { ...EDITOR, stdin: 'Mai cắt nước.' });
    await loa(['clip', 'say', '--file', '-'], { ...EDITOR, stdin: 'Mai họp dân.' });
    expect(ward.library.clips().map(({ id }) => id)).toEqual(['mai-cat-nuoc', 'mai-hop-dan']);
    expect(await refused('--text', 'Mai họp dân.')).toContain('loa clip remove mai-hop-dan');
  });

  test('of many words that nobody knows the first ten are told, and how many are left', async () => {
    const { loa } = desk();
    const words = [...'BCDGHKLMNPRSTV'].map((letter) => `nghiêng nghiêng trường QX${letter}`);
    const text = `Kính thưa ${words.join(' ')}.`;
    const { out } = await loa(['clip', 'say', '--text', text], EDITOR);
    expect(out.match(/Máy chưa biết/g)).toHaveLength(10);
    expect(out).toContain('và 4 cụm khác');
    const json = (await desk().loa(['clip', 'say', '--text', text], { ...EDITOR, json: true })).json();
    expect((json as { problems: unknown[] }).problems).toHaveLength(14);
  });

  test('a list tells of an approved recording whose file was changed, and what to do about it', async () => {
    const { ward, usb, loa } = desk();
    await loa(['clip', 'add', usb.tone('a.wav'), usb.tone('b.wav', 500)], EDITOR);
    await loa(['clip', 'approve', 'a', 'b'], APPROVER);
    appendFileSync(ward.files.absolute('audio/b.wav'), 'x');
    const { out } = await loa(['clip', 'list']);
    expect(out.match(/bị thay đổi/g)).toHaveLength(1);
    expect(out).toContain('gỡ “b” rồi thêm tệp mới');
    const json = (await loa(['clip', 'list'], { json: true })).json();
    expect(json).toMatchObject([
      { id: 'a', altered: false },
      { id: 'b', altered: true },
    ]);
  });

  test('a list names kind, topic, length and approval in a table that keeps its columns in NFC and NFD', async () => {
    const { usb, loa } = desk();
    await loa(
      ['clip', 'add', usb.tone('a.wav'), '--title', 'Lịch tiêm chủng'.normalize('NFD'), '--topic', 'y-te'],
      EDITOR,
    );
    await loa(['clip', 'add', usb.tone('b.wav', 500), '--title', 'Lịch tiêm chủng đợt hai'], EDITOR);
    const { out } = await loa(['clip', 'list']);
    const rows = out
      .normalize('NFC')
      .split('\n')
      .filter((line) => line.includes('chờ duyệt'));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.indexOf('Lịch')).toBe(rows[1]?.indexOf('Lịch'));
    expect(out).toContain('y-te');
  });
});

describe('loa say', () => {
  test('--show prints the words alone, a line a line, from the argument or from stdin', async () => {
    const loa = commandLine(clipWard({ audio: quickAudio }), registerSay);
    expect((await loa(['say', 'Kính  thưa\nbà con', '--show'])).out).toBe('Kính thưa\nbà con\n');
    expect((await loa(['say', '-', '--show'], { stdin: 'một\r\nhai\r\n' })).out).toBe('một\nhai\n');
  });

  test('--show reads by the station’s own lexicon, and tells on stderr what it had to guess', async () => {
    const ward = clipWard({ audio: quickAudio });
    ward.files.writeText('station.yaml', `${STATION_YAML}lexicon: { QXZ: Quỹ Xã Zét }\n`);
    const loa = commandLine(ward, registerSay);
    expect(await loa(['say', 'Họp tại QXZ', '--show'])).toMatchObject({
      out: 'Họp tại Quỹ Xã Zét\n',
      err: '',
    });
    const guessing = await loa(['say', 'Họp tại QXK', '--show']);
    expect(guessing.out).toBe('Họp tại quy ích ca\n');
    expect(guessing.err).toContain('Máy chưa biết “QXK” đọc thế nào, nên đánh vần: “quy ích ca”.');
  });

  test('a text longer than any broadcast is refused, shown or spoken', async () => {
    const loa = commandLine(clipWard({ voices: [toneVoice('hum')], audio: quickAudio }), registerSay);
    const stdin = 'bà con '.repeat(3_000);
    for (const options of [['--show'], ['--out', 'x.wav']]) {
      const { exitCode, err } = await loa(['say', '-', ...options], { stdin });
      expect(exitCode).toBe(1);
      expect(err).toContain('nhiều nhất 20000 chữ');
    }
  });

  test('no words, and a file that is no WAV, are wrong usage of this very command', async () => {
    const ward = clipWard({ voices: [toneVoice('hum')], audio: quickAudio });
    const loa = commandLine(ward, registerSay);
    expect(await loa(['say', ''])).toMatchObject({ exitCode: 2, err: expect.not.stringContaining('--file') });
    const mp3 = ward.files.absolute('thu.mp3');
    expect(await loa(['say', 'Xin chào', '--out', mp3])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('.wav'),
    });
    expect(ward.files.stat(mp3)).toBeNull();
  });

  test('a word that goes to the voice as it is written is not called spelled out', async () => {
    const loa = commandLine(clipWard({ audio: quickAudio }), registerSay);
    const { err } = await loa(['say', 'Gặp strzgwyn', '--show']);
    expect(err).toContain('“strzgwyn” đọc thế nào, nên đọc liền như một tiếng.');
  });

  test('--out writes the sound and plays nothing', async () => {
    const ward = clipWard({ voices: [toneVoice('hum')], audio: quickAudio });
    mkdirSync(ward.files.absolute('state'), { recursive: true });
    const out = ward.files.absolute('state/thu.wav');
    const ended = await commandLine(ward, registerSay)(['say', 'Xin chào', '--out', out]);
    expect(ended.out).toContain('giọng hum');
    expect(ward.files.stat(out)?.kind).toBe('file');
  });

  test('without --out it never sounds on the loudspeakers', async () => {
    const ward = clipWard({ voices: [toneVoice('hum')], audio: quickAudio });
    const station = {
      ...ward.station,
      loudspeakers: [{ ...ward.station.loudspeakers[0]!, kind: 'auto' as const }],
    };
    const played: string[] = [];
    const listener = {
      defaultDevice: async () => 'card',
      play: async (path: string) => {
        played.push(path);
        return true;
      },
    };
    const ended = await commandLine({ ...ward, station }, registerSay, { listener })(['say', 'Xin chào']);
    expect(ended.exitCode).toBe(3);
    expect(played).toEqual([]);
  });
});
