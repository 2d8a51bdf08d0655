import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipKindOf } from '../../src/library/clip-kind.ts';
import { readClipNote, titleOfFileName } from '../../src/library/clip-note.ts';
import { freeSlug, slugOf } from '../../src/library/slug.ts';

describe("a clip's id", () => {
  test('is its title without marks, in NFC and NFD alike', () => {
    const title = 'Thông báo: Đường Nguyễn Ư Ơ bị ngập!';
    expect(slugOf(title)).toBe('thong-bao-duong-nguyen-u-o-bi-ngap');
    expect(slugOf(title.normalize('NFD'))).toBe(slugOf(title));
  });

  test('is cut between words, and is something even where the title has no letter', () => {
    expect(slugOf('a'.repeat(40) + ' '.concat('b'.repeat(40)))).toBe('a'.repeat(40));
    expect(slugOf('c'.repeat(90))).toBe('c'.repeat(60));
    expect(slugOf('!!!')).toBe('tin');
  });

  test('of a title that begins with a number cannot be taken for a number in a schedule', () => {
    expect(slugOf('18/3/2024')).toBe('tin-18-3-2024');
    expect(slugOf('001')).toBe('tin-001');
  });

  test('is the next free one where it is taken', () => {
    const taken = new Set(['tin', 'tin-2']);
    expect(freeSlug('tin', (id) => taken.has(id))).toBe('tin-3');
  });

  test('is always letters, digits and hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z][a-z0-9-]*$/);
      }),
    );
  });
});

describe('a kind', () => {
  test('is understood in Vietnamese with or without marks, and in English', () => {
    expect(
      ['thông báo', 'THONG BAO', 'Nhạc hiệu', 'nhạc nền', 'Bài', 'tin', 'notice'].map(clipKindOf),
    ).toEqual([...['notice', 'notice', 'chime', 'bed', 'feature', 'news', 'notice']]);
    expect(clipKindOf('phim')).toBeNull();
  });

  test('that says nothing is none: it is not taken for news, nor for a word of JavaScript', () => {
    expect(['', '???', 'constructor', '__proto__'].map(clipKindOf)).toEqual([null, null, null, null]);
    expect(readClipNote('Tin\nloại: \nconstructor: x').kind).toBeNull();
  });
});

describe('the note beside a recording', () => {
  test('gives the title by its first line and the rest by keys, up to the words that are spoken', () => {
    const note = readClipNote(
      '\uFEFFThông báo: sáp nhập phường\r\nloại: thông báo\r\nchuyên đề: sap-xep-dvhc\r\nnội dung: lo-trinh\r\nnguồn: UBND phường\r\ncăn cứ: Kế hoạch số 01/KH-UBND\r\nngôn ngữ: tay\r\n\r\nnguồn: lời đọc, không phải nguồn\r\n',
    );
    expect(note).toEqual({
      title: 'Thông báo: sáp nhập phường',
      topic: 'sap-xep-dvhc',
      theme: 'lo-trinh',
      kind: 'notice',
      language: 'tay',
      source: 'UBND phường',
      basis: 'Kế hoạch số 01/KH-UBND',
      unknownKind: null,
    });
  });

  test('may be in English, without a title, with empty values', () => {
    expect(readClipNote('topic: x\ntheme:\nkind: film')).toMatchObject({
      title: null,
      topic: 'x',
      theme: null,
      kind: null,
      unknownKind: 'film',
    });
  });

  test('any text is read without a fault', () => {
    fc.assert(fc.property(fc.string(), (text) => void readClipNote(text)));
  });
});

test('a file name becomes a title that can be read', () => {
  expect(titleOfFileName('Ghi_âm họp-tổ  3.m4a'.normalize('NFD'))).toBe('Ghi âm họp tổ 3');
  expect(titleOfFileName('___.wav')).toBe('___');
});
