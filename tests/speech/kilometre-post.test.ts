import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join(' ⏎ ');

describe('a place along a road is no square kilometre', () => {
  test.each([
    ['Km2 QL3', 'ki lô mét hai quốc lộ ba'],
    ['tại Km3+50', 'tại ki lô mét ba cộng năm mươi'],
    ['tại km2 đường Láng', 'tại ki lô mét hai đường Láng'],
    ['từ Km2+300 đến Km4+100', 'từ ki lô mét hai cộng ba trăm đến ki lô mét bốn cộng một trăm'],
    ['Km 12 + 500', 'ki lô mét mười hai cộng năm trăm'],
    ['km số 3', 'ki lô mét số ba'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('an area is no place', () => {
  test.each([
    ['2.000 người/Km2', 'hai nghìn người một ki lô mét vuông'],
    ['tính bằng km2', 'tính bằng ki lô mét vuông'],
    ['mỗi Km2', 'mỗi ki lô mét vuông'],
    ['12 Km2 mặt nước', 'mười hai ki lô mét vuông mặt nước'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
