import { expect, test } from 'vitest';
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import { stationWords } from '../../src/station/station-words.ts';
import { bringIntoForce } from '../fakes/in-force.ts';
import { sampleProgramme, sampleSchedule } from '../fakes/sample-schedule.ts';
import { sampleStation } from '../fakes/sample-station.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const TEXT = 'Họp lúc 7h30 tại UBND.';
const AS_APPROVED = 'Họp lúc bảy giờ rưỡi tại Ủy ban.';

/** A station whose version in force says `TEXT` otherwise than today's program would. */
function wardInForce() {
  const ward = tempWard();
  beginRecord(ward);
  const place = { file: 'schedules/tuan.yaml', line: 1, column: 1 };
  const item = { kind: 'say', text: TEXT, words: AS_APPROVED, topic: null, theme: null, place } as const;
  bringIntoForce(ward, sampleSchedule([sampleProgramme({ items: [item] })]));
  return ward;
}

test('a text in force keeps the words that were approved, whatever a later program would read', () => {
  const wordsOf = stationWords(wardInForce().records, sampleStation());
  expect(wordsOf(TEXT)).toBe(AS_APPROVED);
  expect(wordsOf(`${TEXT} `)).toBe('Họp lúc bảy giờ ba mươi phút tại Ủy ban nhân dân.');
});

test('a station that changes its lexicon or its region hears its texts read anew', () => {
  const { records } = wardInForce();
  const lexicon = stationWords(records, sampleStation({ lexicon: { UBND: 'Ủy ban ta' } }));
  expect(lexicon(TEXT)).toBe('Họp lúc bảy giờ ba mươi phút tại Ủy ban ta.');
  const region = stationWords(records, sampleStation({ reading: { ...HANOI_STYLE, thousand: 'ngàn' } }));
  expect(region('1.000 hộ')).toBe('một ngàn hộ');
});

test('a folder that has no record yet is read by today’s program', () => {
  expect(stationWords(null, sampleStation())(TEXT)).toBe('Họp lúc bảy giờ ba mươi phút tại Ủy ban nhân dân.');
});
