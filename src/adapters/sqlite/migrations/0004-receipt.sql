-- What the superior unit signed that it holds of this record. It changes nothing of the chain.
CREATE TABLE receipt (
  seq       INTEGER NOT NULL,
  head      TEXT NOT NULL CHECK (length(head) = 64),
  got_at_ms REAL NOT NULL,
  line      TEXT NOT NULL,
  PRIMARY KEY (seq, head)
) STRICT, WITHOUT ROWID;
