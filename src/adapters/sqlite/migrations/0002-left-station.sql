-- Which parts of the chain have left the station as files, so that the next file holds what is new. It proves nothing.
CREATE TABLE left_station (
  from_seq INTEGER NOT NULL,
  to_seq   INTEGER NOT NULL CHECK (to_seq >= from_seq),
  head     TEXT NOT NULL,
  at_ms    REAL NOT NULL,
  file     TEXT NOT NULL
) STRICT;
