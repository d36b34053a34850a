-- What is said of a session once it was held, why a panel decided, and who came to a training for professionals (domain 3.6, 3.8).

ALTER TABLE session ADD COLUMN delivery_note TEXT;
ALTER TABLE cohort_place ADD COLUMN decision_reason TEXT;
ALTER TABLE cohort_place ADD COLUMN certificate_name TEXT;

-- Professionals, never clients: in no search, no list of people, no likeness.
CREATE TABLE delegate (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  run INTEGER NOT NULL REFERENCES programme_run (id),
  name TEXT NOT NULL,
  job TEXT,
  organisation TEXT,
  organisation_type TEXT,
  borough TEXT,
  email TEXT,
  access_needs TEXT,
  diet TEXT,
  status TEXT NOT NULL,
  booked_on TEXT,
  instructions_on TEXT,
  feedback TEXT,
  used_it TEXT
) STRICT;

CREATE INDEX delegate_by_run ON delegate (run);

CREATE TABLE delegate_answer (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  delegate INTEGER NOT NULL REFERENCES delegate (id),
  moment TEXT NOT NULL,
  statement TEXT NOT NULL,
  value INTEGER NOT NULL
) STRICT;

CREATE INDEX delegate_answer_by_delegate ON delegate_answer (delegate);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('delegate-status', 'BOOKED', 'Booked', NULL, 1, 1),
  ('delegate-status', 'WAITLISTED', 'Waits for a place', NULL, 2, 1),
  ('delegate-status', 'CANCELLED', 'Cancelled', NULL, 3, 1),
  ('delegate-status', 'ATTENDED', 'Came', NULL, 4, 1),
  ('delegate-status', 'PART', 'Came in part', NULL, 5, 1),
  ('delegate-status', 'DNA', 'Did not come', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('organisation-type', 'SCHOOL', 'School or college', NULL, 1, 1),
  ('organisation-type', 'COUNCIL', 'Council', NULL, 2, 1),
  ('organisation-type', 'HEALTH', 'Health', NULL, 3, 1),
  ('organisation-type', 'POLICE', 'Police', NULL, 4, 1),
  ('organisation-type', 'JUSTICE', 'Probation or prison', NULL, 5, 1),
  ('organisation-type', 'CHARITY', 'Charity', NULL, 6, 1),
  ('organisation-type', 'OTHER', 'Other', NULL, 7, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('delegate-moment', 'BEFORE', 'Before', NULL, 1, 1),
  ('delegate-moment', 'AFTER', 'After', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('delegate-statement', 'SPOT', 'I can spot that a young person is being drawn in', NULL, 1, 1),
  ('delegate-statement', 'TALK', 'I can talk with them about it', NULL, 2, 1),
  ('delegate-statement', 'RESPOND', 'I know what to do when they tell me something', NULL, 3, 1),
  ('delegate-statement', 'REFER', 'I know where they can get help', NULL, 4, 1),
  ('delegate-statement', 'WORDS', 'I know which words do harm', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('used-it', 'YES', 'Yes', NULL, 1, 1),
  ('used-it', 'NO', 'No', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'ABSENT', 'Absent from a session', NULL, 18, 1);
