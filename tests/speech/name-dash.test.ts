import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a dash between two names that end differently reaches from one to the other', () => {
  test.each([
    ['Các căn HH2 - HH7', 'Các căn hát hát hai đến hát hát bảy'],
    ['lớp 7B2 - 7B6', 'lớp bảy bê hai đến bảy bê sáu'],
    ['lớp 12C1-12C9', 'lớp mười hai xê một đến mười hai xê chín'],
    ['tòa VP2A - VP2D', 'tòa vê pê hai a đến vê pê hai đê'],
    ['lớp 3A-3G', 'lớp ba a đến ba gờ'],
    ['dãy B - D', 'dãy bê đến đê'],
    ['khối C - khối H', 'khối xê đến khối hát'],
    ['tòa R2.03 - R2.15', 'tòa rờ hai không ba đến rờ hai mười lăm'],
    ['tuyến T2 - T5', 'tuyến tê hai đến tê năm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

test('three names, or two that meet, are each said for itself', () => {
  expect(say('lô D1 - D3 - D5')).not.toContain('đến');
  expect(say('trận D1 - D2')).not.toContain('đến');
  expect(say('lớp 4C - 31 em')).not.toContain('đến');
});
