/** A machine's faults as a person meets them: one sentence, and what to do. */
import { expect, test } from 'vitest';
import { machineFault } from '../../src/cli/machine-fault.ts';
import { sayProblem } from '../../src/words/say.ts';

const fault = (code: string, path?: string) =>
  Object.assign(new Error('database or disk is full'), { code }, path === undefined ? {} : { path });

function said(error: unknown): string {
  const refusal = machineFault(error);
  return refusal === null
    ? ''
    : `${refusal.exitCode} ${refusal.problems.map((one) => sayProblem('vi', one)).join()}`;
}

test('a full disk, a damaged database and a folder that cannot be written to are told in words, not in codes', () => {
  expect(said(fault('SQLITE_FULL'))).toContain('3 Đĩa đã đầy');
  expect(said(fault('SQLITE_IOERR_SHMSIZE'))).toContain('3 Đĩa đã đầy');
  expect(said(fault('SQLITE_CORRUPT_VTAB'))).toContain('bị hỏng');
  expect(said(fault('SQLITE_READONLY_DBMOVED'))).toContain('Không ghi được');
  expect(said(fault('SQLITE_IOERR_WRITE'))).toContain('3 Ổ đĩa không đọc hoặc ghi được: có thể đã đầy');
  expect(said(fault('EACCES', '/tin/a.loa'))).toContain('không có quyền với “/tin/a.loa”');
  expect(said(fault('EACCES', '/root/.making-XXXXXX'))).toContain('“/root”');
  expect(said(fault('EROFS', '/tin'))).toContain('Không ghi được vào thư mục này');
  expect(said(fault('EISDIR', '/tin'))).toContain('“/tin”');
  expect(said(fault('ELOOP', '/vong'))).toContain('3 Không dùng được đường dẫn “/vong”');
});

test('a fault of the program itself stays one', () => {
  expect(machineFault(new TypeError('x is not a function'))).toBeNull();
  expect(machineFault(fault('ERR_ASSERTION'))).toBeNull();
});
