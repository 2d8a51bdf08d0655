import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a number for emergencies is said digit by digit where it is called', () => {
  test.each([
    ['báo về 113 hoặc 114', 'báo về một một ba hoặc một một bốn'],
    ['nhớ 114 khi có cháy', 'nhớ một một bốn khi có cháy'],
    [
      'Gọi 113 khi mất trật tự, an ninh trên địa bàn toàn phường, 115 khi cần cấp cứu',
      'Gọi một một ba khi mất trật tự, an ninh trên địa bàn toàn phường, một một năm khi cần cấp cứu',
    ],
    ['cần nhớ: 113 công an, 114 cứu hỏa', 'cần nhớ: một một ba công an, một một bốn cứu hỏa'],
    ['Công an: 113; Cứu hỏa: 114', 'Công an: một một ba; Cứu hỏa: một một bốn'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a count of the same size is none', () => {
  test.each([
    ['theo báo cáo có 112 và 115 hộ'],
    ['điều động 113 công an và 114 xe'],
    ['phòng 113 khi có khách'],
    ['cấp cứu 115 ca'],
    ['Điều 113 và 114'],
  ])('%s', (written) => expect(say(written)).toContain('một trăm'));
});
