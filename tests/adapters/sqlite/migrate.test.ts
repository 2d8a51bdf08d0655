import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS_FOLDER, migrate } from '../../../src/adapters/sqlite/migrate.ts';
import { openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { Refusal } from '../../../src/model/problem.ts';
import { beginRecord, tempWard } from '../../fakes/temp-ward.ts';

/** Number of the program's last migration, and of the one that the next release would bring. */
const LAST = readdirSync(MIGRATIONS_FOLDER).length;
const NEXT = String(LAST + 1).padStart(4, '0');

/** The program's own migrations and one more, as the next release would bring them. */
function nextRelease(sql: string) {
  const root = mkdtempSync(join(tmpdir(), 'loa-migrations-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'migrations');
  mkdirSync(folder);
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  writeFileSync(join(folder, `${NEXT}-next.sql`), sql);
  return folder;
}

function begunDatabase() {
  const ward = tempWard();
  beginRecord(ward);
  const state = ward.files.absolute('state');
  const db = new Sqlite(join(state, 'loa.sqlite'));
  onTestFinished(() => void db.close());
  return { state, db, backups: join(state, 'backups') };
}

test('a new database is made without a backup of nothing, and opened again as it is', () => {
  const { state, db, backups } = begunDatabase();
  expect(db.pragma('user_version', { simple: true })).toBe(LAST);
  openDatabase(state).close();
  expect(existsSync(backups)).toBe(false);
});

test('before a migration the whole database is copied, readable by the program that wrote it', () => {
  const { db, backups } = begunDatabase();
  migrate(db, backups, nextRelease('CREATE TABLE something_new (a TEXT) STRICT;'));
  expect(db.pragma('user_version', { simple: true })).toBe(LAST + 1);
  const copy = new Sqlite(join(backups, `before-migration-${NEXT}.sqlite`), { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(LAST);
  expect(copy.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(4);
  copy.close();
  expect(statSync(backups).mode & 0o777).toBe(0o700);
});

test('a migration that fails changes nothing and is tried again next time', () => {
  const { db, backups } = begunDatabase();
  const broken = nextRelease('CREATE TABLE something_new (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);');
  expect(() => migrate(db, backups, broken)).toThrow('nowhere');
  expect(db.pragma('user_version', { simple: true })).toBe(LAST);
  expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'something_new'").pluck().get()).toBe(0);
  migrate(db, backups, nextRelease('CREATE TABLE something_new (a TEXT) STRICT;'));
  expect(db.pragma('user_version', { simple: true })).toBe(LAST + 1);
});

test('a database written by a newer program is refused and left as it is', () => {
  const { state, db } = begunDatabase();
  db.pragma('user_version = 70');
  expect(() => openDatabase(state)).toThrow(Refusal);
  expect(() => openDatabase(state)).toThrow('record.newer-database');
  expect(db.pragma('user_version', { simple: true })).toBe(70);
});
