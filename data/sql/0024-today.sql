-- What is due, kept by the transaction that changes a person; what is put off; supervision; assessments and safety plans (domain 4.3, 4.12).

ALTER TABLE staff ADD COLUMN caseload_limit INTEGER;

CREATE TABLE put_off (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  rule TEXT NOT NULL,
  about_id INTEGER,
  due_on TEXT,
  until TEXT NOT NULL,
  reason TEXT NOT NULL,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX put_off_by_person ON put_off (person);

CREATE TABLE supervision (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  worker INTEGER NOT NULL REFERENCES staff (id),
  lead INTEGER NOT NULL REFERENCES staff (id),
  held_on TEXT NOT NULL,
  next_on TEXT,
  wellbeing TEXT,
  words TEXT,
  signed_at INTEGER
) STRICT;

CREATE TABLE supervision_case (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  supervision INTEGER NOT NULL REFERENCES supervision (id),
  episode INTEGER REFERENCES episode (id),
  risk TEXT,
  progress TEXT,
  stuck TEXT,
  decision TEXT
) STRICT;
CREATE INDEX supervision_case_by_person ON supervision_case (person);

CREATE TABLE supervision_action (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  supervision INTEGER NOT NULL REFERENCES supervision (id),
  words TEXT NOT NULL,
  who INTEGER REFERENCES staff (id),
  by_when TEXT,
  done_on TEXT
) STRICT;
CREATE INDEX supervision_action_by_supervision ON supervision_action (supervision);

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  episode INTEGER REFERENCES episode (id),
  type TEXT NOT NULL,
  started_on TEXT NOT NULL,
  author INTEGER REFERENCES staff (id),
  to_them TEXT,
  exploitation TEXT,
  to_others TEXT,
  offending TEXT,
  summary TEXT,
  signed_by INTEGER REFERENCES staff (id),
  signed_at INTEGER,
  countersigned_by INTEGER REFERENCES staff (id),
  countersigned_at INTEGER,
  countersign_words TEXT
) STRICT;
CREATE INDEX assessment_by_person ON assessment (person);

CREATE TABLE assessment_score (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  assessment INTEGER NOT NULL REFERENCES assessment (id),
  domain TEXT NOT NULL,
  score TEXT,
  own TEXT,
  strength TEXT,
  evidence TEXT,
  source TEXT,
  dated TEXT
) STRICT;
CREATE INDEX assessment_score_by_assessment ON assessment_score (assessment);

CREATE TABLE assessment_note (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  assessment INTEGER NOT NULL REFERENCES assessment (id),
  words TEXT NOT NULL,
  written_by INTEGER REFERENCES staff (id),
  written_at INTEGER
) STRICT;
CREATE INDEX assessment_note_by_assessment ON assessment_note (assessment);

CREATE TABLE safety_plan (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  assessment INTEGER REFERENCES assessment (id),
  made_on TEXT NOT NULL,
  triggers TEXT,
  warning_signs TEXT,
  what_they_do TEXT,
  people_they_call TEXT,
  safe_places TEXT,
  what_worker_does TEXT,
  who_knows TEXT,
  review_on TEXT NOT NULL,
  author INTEGER REFERENCES staff (id),
  ended_on TEXT
) STRICT;
CREATE INDEX safety_plan_by_person ON safety_plan (person);

-- All that is due, one row a rule and a record, a function of the records alone: a new day changes nothing in it. Days are numbers as in
-- model/sos-day.h. desk: W of the worker whose seat it is, L of the leads of the team that the seat is (0: of any), S of the
-- safeguarding lead. ends_on NULL: shown until it is dealt with.
CREATE TABLE person_due (
  person INTEGER NOT NULL,
  rule TEXT NOT NULL,
  about INTEGER NOT NULL,
  desk TEXT NOT NULL,
  seat INTEGER NOT NULL,
  episode INTEGER NOT NULL,
  code TEXT,
  since INTEGER NOT NULL,
  due_on INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  shows_on INTEGER NOT NULL,
  ends_on INTEGER,
  put_off INTEGER NOT NULL,
  PRIMARY KEY (person, rule, about)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_due_by_seat ON person_due (desk, seat, due_on, shows_on, ends_on, rule);

-- Whether it holds everybody: an office made before is filled once, when it is next opened.
CREATE TABLE due_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  filled INTEGER NOT NULL
) STRICT;
INSERT INTO due_state (one, filled) SELECT 1, count(*) = 0 FROM person;

-- What the facts are read by.
CREATE INDEX episode_open ON episode (person) WHERE closed_on IS NULL AND removed IS NULL;
CREATE INDEX task_open ON task (person) WHERE done_on IS NULL AND removed IS NULL;
CREATE INDEX letter_under_way ON letter (person) WHERE state IN ('DRAFT', 'CHECK', 'APPROVED', 'PRINTED') AND removed IS NULL;
CREATE INDEX plan_agreed ON plan (person) WHERE state = 'AGREED' AND removed IS NULL;
CREATE INDEX contact_draft ON contact (person) WHERE signed_at IS NULL AND removed IS NULL;
CREATE INDEX restriction_ending ON restriction (person) WHERE valid_to IS NOT NULL AND removed IS NULL;
CREATE INDEX supervision_by_worker ON supervision (worker, held_on);
CREATE INDEX supervision_case_by_supervision ON supervision_case (supervision);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('supervision-wellbeing', 'WELL', 'Well', NULL, 1, 1),
  ('supervision-wellbeing', 'STRETCHED', 'Stretched', NULL, 2, 1),
  ('supervision-wellbeing', 'NEEDS_SUPPORT', 'Needs support', NULL, 3, 1),
  ('judgement', 'GREEN', 'Green', 'no more than usual', 1, 1),
  ('judgement', 'AMBER', 'Amber', 'to be watched', 2, 1),
  ('judgement', 'RED', 'Red', 'act now', 3, 1),
  ('judgement', 'NK', 'Not known', NULL, 4, 1),
  ('assessment-type', 'INITIAL', 'First', NULL, 1, 1),
  ('assessment-type', 'REVIEW', 'Review', NULL, 2, 1),
  ('assessment-type', 'CHANGE', 'After something happened', NULL, 3, 1),
  ('assessment-type', 'CLOSING', 'At the end', NULL, 4, 1),
  ('domain-score', '0', 'No known concern', NULL, 1, 1),
  ('domain-score', '1', 'Low', NULL, 2, 1),
  ('domain-score', '2', 'Some', NULL, 3, 1),
  ('domain-score', '3', 'High', NULL, 4, 1),
  ('domain-score', '4', 'Immediate danger', NULL, 5, 1),
  ('domain-score', 'NK', 'Not known', NULL, 6, 1),
  ('domain-score', 'NA', 'Does not apply', NULL, 7, 1),
  ('own-score', '0', 'Not worried', NULL, 1, 1),
  ('own-score', '1', 'A little worried', NULL, 2, 1),
  ('own-score', '2', 'Worried now and then', NULL, 3, 1),
  ('own-score', '3', 'Very worried', NULL, 4, 1),
  ('own-score', '4', 'Worried all the time', NULL, 5, 1),
  ('own-score', 'NK', 'Not asked, or no answer', NULL, 6, 1),
  ('strength-score', '0', 'None seen yet', NULL, 1, 1),
  ('strength-score', '1', 'A little', NULL, 2, 1),
  ('strength-score', '2', 'Some', NULL, 3, 1),
  ('strength-score', '3', 'A lot', NULL, 4, 1),
  ('strength-score', '4', 'Very much', NULL, 5, 1),
  ('strength-score', 'NK', 'Not known', NULL, 6, 1);
