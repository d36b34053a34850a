-- Counts for the map of boroughs, kept in the transaction that changes a person, since counting a million of them anew takes seconds.

-- What each person counts for: places, and their time on each service. Those who count for nothing, sealed ones among them, have no row.
CREATE TABLE map_person (
  person INTEGER PRIMARY KEY,
  says TEXT NOT NULL
) STRICT;

-- The sum of all of them. kind: H where they live, D where we work with them, C where they have ties. service: '' is any of them, each
-- person once. layer O, people worked with, and W, people who wait: by how many the number at the end of the quarter ("2026-4", '' is
-- before all) is more than at the end of the one before. layer S: those who wait now, by the day since when.
CREATE TABLE map_count (
  layer TEXT NOT NULL,
  kind TEXT NOT NULL,
  service TEXT NOT NULL,
  place TEXT NOT NULL,
  period TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (layer, kind, service, place, period)
) STRICT, WITHOUT ROWID;

-- Whether the two above hold everybody: an office made before them is counted once, when it is next opened.
CREATE TABLE map_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  counted INTEGER NOT NULL
) STRICT;
INSERT INTO map_state (one, counted) SELECT 1, count(*) = 0 FROM person;
