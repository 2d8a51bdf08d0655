-- The chain (law 8). Rows are inserted in order and never changed; the triggers stop accidents, the hashes prove intent.
CREATE TABLE entry (
  seq       INTEGER PRIMARY KEY CHECK (seq > 0),
  prev_hash TEXT NOT NULL UNIQUE,
  hash      TEXT NOT NULL UNIQUE,
  at_ms     REAL NOT NULL,
  kind      TEXT NOT NULL,
  payload   TEXT NOT NULL
) STRICT;

CREATE INDEX entry_by_kind ON entry (kind, seq);

-- Where the chain ends; kept apart from the entries, so that a tail cut off shows.
CREATE TABLE chain_head (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  chain_id TEXT NOT NULL,
  seq      INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  at_ms    REAL NOT NULL
) STRICT;

INSERT INTO chain_head VALUES (1, '', 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

CREATE TRIGGER entry_follows_the_head BEFORE INSERT ON entry
WHEN new.seq <> (SELECT seq + 1 FROM chain_head) OR new.prev_hash <> (SELECT hash FROM chain_head)
BEGIN
  SELECT RAISE(ABORT, 'this entry does not follow the head of the chain');
END;

-- A chain is known by the hash of the entry that began it.
CREATE TRIGGER entry_becomes_the_head AFTER INSERT ON entry
BEGIN
  UPDATE chain_head SET
    chain_id = CASE new.kind WHEN 'chain-began' THEN new.hash ELSE chain_id END,
    seq = new.seq,
    hash = new.hash,
    at_ms = new.at_ms;
END;

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'entries of the record are never changed');
END;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'entries of the record are never deleted');
END;

-- Airings, made from entries by record/project.ts. Columns are read out of the one JSON text, so that no column can
-- say something else than the row that the verification compares with the chain.
CREATE TABLE airing (
  id         TEXT PRIMARY KEY,
  projection TEXT NOT NULL,
  seq        INTEGER NOT NULL GENERATED ALWAYS AS (projection ->> '$.seq') VIRTUAL,
  date       TEXT NOT NULL GENERATED ALWAYS AS (projection ->> '$.date') VIRTUAL,
  at_ms      REAL NOT NULL GENERATED ALWAYS AS
               (coalesce(projection ->> '$.plannedAtMs', projection ->> '$.startedAtMs', 9e15)) VIRTUAL,
  programme  TEXT GENERATED ALWAYS AS (projection ->> '$.programme') VIRTUAL,
  outcome    TEXT GENERATED ALWAYS AS (projection ->> '$.outcome') VIRTUAL,
  CHECK (id = projection ->> '$.id')
) STRICT;

-- What a part is whenever it sounds (clip, title, hash, topic …), kept once; a row's `$.parts` name it by id.
CREATE TABLE part_facts (
  id    INTEGER PRIMARY KEY,
  facts TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX airing_by_day ON airing (date, at_ms, id);
CREATE INDEX airing_by_seq ON airing (seq, id);
CREATE INDEX airing_open ON airing (id) WHERE outcome IS NULL;

-- Every schedule version that was in force, for ever (law 6).
CREATE TABLE schedule_version (
  version    TEXT PRIMARY KEY,
  files      TEXT NOT NULL,
  normalised TEXT NOT NULL,
  station    TEXT NOT NULL
) STRICT;

CREATE TABLE clip (
  id            TEXT PRIMARY KEY,
  body          TEXT NOT NULL,
  sha256        TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.sha256') VIRTUAL,
  topic         TEXT GENERATED ALWAYS AS (body ->> '$.topic') VIRTUAL,
  theme         TEXT GENERATED ALWAYS AS (body ->> '$.theme') VIRTUAL,
  removed_at_ms REAL GENERATED ALWAYS AS (body ->> '$.removedAtMs') VIRTUAL,
  CHECK (id = body ->> '$.id')
) STRICT;

CREATE INDEX clip_by_sha256 ON clip (sha256);

-- Files under state/ that the program made itself (mixes, spoken words), by their hash: others are not taken for them.
CREATE TABLE seal (
  name   TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Up to which instant every due slot has its outcome.
CREATE TABLE progress (
  one              INTEGER PRIMARY KEY CHECK (one = 1),
  decided_until_ms REAL
) STRICT;

INSERT INTO progress VALUES (1, NULL);
