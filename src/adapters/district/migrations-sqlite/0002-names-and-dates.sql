-- What a station calls itself, as it signed last; `name` is the superior's own word, or the id where it gave none.
ALTER TABLE station ADD COLUMN told_name TEXT;

-- A finding is noted once as long as it is the same, without reading all that was found before.
CREATE INDEX finding_by_code ON finding (station, code, at_ms);

-- The counts of a date are replaced, and those of a month added up, without passing all dates of the station.
CREATE INDEX day_count_by_date ON day_count (station, date);
