import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from '../../src/adapters/sqlite/record-store.ts';
import { appendEntries } from '../../src/record/append.ts';
import { entryHash } from '../../src/record/chain.ts';
import type { Verification } from '../../src/record/verify.ts';
import { verifyLog } from '../../src/verbs/verify-log.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const days = ['18', '19', '20', '21'].map((day) => `2024-03-${day}T06:00:00+07:00`);
const STILL_OPEN = '2024-03-22T06:00:00+07:00';
const ENTRIES = 4 + days.length * 3 + 1;

/** A record of a few days, open for somebody who can write its database. */
function tamperable() {
  const ward = tempWard();
  beginRecord(ward);
  for (const at of days) {
    const noon = at.replace('T06', 'T12');
    appendEntries(ward.records, Date.parse(at), [openedAt(at), closedAt(at), missedAt(noon)]);
  }
  appendEntries(ward.records, Date.parse(STILL_OPEN), [openedAt(STILL_OPEN)]);
  const db = openDatabase(ward.files.absolute('state'));
  const records = sqliteRecordStore(db);
  /** What verification says after the change; the change is undone. */
  const verifiedAfter = (change: (db: Database) => void): Verification => {
    db.exec('BEGIN');
    try {
      db.exec('DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_deleted');
      change(db);
      return verifyLog(records);
    } finally {
      db.exec('ROLLBACK');
    }
  };
  return { ward, db, records, verifiedAfter };
}

const anySeq = fc.integer({ min: 1, max: ENTRIES });

test('an untouched record is whole, with an airing still on air', () => {
  const { records } = tamperable();
  expect(verifyLog(records)).toMatchObject({ ok: true, entries: ENTRIES, airings: 9, findings: [] });
});

test('any single byte changed in an entry’s payload names that entry', () => {
  const { verifiedAfter, db } = tamperable();
  const payload = db.prepare('SELECT CAST(payload AS BLOB) FROM entry WHERE seq = ?').pluck();
  fc.assert(
    fc.property(anySeq, fc.nat(), fc.integer({ min: 1, max: 255 }), (seq, place, flip) => {
      const bytes = Buffer.from(payload.get(seq) as Buffer);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ flip;
      const { findings } = verifiedAfter((changed) =>
        changed.prepare('UPDATE entry SET payload = CAST(? AS TEXT) WHERE seq = ?').run(bytes, seq),
      );
      expect(findings).toEqual([{ kind: 'entry', seq, fault: 'changed' }]);
    }),
    { numRuns: 200 },
  );
});

test('a hash, link, instant or kind changed beside the payload names that entry', () => {
  const { verifiedAfter } = tamperable();
  const changes = {
    hash: "iif(hash LIKE '0%', '1', '0') || substr(hash, 2)",
    prev_hash: "iif(prev_hash LIKE '0%', '1', '0') || substr(prev_hash, 2)",
    at_ms: 'at_ms + 1',
    kind: "'pin-accepted'",
  };
  fc.assert(
    fc.property(anySeq, fc.constantFrom(...Object.entries(changes)), (seq, [column, value]) => {
      const { findings } = verifiedAfter((db) => {
        db.prepare(`UPDATE entry SET ${column} = ${value} WHERE seq = ?`).run(seq);
      });
      expect(findings).toMatchObject([{ kind: 'entry', seq }]);
    }),
  );
});

test('an entry taken out is named as missing, at the end as a tail cut off', () => {
  const { verifiedAfter } = tamperable();
  fc.assert(
    fc.property(anySeq, (seq) => {
      const { findings } = verifiedAfter((db) => db.prepare('DELETE FROM entry WHERE seq = ?').run(seq));
      expect(findings).toEqual([{ kind: 'entry', seq, fault: seq === ENTRIES ? 'tail-missing' : 'missing' }]);
    }),
  );
});

test('a tail cut off is named from its first entry, even with the airings’ rows cut to match', () => {
  const { verifiedAfter } = tamperable();
  fc.assert(
    fc.property(anySeq, (seq) => {
      const { findings } = verifiedAfter((db) => {
        db.prepare('DELETE FROM entry WHERE seq >= ?').run(seq);
        db.prepare("DELETE FROM airing WHERE projection ->> '$.seq' >= ?").run(seq);
      });
      expect(findings).toEqual([{ kind: 'entry', seq, fault: 'tail-missing' }]);
    }),
  );
});

