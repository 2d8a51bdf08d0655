/** What stations send, taken in by a superior unit on SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sqliteSuperiorStore } from '../../src/adapters/district/sqlite-store.ts';
import { describeImport } from './import-sentences.ts';

describeImport('on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return sqliteSuperiorStore(folder);
});
