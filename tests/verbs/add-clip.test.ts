import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_NOTE } from '../../src/library/clip-note.ts';
import { parseEntries } from '../../src/record/chain.ts';
import { addClips } from '../../src/verbs/add-clip.ts';
import { add, clipWard, usbStick } from '../fakes/clip-ward.ts';
import { quickAudio } from '../fakes/quick-audio.ts';

describe('adding recordings', () => {
  test('a recording is copied into audio/ under its title, measured, and its author stands in the chain', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    const [report] = await add(ward, [usb.tone('REC001.WAV')], {
      title: 'Thông báo sắp xếp',
      topic: 'sap-xep-dvhc',
      basis: 'Kế hoạch 01',
    });
    const clip = ward.library.clip('thong-bao-sap-xep');
    expect(report).toMatchObject({ outcome: 'added', problems: [], clip });
    expect(clip).toMatchObject({
      path: 'audio/thong-bao-sap-xep.wav',
      author: 'bien-tap',
      topic: 'sap-xep-dvhc',
      basis: 'Kế hoạch 01',
      kind: 'news',
      lengthFrames: 48_000,
    });
    expect(await ward.files.sha256('audio/thong-bao-sap-xep.wav')).toBe(clip?.sha256);
    const entries = [...parseEntries(ward.records.entries(0, ['clip-added']))].map(({ body }) => body);
    expect(entries).toEqual([
      {
        kind: 'clip-added',
        clip: 'thong-bao-sap-xep',
        title: 'Thông báo sắp xếp',
        clipKind: 'news',
        subject: { kind: 'recording', sha256: clip?.sha256 },
        author: 'bien-tap',
      },
    ]);
  });

  test('a whole stick: titles from names and from text files; one bad file stops no other; all is told', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    usb.tone('Nhắc nộp thuế.wav', 300);
    usb.tone('REC2.wav', 400);
    usb.text('REC2.txt', 'Lịch cắt điện\nloại: thông báo\nchuyên đề: dien\nnguồn: Điện lực\n');
    usb.text('hong.mp3', 'đây không phải âm thanh');
    usb.text('ghi-chu.docx', 'x');
    mkdirSync(join(usb.dir, 'cu'));
    usb.tone('cu/Bài cũ.wav', 500);
    const seen: number[] = [];
    const request = { sources: [usb.dir], given: { ...NO_NOTE, topic: 'chung' }, author: 'bien-tap' };
    const reports = await addClips(ward, request, (_file, done) => seen.push(done));
    expect(
      Object.fromEntries(
        reports.map(({ file, outcome, clip }) => [file.slice(usb.dir.length + 1), clip?.id ?? outcome]),
      ),
    ).toEqual({
      'Nhắc nộp thuế.wav': 'nhac-nop-thue',
      'REC2.wav': 'lich-cat-dien',
      'hong.mp3': 'refused',
      'cu/Bài cũ.wav': 'bai-cu',
    });
    expect(ward.library.clip('lich-cat-dien')).toMatchObject({
      topic: 'chung',
      kind: 'notice',
      source: 'Điện lực',
    });
    expect(ward.files.list('audio')).toEqual(['bai-cu.wav', 'lich-cat-dien.wav', 'nhac-nop-thue.wav']);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('a refused recording leaves nothing behind, in audio/, in the library or in the chain', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    const [report] = await add(ward, [usb.tone('im.wav', 440, 0)]);
    expect(report).toMatchObject({ outcome: 'refused', clip: null, problems: [{ code: 'clip.silent' }] });
    expect(ward.files.list('audio')).toEqual([]);
    expect(ward.library.clips()).toEqual([]);
    expect([...ward.records.entries(0, ['clip-added'])]).toEqual([]);
  });

  test('a kind that its note misspells is asked for again, and never taken for news', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    const chime = usb.tone('chuong.wav');
    usb.text('chuong.txt', 'Chuông\nloại: nhạc hiu');
    const [refused] = await add(ward, [chime]);
    expect(refused).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'clip.unknown-kind', params: { kind: 'nhạc hiu' } }],
    });
    expect(ward.library.clips()).toEqual([]);
    const [added] = await add(ward, [chime], { kind: 'chime' });
    expect(added).toMatchObject({ outcome: 'added', clip: { kind: 'chime', title: 'Chuông' } });
  });

  test('a file that is not there and an empty folder are told, the rest is added', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    mkdirSync(join(usb.dir, 'trong'));
    const reports = await add(ward, [
      join(usb.dir, 'khong-co.mp3'),
      join(usb.dir, 'trong'),
      usb.tone('a.wav'),
    ]);
    expect(reports.map(({ outcome, problems }) => problems[0]?.code ?? outcome).sort()).toEqual([
      'added',
      'clip.empty-folder',
      'clip.no-file',
    ]);
  });

  test('one title cannot be given to two recordings', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    const sources = [usb.tone('a.wav', 300), usb.tone('b.wav', 400)];
    await expect(add(ward, sources, { title: 'Một' })).rejects.toMatchObject({
      problems: [{ code: 'clip.title-for-one' }],
      exitCode: 2,
    });
  });

  test('two recordings of one title get two ids', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    await add(ward, [usb.tone('a.wav', 300)], { title: 'Tin' });
    await add(ward, [usb.tone('b.wav', 400)], { title: 'Tin' });
    expect(ward.library.clips().map(({ id }) => id)).toEqual(['tin', 'tin-2']);
  });

  test('a file in audio/ already is taken where it lies, under its own name, and stays there when refused', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    copyFileSync(usb.tone('x.wav'), ward.files.absolute('audio/nhac-hieu.wav'));
    writeFileSync(ward.files.absolute('audio/nhac-hieu.txt'), 'Nhạc hiệu của đài\nloại: nhạc hiệu\n');
    copyFileSync(usb.tone('y.wav', 440, 0), ward.files.absolute('audio/im.wav'));
    const reports = await add(ward, [ward.files.absolute('audio')]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'added']);
    expect(ward.library.clip('nhac-hieu')).toMatchObject({
      path: 'audio/nhac-hieu.wav',
      kind: 'chime',
      title: 'Nhạc hiệu của đài',
    });
    expect(ward.files.list('audio')).toEqual(['im.wav', 'nhac-hieu.txt', 'nhac-hieu.wav']);
  });
});

