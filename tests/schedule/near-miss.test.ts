import { expect, test } from 'vitest';
import { nearestSpelling, nearestWord } from '../../src/schedule/near-miss.ts';

const TOP = ['topics', 'campaigns', 'day-sets', 'programmes'];
const PROGRAMME = [
  'title',
  'topic',
  'theme',
  'days',
  'at',
  'late',
  'missed',
  'items',
  'bed',
  'except',
  'gap',
  'level',
];

test.each([
  ['chuong-trinh', 'programmes'],
  ['Chương trình', 'programmes'],
  ['chương_trình'.normalize('NFD'), 'programmes'],
  ['chuyên đề', 'topics'],
  ['đợt tuyên truyền', 'campaigns'],
  ['programs', 'programmes'],
  ['programme', 'programmes'],
  ['topic', 'topics'],
  ['daysets', 'day-sets'],
])('whoever writes %s at the top of a file means %s', (word, key) =>
  expect(nearestWord(word, TOP)).toBe(key),
);

test.each([
  ['chuyen-de', 'topic'],
  ['tieu-de', 'title'],
  ['giờ phát', 'at'],
  ['ngay', 'days'],
  ['mức độ ưu tiên', 'level'],
  ['tre', 'late'],
  ['titel', 'title'],
  ['itmes', 'items'],
  ['Days', 'days'],
  ['day', 'days'],
  ['nhạc nền', 'bed'],
  ['phat-bu', 'missed'],
])('whoever writes %s in a programme means %s', (word, key) =>
  expect(nearestWord(word, PROGRAMME)).toBe(key),
);

test('a word that is far from all of them is not guessed at', () => {
  for (const word of ['mau-sac', 'x', '', 'constructor', '__proto__', 'zzzzzzzz'])
    expect(nearestWord(word, PROGRAMME)).toBeNull();
});

test('a clip’s id is compared by its letters only, never by Vietnamese names of keys', () => {
  expect(nearestSpelling('nhac-hiu', ['nhac-hieu', 'nhac-nen'])).toBe('nhac-hieu');
  expect(nearestSpelling('nhac_hieu', ['nhac-hieu'])).toBe('nhac-hieu');
  expect(nearestSpelling('chuong-trinh', ['programmes'])).toBeNull();
});

test('a word as long as a book costs nothing', () => {
  const started = performance.now();
  nearestWord('a'.repeat(1_000_000), PROGRAMME);
  expect(performance.now() - started).toBeLessThan(500);
});
