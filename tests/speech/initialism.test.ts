import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

describe('what nobody knows is spelled and shown to the officer', () => {
  test.each([
    ['tổ HQK', 'tổ hát quy ca'],
    ['phần mềm QkxB', 'phần mềm quy ca ích bê'],
    ['ứng dụng xGov', 'ứng dụng ích Gov'],
  ])('%s', (written, said) => {
    const { lines, spans } = sayText(written);
    expect(lines).toEqual([said]);
    expect(spans.some(({ guessed }) => guessed)).toBe(true);
  });
});

describe('what can be said is said', () => {
  test.each([
    ['giải VIMATO', 'giải vimato'],
    ['tổ XVII', 'tổ mười bảy'],
    ['KHôNG', 'không'],
    ['vắc xin AstraZeneca', 'vắc xin Astrazeneca'],
    ['ông N.V.H', 'ông nờ vê hát'],
    ['bà Ă', 'bà á'],
  ])('%s', (written, said) => expect(sayText(written).lines).toEqual([said]));
});
