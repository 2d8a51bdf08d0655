-- What a superior unit received. Text of stations is escaped (stored-text.ts); dates are YYYYMMDD, months YYYYMM. The
-- large tables check no reference to `station`: their rows are written where its row has just been read.
CREATE TABLE station (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  public_key  BLOB,
  pull        TEXT,
  added_at_ms REAL NOT NULL
) STRICT;

CREATE TABLE held (
  station          INTEGER PRIMARY KEY REFERENCES station,
  chain_id         TEXT NOT NULL,
  seq              INTEGER NOT NULL,
  head             TEXT NOT NULL,
  began_at_ms      REAL NOT NULL,
  head_at_ms       REAL NOT NULL,
  decided_until_ms REAL,
  branched_at_seq  INTEGER,
  received_at_ms   REAL NOT NULL
) STRICT;

CREATE TABLE received_export (
  number         INTEGER PRIMARY KEY,
  station        INTEGER NOT NULL REFERENCES station,
  chain_id       TEXT NOT NULL,
  from_seq       INTEGER NOT NULL,
  to_seq         INTEGER NOT NULL,
  prev_hash      TEXT NOT NULL,
  head           TEXT NOT NULL,
  exported_at_ms REAL NOT NULL,
  received_at_ms REAL NOT NULL,
  file           TEXT NOT NULL
) STRICT;

CREATE INDEX received_export_of_station ON received_export (station);

-- Also of stations that are not enrolled: their exports were refused.
CREATE TABLE finding (
  number  INTEGER PRIMARY KEY,
  station TEXT NOT NULL,
  at_ms   REAL NOT NULL,
  code    TEXT NOT NULL,
  params  TEXT NOT NULL
) STRICT;

CREATE INDEX finding_of_station ON finding (station);

-- What the rows of one station say again and again, each once (JSON): titles, causes, facts of parts, topics, chains.
-- Of each station alone: two imports never wait for each other's names.
CREATE TABLE name (
  station INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  sha256  BLOB NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (station, number)
) STRICT;

CREATE UNIQUE INDEX name_by_text ON name (station, sha256);

-- Airings that ended; airing-row.ts says how one stands in its row. Rows lie as they came: those of one import together.
CREATE TABLE airing (
  seq            INTEGER NOT NULL,
  planned_at_ms  REAL,
  planned_ms     REAL NOT NULL,
  started_at_ms  REAL,
  ended_at_ms    REAL,
  airtime_frames INTEGER NOT NULL,
  station        INTEGER NOT NULL,
  chain          INTEGER NOT NULL,
  date           INTEGER NOT NULL,
  facts          INTEGER NOT NULL,
  cause          INTEGER,
  outcome        TEXT NOT NULL,
  hash           BLOB NOT NULL,
  id             TEXT NOT NULL,
  slot           TEXT,
  makes_good     TEXT,
  cluster_frames TEXT,
  parts          TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX airing_by_seq ON airing (station, seq, chain);
CREATE INDEX airing_by_date ON airing (station, date);

-- Begun and not ended at the held end; JSON.
CREATE TABLE open_airing (
  station INTEGER NOT NULL REFERENCES station,
  number  INTEGER NOT NULL,
  airing  TEXT NOT NULL,
  PRIMARY KEY (station, number)
) STRICT;

-- Counted at import by report/. The topic is a name of the station. Frames are whole numbers that a station may have made
-- up: sums of REAL never overflow.
CREATE TABLE day_count (
  station        INTEGER NOT NULL,
  topic          INTEGER NOT NULL,
  date           INTEGER NOT NULL,
  airings        INTEGER NOT NULL,
  plays          INTEGER NOT NULL,
  sessions       INTEGER NOT NULL,
  airtime_frames REAL NOT NULL,
  aired          INTEGER NOT NULL,
  partial        INTEGER NOT NULL,
  preempted      INTEGER NOT NULL,
  missed         INTEGER NOT NULL,
  skipped        INTEGER NOT NULL,
  failed         INTEGER NOT NULL,
  PRIMARY KEY (station, topic, date)
) STRICT, WITHOUT ROWID;

-- Sums of day_count, made anew whenever a day of the month is: a country's year is read from 12 of 365 rows a topic.
CREATE TABLE month_count (
  month          INTEGER NOT NULL,
  station        INTEGER NOT NULL,
  topic          INTEGER NOT NULL,
  from_date      INTEGER NOT NULL,
  to_date        INTEGER NOT NULL,
  airings        INTEGER NOT NULL,
  plays          INTEGER NOT NULL,
  sessions       INTEGER NOT NULL,
  airtime_frames REAL NOT NULL,
  aired          INTEGER NOT NULL,
  partial        INTEGER NOT NULL,
  preempted      INTEGER NOT NULL,
  missed         INTEGER NOT NULL,
  skipped        INTEGER NOT NULL,
  failed         INTEGER NOT NULL,
  PRIMARY KEY (month, station, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE declaration (
  number         INTEGER PRIMARY KEY,
  station        INTEGER NOT NULL REFERENCES station,
  from_date      INTEGER NOT NULL,
  to_date        INTEGER NOT NULL,
  received_at_ms REAL NOT NULL,
  file           TEXT NOT NULL
) STRICT;

CREATE TABLE declared_count (
  station        INTEGER NOT NULL REFERENCES station,
  date           INTEGER NOT NULL,
  topic          INTEGER NOT NULL,
  airings        INTEGER NOT NULL,
  airtime_frames INTEGER NOT NULL
) STRICT;

CREATE INDEX declared_count_by_date ON declared_count (station, date);