describe('topic and theme', () => {
  test('one that no schedule has is told, with the one that is meant; the clip is added all the same', async () => {
    const [ward, usb] = [clipWard({ audio: quickAudio }), usbStick()];
    const topics = 'topics:\n  sap-xep-dvhc:\n    title: Sắp xếp\n    themes:\n      lo-trinh: Lộ trình\n';
    ward.files.writeText('schedules/chuyen-de.yaml', topics);
    const noticeOf = async (name: string, hz: number, topic: string, theme: string) => {
      const [report] = await add(ward, [usb.tone(name, hz)], { topic, theme });
      return [
        report?.outcome,
        ...(report?.problems.map(({ code, params }) => `${code} ${params.near}`) ?? []),
      ];
    };
    expect(await noticeOf('a.wav', 300, 'sap-xep-dvhc', 'lo-trinh')).toEqual(['added']);
    expect(await noticeOf('b.wav', 400, 'sap-xep-dvch', 'lo-trinh')).toEqual([
      'added',
      'clip.unknown-topic sap-xep-dvhc',
    ]);
    expect(await noticeOf('c.wav', 500, 'sap-xep-dvhc', 'ket-qua')).toEqual(['added', 'clip.unknown-theme ']);
  });
});

describe('the same sound under another name', () => {
  test('the same bytes are told with the name they have, and not added again', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    await add(ward, [usb.tone('a.wav')], { title: 'Tin một' });
    copyFileSync(join(usb.dir, 'a.wav'), join(usb.dir, 'khac.wav'));
    const [report] = await add(ward, [join(usb.dir, 'khac.wav')], { title: 'Tin hai' });
    expect(report).toMatchObject({
      outcome: 'known',
      problems: [{ code: 'clip.same-bytes', params: { clip: 'tin-mot', title: 'Tin một' } }],
    });
    expect(ward.library.clips()).toHaveLength(1);
    expect(ward.files.list('audio')).toEqual(['tin-mot.wav']);
  });

  test('the same sound in another container is found by its decoded frames', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    const wav = usb.tone('a.wav');
    await add(ward, [wav], { title: 'Tin một' });
    execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-i', wav, join(usb.dir, 'a.flac')]);
    const [report] = await add(ward, [join(usb.dir, 'a.flac')]);
    expect(report).toMatchObject({ outcome: 'known', problems: [{ code: 'clip.same-sound' }] });
    expect(ward.files.list('audio')).toEqual(['tin-mot.wav']);
  });

  test('another sound of the same length and loudness is another clip', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    const bytes = readFileSync(usb.tone('a.wav'));
    const reversed = Buffer.from(bytes);
    for (let at = 44; at < bytes.length; at += 2)
      reversed.writeInt16LE(-Math.max(-32_767, bytes.readInt16LE(at)), at);
    writeFileSync(join(usb.dir, 'b.wav'), reversed);
    const reports = await add(ward, [usb.dir]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
  });

  test('adding a recording again with what was missing completes the clip, its approval untouched', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    await add(ward, [usb.tone('a.wav')], { title: 'Tin một', topic: 'x' });
    const [report] = await add(ward, [join(usb.dir, 'a.wav')], { topic: 'khac', theme: 'y', basis: 'QĐ 12' });
    expect(report?.outcome).toBe('completed');
    expect(ward.library.clip('tin-mot')).toMatchObject({
      topic: 'x',
      theme: 'y',
      basis: 'QĐ 12',
      title: 'Tin một',
    });
  });

  test('a removed clip may come back', async () => {
    const [ward, usb] = [clipWard(), usbStick()];
    await add(ward, [usb.tone('a.wav')], { title: 'Tin một' });
    ward.library.remove('tin-mot', ward.clock.nowMs());
    const [report] = await add(ward, [ward.files.absolute('audio/tin-mot.wav')]);
    expect(report?.outcome).toBe('added');
    expect(ward.library.clip('tin-mot')?.removedAtMs).toBeNull();
  });
});
