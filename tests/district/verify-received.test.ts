/** What a superior unit holds is proved anew: by its evidence, file by file, and the database by what the files tell. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { importExport } from '../../src/district/import-export.ts';
import { stationsToVerify, verifyStation } from '../../src/district/verify-received.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { sayProblem } from '../../src/words/say.ts';
import { closedAt, openedAt } from '../fakes/airing-entries.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

/** Three exports of one station: aired on four dates, with an airing that began in the first and ended in the second. */
async function anOffice() {
  const superior = tempSuperior();
  const sender = new SendingStation();
  await enrolStation(superior, keyToken(sender), 'Phường Láng');
  sender.airOn('2024-03-18', '2024-03-19');
  const six = '2024-03-20T06:00:00+07:00';
  sender.write(six, openedAt(six));
  const paths = [await sender.send()];
  sender.write('2024-03-20T06:01:00+07:00', closedAt(six));
  sender.airOn('2024-03-21');
  paths.push(await sender.send({ fromSeq: 9, toSeq: 11 }));
  paths.push(await sender.send({ fromSeq: 12, says: { decidedUntil: '2024-03-22T00:00:00+07:00' } }));
  for (const path of paths) await importExport(superior, path);

  const verify = async () => {
    const [station] = await stationsToVerify(superior, [sender.id]);
    if (station === undefined) throw new Error('it is enrolled');
    return verifyStation(superior, station, () => {});
  };
  const problems = async () => {
    const found = (await verify()).problems;
    for (const problem of found)
      for (const lang of ['vi', 'en'] as const)
        expect(sayProblem(lang, problem)).not.toMatch(/[{}]|undefined/);
    return found.map(({ code, params }) => ({ code: code.replace('district.verify.', ''), ...params }));
  };
  const files = (await superior.store.received(sender.id)).map(({ file }) => file);
  const kept = (index: number) => superior.evidence.path(files[index] ?? '');
  /** As somebody with a database tool would. */
  const edit = (...statements: readonly string[]) => {
    const db = new Sqlite(join(superior.root, 'state', 'district.sqlite'));
    for (const statement of statements) expect(db.prepare(statement).run().changes).toBeGreaterThan(0);
    db.close();
  };
  return { superior, sender, paths, files, kept, verify, problems, edit };
}

const minutes = (count: number) => count * 60 * 48_000;

test('what was received and nobody touched is good, with its files, entries, airings and airtime', async () => {
  const { superior, verify } = await anOffice();
  const { problems, files, held, rows } = await verify();
  expect(problems).toEqual([]);
  expect({ files, seq: held?.seq }).toEqual({ files: 3, seq: 12 });
  // A minute at six on four days, a slot missed at noon on three.
  expect(rows).toEqual({ airings: 7, airtimeFrames: minutes(4) });
  await expect(stationsToVerify(superior, ['phuong-khac'])).rejects.toThrow('district.verify.unknown');
});

test('every file that is gone or changed is named with its entries and what to ask the station for', async () => {
  const { paths, files, kept, problems, verify } = await anOffice();
  rmSync(kept(0));
  const bytes = readFileSync(kept(2));
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  writeFileSync(kept(2), bytes);
  expect(await problems()).toEqual([
    { code: 'missing', file: files[0], fromSeq: 1, toSeq: 8, after: 0 },
    { code: 'changed', file: files[2], fromSeq: 12, toSeq: 12, after: 11 },
  ]);
  expect((await verify()).rows).toBeNull();
  // Another export that the same station signed, under the name of one that was received.
  cpSync(paths[1] ?? '', kept(0));
  writeFileSync(kept(2), readFileSync(paths[2] ?? ''));
  expect(await problems()).toMatchObject([{ code: 'changed', file: files[0] }]);
});

test('importing the same exports again makes it good, and so does the whole record exported anew', async () => {
  const { superior, sender, paths, kept, problems } = await anOffice();
  for (const index of [0, 1, 2]) rmSync(kept(index));
  for (const path of paths) await importExport(superior, path);
  expect(await problems()).toEqual([]);
  for (const index of [0, 1]) rmSync(kept(index));
  expect(await problems()).toMatchObject([{ code: 'missing' }, { code: 'missing' }]);
  await importExport(superior, await sender.send({ says: { decidedUntil: '2024-03-23T00:00:00+07:00' } }));
  expect(await problems()).toEqual([]);
  sender.airOn('2024-03-24');
  rmSync(kept(2));
  await importExport(superior, await sender.send({ fromSeq: 12 }));
  expect(await problems()).toEqual([]);
});

