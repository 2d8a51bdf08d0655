/**
 * What is known of a clip before it is added: from the text file beside the recording (same name, `.txt`), else from
 * the recording's own name.
 *
 *     Thông báo: sáp nhập phường Bằng Lăng vào phường Hoa Sữa
 *     loại: thông báo
 *     chuyên đề: sap-xep-dvhc
 *     nội dung: lo-trinh
 *     nguồn: UBND phường
 *     căn cứ: Kế hoạch số 01/KH-UBND ngày 15/3/2024
 *
 *     (after an empty line: the words that are spoken, for people to read)
 */
import type { ClipKind } from '../model/clip.ts';
import { clipKindOf } from './clip-kind.ts';
import { plainWords } from './slug.ts';

export interface ClipNote {
  readonly title: string | null;
  readonly topic: string | null;
  readonly theme: string | null;
  readonly kind: ClipKind | null;
  readonly language: string | null;
  readonly source: string | null;
  readonly basis: string | null;
}

/** A note as it stands in a text file. */
export interface WrittenNote extends ClipNote {
  /** A kind was written that is none of ours; null: none was, or one that is. */
  readonly unknownKind: string | null;
}

export const NO_NOTE: ClipNote = {
  title: null,
  topic: null,
  theme: null,
  kind: null,
  language: null,
  source: null,
  basis: null,
};

const KEYS: ReadonlyMap<string, keyof ClipNote> = new Map([
  ['tieu-de', 'title'],
  ['title', 'title'],
  ['chuyen-de', 'topic'],
  ['topic', 'topic'],
  ['noi-dung', 'theme'],
  ['theme', 'theme'],
  ['loai', 'kind'],
  ['kind', 'kind'],
  ['ngon-ngu', 'language'],
  ['language', 'language'],
  ['nguon', 'source'],
  ['source', 'source'],
  ['can-cu', 'basis'],
  ['basis', 'basis'],
]);

/** The first line is the title unless it is a `key: value`; keys in Vietnamese or English, up to the first empty line. */
export function readClipNote(text: string): WrittenNote {
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const head = lines.slice(0, end === -1 ? lines.length : end);
  const given: Partial<Record<keyof ClipNote, string>> = {};
  for (const [index, line] of head.entries()) {
    const [, name = '', value = ''] = /^([^:]{1,20}):(.*)$/.exec(line) ?? [];
    const key = KEYS.get(plainWords(name));
    if (key !== undefined) given[key] = value.trim();
    else if (index === 0) given.title = line.trim();
  }
  const { kind: written = '', ...texts } = given;
  const kind = clipKindOf(written);
  const unknownKind = kind === null && written !== '' ? written : null;
  return { ...NO_NOTE, ...filled(texts), kind, unknownKind };
}

/** `Ghi âm_họp-tổ 3.m4a` → `Ghi âm họp tổ 3`. */
export function titleOfFileName(fileName: string): string {
  const stem = fileName.normalize('NFC').replace(/\.[^.]+$/, '');
  return stem.replace(/[_\s-]+/g, ' ').trim() || stem;
}

function filled<Fields extends Partial<Record<keyof ClipNote, string>>>(fields: Fields): Partial<ClipNote> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
