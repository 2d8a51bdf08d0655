import { expect, test } from 'vitest';
import { pinProblem } from '../../src/rights/pin-rules.ts';

test('a PIN has six digits or more and nothing else', () => {
  for (const pin of ['', '12345', '12345a', ' 123456', '１２３４５６', '1'.repeat(33)]) {
    expect(pinProblem(pin), pin).toMatchObject({ code: 'people.pin-digits', severity: 'error' });
  }
  expect(pinProblem('493027')).toBeNull();
  expect(pinProblem('246810')).toBeNull();
});

test('a PIN that anybody would try first is taken with a warning', () => {
  for (const pin of ['000000', '121212', '123123', '123456', '987654', '0123456789']) {
    expect(pinProblem(pin), pin).toMatchObject({ code: 'people.pin-weak', severity: 'notice' });
  }
});
