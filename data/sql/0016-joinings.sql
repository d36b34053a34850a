-- Two records of one person made one (domain 0.6, N10): who decided it and why, and which lines of the audit say what was moved, so that
-- they can be taken apart again long after.
CREATE TABLE joining (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  other_person INTEGER NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  joined_by INTEGER REFERENCES staff (id),
  joined_on TEXT,
  first_line INTEGER,
  last_line INTEGER,
  parted_by INTEGER REFERENCES staff (id),
  parted_on TEXT,
  parted_reason TEXT
) STRICT;
CREATE INDEX joining_by_person ON joining (person);
CREATE INDEX joining_by_other_person ON joining (other_person);
CREATE INDEX person_by_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;

-- Words that were typed on a record which was joined with another meanwhile stand there; here is where they came from.
ALTER TABLE draft ADD COLUMN came_from INTEGER;

-- One deed is several lines: the number of its first one, and on that one what the deed was called.
ALTER TABLE audit ADD COLUMN deed INTEGER;
ALTER TABLE audit ADD COLUMN title TEXT;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('likeness-verdict', 'OPEN', 'Nobody has said', NULL, 4, 1);

-- Whoever was asked is told by a task; why they decided as they did.
ALTER TABLE likeness ADD COLUMN task INTEGER REFERENCES task (id);
ALTER TABLE likeness ADD COLUMN words TEXT;