test('what a restore left is proved too; a whole record of the new branch does not stand in for the old one', async () => {
  const { superior, sender, kept, files, problems } = await anOffice();
  sender.restore(8, '2024-03-25T05:00:00+07:00');
  sender.airOn('2024-03-25');
  await importExport(superior, await sender.send({ fromSeq: 9 }));
  expect(await problems()).toEqual([]);
  for (const index of [0, 1]) rmSync(kept(index));
  await importExport(superior, await sender.send({ says: { decidedUntil: '2024-03-26T00:00:00+07:00' } }));
  expect(await problems()).toMatchObject([{ code: 'missing', file: files[1] }]);
});

test('a file that the database does not know is named: an import cut off, or an older database put back', async () => {
  const { superior, sender, files, edit, problems } = await anOffice();
  edit(`DELETE FROM received_export WHERE file = '${files[2]}'`);
  expect(await problems()).toMatchObject([
    { code: 'uncounted', file: files[2] },
    { code: 'held', seq: 12, told: 11 },
    { code: 'airings', foreign: 1, seq: 12 },
  ]);
  sender.airOn('2024-03-25');
  cpSync(await sender.send({ fromSeq: 13 }), superior.evidence.path('phuong-lang/13-15-x.loa'));
  expect(await problems()).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'uncounted', file: 'phuong-lang/13-15-x.loa' })]),
  );
});

test('what an import left that was cut off is no fault once all of it came again in another export', async () => {
  const { superior, sender, problems } = await anOffice();
  sender.airOn('2024-03-25');
  const left = 'phuong-lang/13-15-left.loa';
  cpSync(await sender.send({ fromSeq: 13 }), superior.evidence.path(left));
  sender.airOn('2024-03-26');
  await importExport(superior, await sender.send({ fromSeq: 13 }));
  expect(await problems()).toEqual([]);
  // The same entries, which no enrolled key signed.
  const stranger = new SendingStation(sender.id);
  stranger.entries = sender.entries;
  cpSync(await stranger.send({ fromSeq: 13, toSeq: 15 }), superior.evidence.path(left));
  expect(await problems()).toEqual([{ code: 'uncounted', file: left }]);
});

test('a row that somebody edited is told from its evidence, whatever of it was edited', async () => {
  const edits: readonly (readonly [string, readonly Record<string, unknown>[]])[] = [
    [
      'UPDATE airing SET airtime_frames = airtime_frames * 2 WHERE seq = 3',
      [{ code: 'airings', changed: 1, seq: 3 }],
    ],
    ["UPDATE airing SET id = id || 'x' WHERE seq = 9", [{ code: 'airings', changed: 1 }]],
    ["UPDATE airing SET outcome = 'aired' WHERE seq = 4", [{ code: 'airings', changed: 1 }]],
    ['DELETE FROM airing WHERE seq = 3', [{ code: 'airings', missing: 1, changed: 0, foreign: 0, seq: 0 }]],
    ['UPDATE airing SET seq = 99 WHERE seq = 3', [{ code: 'airings', missing: 1, foreign: 1, seq: 99 }]],
    [
      "UPDATE name SET text = '\"khac\"' WHERE text = (SELECT text FROM name WHERE text LIKE '\"%' AND length(text) < 60 LIMIT 1)",
      [{ code: 'days' }],
    ],
    [
      'UPDATE day_count SET airtime_frames = airtime_frames + 48000 WHERE date = 20240319',
      [{ code: 'days', days: 1, date: '2024-03-19' }],
    ],
    ['DELETE FROM day_count WHERE date = 20240321', [{ code: 'days', days: 1, date: '2024-03-21' }]],
    ['UPDATE month_count SET airings = airings + 1', [{ code: 'months', from: '2024-03-01' }]],
    ['UPDATE month_count SET month = 202402', [{ code: 'months' }]],
    ['UPDATE held SET decided_until_ms = decided_until_ms + 1', [{ code: 'held' }]],
    ['UPDATE held SET began_at_ms = began_at_ms - 1', [{ code: 'held' }]],
    [
      "UPDATE station SET public_key = x'00'",
      [{ code: 'other-key' }, { code: 'other-key' }, { code: 'other-key' }],
    ],
  ];
  for (const [statement, expected] of edits) {
    const { edit, problems } = await anOffice();
    edit(statement);
    expect(await problems(), statement).toEqual(
      expect.arrayContaining(expected.map((one) => expect.objectContaining(one))),
    );
  }
});

test('rows that were edited together with their counts are told all the same', async () => {
  const { edit, problems } = await anOffice();
  edit(
    'DELETE FROM airing WHERE seq = 4',
    'UPDATE day_count SET missed = missed - 1 WHERE date = 20240318',
    'UPDATE month_count SET missed = missed - 1',
  );
  expect(await problems()).toEqual([{ code: 'airings', missing: 1, changed: 0, foreign: 0, seq: 0 }]);
});
