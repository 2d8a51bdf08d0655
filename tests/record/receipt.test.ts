import { expect, test } from 'vitest';
import { readReceipt, receiptLine } from '../../src/record/receipt.ts';
import { signedLine } from '../../src/record/signed-line.ts';
import { refusedCodes } from '../fakes/refused-codes.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const RECEIPT = { domainTag: 'loa-phuong/receipt/v1\n', name: 'loaReceipt', format: 1 };
const HELD = {
  station: 'phuong-lang',
  chainId: 'ab'.repeat(32),
  seq: 12,
  head: 'cd'.repeat(32),
  receivedAt: '2024-04-01T08:00:00+07:00',
};

test('a receipt reads back as what the superior holds', () => {
  const { keys } = tempSuperior();
  const publicKey = keys.publicKey() ?? new Uint8Array();
  expect(readReceipt(receiptLine(HELD, keys), publicKey)).toMatchObject(HELD);
});

test.each(['không phải JSON', '{', '', '[]'])(
  'what the superior signed, and is no receipt, is refused as none: %j',
  (text) => {
    const { keys } = tempSuperior();
    const publicKey = keys.publicKey() ?? new Uint8Array();
    expect(refusedCodes(() => readReceipt(signedLine(RECEIPT, text, keys), publicKey))).toEqual([
      'receipt.no-receipt',
    ]);
  },
);
