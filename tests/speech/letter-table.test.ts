import { expect, test } from 'vitest';
import { letterTable, tableKey } from '../../src/speech/letter-table.ts';

test('who has no Vietnamese keys is understood, unless the plain letters mean something else', () => {
  const table = letterTable({ QĐ: 'quyết định', HĐ: 'hợp đồng', HD: 'hướng dẫn' });
  expect(table.get('QD')).toBe('quyết định');
  expect(table.get('HD')).toBe('hướng dẫn');
});

test('signs between the letters do not count', () => {
  expect(tableKey('P.GD&ĐT')).toBe('PGDĐT');
});
