-- What a superior unit received. Text of stations is escaped (stored-text.ts); dates are YYYYMMDD, months YYYYMM. Rows of
-- a station are written under the lock on its row in `station`, so the large tables check no reference again.
CREATE TABLE station (
  number      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          text COLLATE "C" NOT NULL UNIQUE,
  name        text NOT NULL,
  public_key  bytea,
  pull        text,
  added_at_ms double precision NOT NULL
);

CREATE TABLE held (
  station          integer PRIMARY KEY REFERENCES station,
  chain_id         text NOT NULL,
  seq              bigint NOT NULL,
  head             text NOT NULL,
  began_at_ms      double precision NOT NULL,
  head_at_ms       double precision NOT NULL,
  decided_until_ms double precision,
  branched_at_seq  bigint,
  received_at_ms   double precision NOT NULL
);

CREATE TABLE received_export (
  number         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  station        integer NOT NULL REFERENCES station,
  chain_id       text NOT NULL,
  from_seq       bigint NOT NULL,
  to_seq         bigint NOT NULL,
  prev_hash      text NOT NULL,
  head           text NOT NULL,
  exported_at_ms double precision NOT NULL,
  received_at_ms double precision NOT NULL,
  file           text NOT NULL
);

CREATE INDEX received_export_of_station ON received_export (station);

-- Also of stations that are not enrolled: their exports were refused.
CREATE TABLE finding (
  number  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  station text NOT NULL,
  at_ms   double precision NOT NULL,
  code    text NOT NULL,
  params  text NOT NULL
);

CREATE INDEX finding_of_station ON finding (station);

-- What the rows of one station say again and again, each once (JSON): titles, causes, facts of parts, topics, chains.
-- Of each station alone: two imports never wait for each other's names.
CREATE TABLE name (
  station integer NOT NULL,
  number  integer NOT NULL,
  sha256  bytea NOT NULL,
  text    text NOT NULL,
  PRIMARY KEY (station, number)
);

CREATE UNIQUE INDEX name_by_text ON name (station, sha256);

-- Airings that ended; airing-row.ts says how one stands in its row. Rows lie as they came: those of one import together.
CREATE TABLE airing (
  seq            bigint NOT NULL,
  planned_at_ms  double precision,
  planned_ms     double precision NOT NULL,
  started_at_ms  double precision,
  ended_at_ms    double precision,
  airtime_frames bigint NOT NULL,
  station        integer NOT NULL,
  chain          integer NOT NULL,
  date           integer NOT NULL,
  facts          integer NOT NULL,
  cause          integer,
  outcome        text NOT NULL,
  hash           bytea NOT NULL,
  id             text NOT NULL,
  slot           text,
  makes_good     text,
  cluster_frames text,
  parts          text NOT NULL
);

CREATE UNIQUE INDEX airing_by_seq ON airing (station, seq, chain);
CREATE INDEX airing_by_date ON airing (station, date);

-- Begun and not ended at the held end; JSON.
CREATE TABLE open_airing (
  station integer NOT NULL REFERENCES station,
  number  integer NOT NULL,
  airing  text NOT NULL,
  PRIMARY KEY (station, number)
);

-- Counted at import by report/. The topic is a name of the station. Frames are whole numbers that a station may have made
-- up: sums of double precision never overflow.
CREATE TABLE day_count (
  station        integer NOT NULL,
  topic          integer NOT NULL,
  date           integer NOT NULL,
  airings        integer NOT NULL,
  plays          integer NOT NULL,
  sessions       integer NOT NULL,
  airtime_frames double precision NOT NULL,
  aired          integer NOT NULL,
  partial        integer NOT NULL,
  preempted      integer NOT NULL,
  missed         integer NOT NULL,
  skipped        integer NOT NULL,
  failed         integer NOT NULL,
  PRIMARY KEY (station, topic, date)
);

-- Sums of day_count, made anew whenever a day of the month is: a country's year is read from 12 of 365 rows a topic.
CREATE TABLE month_count (
  month          integer NOT NULL,
  station        integer NOT NULL,
  topic          integer NOT NULL,
  from_date      integer NOT NULL,
  to_date        integer NOT NULL,
  airings        integer NOT NULL,
  plays          integer NOT NULL,
  sessions       integer NOT NULL,
  airtime_frames double precision NOT NULL,
  aired          integer NOT NULL,
  partial        integer NOT NULL,
  preempted      integer NOT NULL,
  missed         integer NOT NULL,
  skipped        integer NOT NULL,
  failed         integer NOT NULL,
  PRIMARY KEY (month, station, topic)
);

CREATE TABLE declaration (
  number         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  station        integer NOT NULL REFERENCES station,
  from_date      integer NOT NULL,
  to_date        integer NOT NULL,
  received_at_ms double precision NOT NULL,
  file           text NOT NULL
);

CREATE TABLE declared_count (
  station        integer NOT NULL REFERENCES station,
  date           integer NOT NULL,
  topic          integer NOT NULL,
  airings        bigint NOT NULL,
  airtime_frames bigint NOT NULL
);

CREATE INDEX declared_count_by_date ON declared_count (station, date);
