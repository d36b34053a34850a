-- Records opened by those who do not work with the person, each with its reason, until when, and who looked it over (domain 0.4).
CREATE TABLE break_glass (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  reason TEXT NOT NULL,
  opened_at INTEGER,
  until INTEGER,
  lead INTEGER REFERENCES staff (id),
  task INTEGER REFERENCES task (id),
  reviewed_by INTEGER REFERENCES staff (id),
  reviewed_at INTEGER
) STRICT;
CREATE INDEX break_glass_by_person ON break_glass (person);
CREATE INDEX break_glass_by_staff ON break_glass (staff, until);

-- Whose own somebody is, is asked of each line of a list.
CREATE INDEX episode_by_worker ON episode (worker, person) WHERE worker IS NOT NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'OPENED', 'Opened with a reason', NULL, 7, 1);
