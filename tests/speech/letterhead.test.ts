import { expect, test } from 'vitest';
import { letterheadLines } from '../../src/speech/letterhead.ts';

const NOTICE = `UBND PHƯỜNG HOA SỮA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc

THÔNG BÁO
Kính mời bà con đến tiêm phòng.
Phường trân trọng thông báo.

Nơi nhận:
- Như trên;
- Các tổ dân phố;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Văn Bình`;

test('the state, the receivers and the signature of a pasted letter are told by their lines', () => {
  expect(letterheadLines(NOTICE)).toEqual([2, 3, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
});

test('old tone placement and loose letters of the same lines are known', () => {
  expect(letterheadLines('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐo\u0302\u0323c lập-Tự do-Hạnh phúc')).toEqual([
    1, 2,
  ]);
});

test('what a broadcast says is no letterhead', () => {
  const said = [
    'Nơi nhận hồ sơ: bộ phận một cửa.',
    'Ông Nguyễn Văn Bình',
    'Lưu ý: không đốt rác.',
    '- Mang theo căn cước.',
    'THÔNG BÁO',
    'Nguyễn Văn Bình',
    'TP. HÀ NỘI',
  ];
  expect(letterheadLines(said.join('\n'))).toEqual([]);
});

test('a list that is no list of receivers is kept', () => {
  expect(letterheadLines('Nơi nhận:\n- Như trên;\nGhi chú:\n- Mang theo căn cước.')).toEqual([1, 2]);
});
