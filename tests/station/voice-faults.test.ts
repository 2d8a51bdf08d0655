import { expect, test } from 'vitest';
import { forgetFault, keepFault, keptFaults } from '../../src/station/voice-faults.ts';
import { wardOf } from '../fakes/mixing-ward.ts';

const FAULT = { code: 'voice.timeout', params: { voice: 'a', seconds: 20 } };

test('the last fault of each voice is kept until it speaks again', () => {
  const { files } = wardOf().ward;
  keepFault(files, 'a', FAULT, 1000);
  keepFault(files, 'b', FAULT, 2000);
  expect(keptFaults(files)).toEqual({ a: { atMs: 1000, ...FAULT }, b: { atMs: 2000, ...FAULT } });
  forgetFault(files, 'a');
  expect(Object.keys(keptFaults(files))).toEqual(['b']);
});

test.each([
  'null',
  '[1]',
  '{',
  '{"a":null}',
  '{"a":{"atMs":1e400,"code":"x","params":{}}}',
  '{"a":{"atMs":1,"params":{}}}',
  '{"a":{"atMs":1,"code":"x","params":{"p":{}}}}',
])('a list of another shape is as good as none: %s', (list) => {
  const { files } = wardOf().ward;
  files.writeText('state/spoken/faults.json', list);
  expect(keptFaults(files)).toEqual({});
  forgetFault(files, 'a');
  keepFault(files, 'b', FAULT, 2000);
  expect(keptFaults(files)).toEqual({ b: { atMs: 2000, ...FAULT } });
});
