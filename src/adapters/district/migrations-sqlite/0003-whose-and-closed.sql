-- Whose the database is: two superior units in one would report each other's stations.
CREATE TABLE superior (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id  TEXT NOT NULL
) STRICT;

-- From this date on (YYYYMMDD) nothing is owed by the station; null: it is at work.
ALTER TABLE station ADD COLUMN closed_from INTEGER;
