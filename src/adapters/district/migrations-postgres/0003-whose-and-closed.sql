-- Whose the database is: two superior units in one would report each other's stations.
CREATE TABLE superior (
  one integer PRIMARY KEY CHECK (one = 1),
  id  text NOT NULL
);

-- From this date on (YYYYMMDD) nothing is owed by the station; null: it is at work.
ALTER TABLE station ADD COLUMN closed_from integer;
