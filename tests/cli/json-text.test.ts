import { expect, test } from 'vitest';
import { jsonText } from '../../src/cli/json-text.ts';

test('whatever a title holds, a program reads it whole and a terminal obeys none of it', () => {
  const title = 'a\u001b[8m\u009b8m\u202eb\u200d\u{E0041}\u2028\u007f "Láng"';
  for (const indent of [0, 2] as const) {
    const text = jsonText({ title }, indent);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028]/u);
    expect(JSON.parse(text)).toEqual({ title });
  }
});