test('two entries swapped are named at the first of them', () => {
  const { verifiedAfter } = tamperable();
  const two = fc.uniqueArray(anySeq, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(two, (seqs) => {
      const [first = 0, second = 0] = seqs.toSorted((a, b) => a - b);
      const { findings } = verifiedAfter((db) => {
        const move = db.prepare('UPDATE entry SET seq = ? WHERE seq = ?');
        move.run(1000, first);
        move.run(first, second);
        move.run(second, 1000);
      });
      expect(findings).toMatchObject([{ kind: 'entry', seq: first }]);
    }),
  );
});

test('an entry rewritten with a hash that fits it breaks the link of the one after it', () => {
  const { verifiedAfter, records } = tamperable();
  const [, second] = [...records.entries(0)];
  const payload = second?.payload.replace('Người biên tập', 'Người khác') ?? '';
  const { findings } = verifiedAfter((db) =>
    db
      .prepare('UPDATE entry SET payload = ?, hash = ? WHERE seq = 2')
      .run(payload, entryHash(second?.prevHash ?? '', payload)),
  );
  expect(findings).toEqual([{ kind: 'entry', seq: 3, fault: 'broken-link' }]);
});

test('an entry put in by hand beyond the head is named', () => {
  const { verifiedAfter, records } = tamperable();
  const { seq, hash } = records.head();
  const payload = JSON.stringify({
    v: 1,
    seq: seq + 1,
    atMs: 5,
    body: { kind: 'pin-accepted', name: 'lanh-dao' },
  });
  const { findings } = verifiedAfter((db) => {
    db.exec('DROP TRIGGER entry_becomes_the_head');
    db.prepare('INSERT INTO entry VALUES (?, ?, ?, 5, ?, ?)').run(
      seq + 1,
      hash,
      entryHash(hash, payload),
      'pin-accepted',
      payload,
    );
  });
  expect(findings).toEqual([{ kind: 'entry', seq: seq + 1, fault: 'beyond-head' }]);
});

test('an airing’s row edited, taken out or made up by hand is named, though the chain is whole', () => {
  const { verifiedAfter } = tamperable();
  const id = 'ban-tin-sang@2024-03-18T23:00:00.000Z';
  const edited = verifiedAfter((db) =>
    db
      .prepare("UPDATE airing SET projection = json_set(projection, '$.airtimeFrames', 5760000) WHERE id = ?")
      .run(id),
  );
  expect(edited.findings).toEqual([{ kind: 'row', airing: id, fault: 'row-differs' }]);
  const taken = verifiedAfter((db) => db.prepare('DELETE FROM airing WHERE id = ?').run(id));
  expect(taken.findings).toEqual([{ kind: 'row', airing: id, fault: 'row-missing' }]);
  const made = verifiedAfter((db) =>
    db.exec(
      `INSERT INTO airing (id, projection)
       SELECT 'x', json_set(projection, '$.id', 'x') FROM airing WHERE id = '${id}'`,
    ),
  );
  expect(made.findings).toEqual([{ kind: 'row', airing: 'x', fault: 'row-surplus' }]);
});

test('a row put in another place, or of an airing still on air, is held against the chain too', () => {
  const { verifiedAfter } = tamperable();
  const edit = (id: string, path: string, value: number) =>
    verifiedAfter((db) =>
      db
        .prepare('UPDATE airing SET projection = json_set(projection, ?, ?) WHERE id = ?')
        .run(path, value, id),
    ).findings;
  const ended = 'ban-tin-sang@2024-03-17T23:00:00.000Z';
  const onAir = 'ban-tin-sang@2024-03-21T23:00:00.000Z';
  const differs = (airing: string) => [{ kind: 'row', airing, fault: 'row-differs' }];
  expect(edit(ended, '$.seq', 3)).toEqual(differs(ended));
  expect(edit(ended, '$.seq', 900)).toEqual(differs(ended));
  expect(edit(onAir, '$.plannedMs', 1)).toEqual(differs(onAir));
});

test('what a clip was called, rewritten or taken out where rows read it, makes every row of it differ', () => {
  const { verifiedAfter } = tamperable();
  const aired = days.length + 1;
  for (const change of [
    "UPDATE part_facts SET facts = json_set(facts, '$.topic', 'phong-chay') WHERE facts LIKE '%thong-bao%'",
    'DELETE FROM part_facts',
  ]) {
    const { findings } = verifiedAfter((db) => db.exec(change));
    expect(findings.map((finding) => ('fault' in finding ? finding.fault : ''))).toEqual(
      Array.from({ length: aired }, () => 'row-differs'),
    );
  }
});
