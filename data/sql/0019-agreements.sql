-- What somebody agreed to, whether they could decide it, and what became of the work when it was taken back (domain 4.2).

CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  taken_at INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  by_person INTEGER REFERENCES person (id),
  how TEXT NOT NULL,
  scope TEXT,
  restricts INTEGER NOT NULL DEFAULT 0,
  recorded_by INTEGER REFERENCES staff (id),
  check_words TEXT,
  checked_by INTEGER REFERENCES staff (id),
  checked_on TEXT,
  told_on TEXT,
  decision TEXT,
  reason TEXT,
  decided_by INTEGER REFERENCES staff (id),
  decided_on TEXT
) STRICT;
CREATE INDEX withdrawal_by_person ON withdrawal (person);

CREATE TABLE competence_note (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  decision TEXT NOT NULL,
  about TEXT,
  dated TEXT NOT NULL,
  understands TEXT NOT NULL,
  remembers TEXT NOT NULL,
  weighs TEXT NOT NULL,
  can_say TEXT NOT NULL,
  pressure TEXT NOT NULL,
  wishes TEXT,
  view TEXT NOT NULL,
  reasons TEXT NOT NULL,
  worker INTEGER REFERENCES staff (id),
  lead_seen_by INTEGER REFERENCES staff (id),
  lead_seen_on TEXT
) STRICT;
CREATE INDEX competence_note_by_person ON competence_note (person);

CREATE TABLE lawful_basis (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  condition TEXT,
  note TEXT,
  position INTEGER,
  decided_by INTEGER REFERENCES staff (id),
  decided_on TEXT
) STRICT;

ALTER TABLE consent ADD COLUMN given_by_person INTEGER REFERENCES person (id);
ALTER TABLE consent ADD COLUMN evidence TEXT;
ALTER TABLE consent ADD COLUMN withdrawal INTEGER REFERENCES withdrawal (id);
ALTER TABLE task ADD COLUMN about TEXT;
ALTER TABLE task ADD COLUMN about_id INTEGER;

-- Asked with every right that is read: whether the record is read-only.
CREATE INDEX withdrawal_open ON withdrawal (person) WHERE restricts = 1;
CREATE INDEX task_by_about ON task (about_id) WHERE about_id IS NOT NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('competence-view', 'CAN_DECIDE', 'They can decide this', NULL, 1, 1),
  ('competence-view', 'CANNOT_DECIDE', 'They cannot decide this yet', NULL, 2, 1),
  ('competence-view', 'NOT_SURE', 'Not sure; ask again', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('withdrawal-decision', 'CONTINUE', 'It goes on, as now agreed', NULL, 1, 1),
  ('withdrawal-decision', 'CLOSE', 'The work ends', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('lawful-purpose', 'CASEWORK', 'The casework record', NULL, 1, 1),
  ('lawful-purpose', 'SAFEGUARDING_SHARE', 'Sharing to keep somebody safe', NULL, 2, 1),
  ('lawful-purpose', 'EMERGENCY', 'An emergency', NULL, 3, 1),
  ('lawful-purpose', 'STORIES', 'Research, photos, stories, newsletters', NULL, 4, 1),
  ('lawful-purpose', 'EQUALITY', 'Equality monitoring', NULL, 5, 1),
  ('lawful-purpose', 'STAFF_CHECKS', 'Checks of staff and volunteers', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('lawful-basis', 'CONSENT', '6(1)(a) consent', NULL, 1, 1),
  ('lawful-basis', 'CONTRACT', '6(1)(b) contract', NULL, 2, 1),
  ('lawful-basis', 'LEGAL_DUTY', '6(1)(c) legal duty', NULL, 3, 1),
  ('lawful-basis', 'VITAL_INTERESTS', '6(1)(d) vital interests', NULL, 4, 1),
  ('lawful-basis', 'PUBLIC_TASK', '6(1)(e) public task', NULL, 5, 1),
  ('lawful-basis', 'LEGITIMATE_INTERESTS', '6(1)(f) legitimate interests', NULL, 6, 1),
  ('lawful-basis', 'RECOGNISED_INTEREST', 'Recognised legitimate interest', NULL, 7, 1);

-- What is proposed until the data protection lead decides.
INSERT INTO lawful_basis (id, revision, removed, purpose, basis, condition, note, position) VALUES
  (1, 1, NULL, 'CASEWORK', 'LEGITIMATE_INTERESTS', 'Article 9(2)(g) with Schedule 1 paragraph 18, safeguarding; offences: Article 10 with the same paragraph',
   'Under a contract with a public body it may be 6(1)(e).', 1),
  (2, 1, NULL, 'SAFEGUARDING_SHARE', 'LEGITIMATE_INTERESTS', 'Schedule 1 paragraph 18; paragraph 10, preventing unlawful acts',
   'Or the recognised legitimate interest of the Act of 2025, once it is in force.', 2),
  (3, 1, NULL, 'EMERGENCY', 'VITAL_INTERESTS', 'Article 9(2)(c); Schedule 1 paragraph 30', NULL, 3),
  (4, 1, NULL, 'STORIES', 'CONSENT', 'Explicit consent, Article 9(2)(a)', NULL, 4),
  (5, 1, NULL, 'EQUALITY', 'LEGITIMATE_INTERESTS', 'Schedule 1 paragraph 8', NULL, 5),
  (6, 1, NULL, 'STAFF_CHECKS', 'LEGITIMATE_INTERESTS', 'Schedule 1 Part 1 paragraph 1', '6(1)(c) where the law asks for the check.', 6);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'WITHDRAWN_CHECK', 'Agreement taken back: safeguarding check', NULL, 10, 1),
  ('task-kind', 'WITHDRAWN_DECIDE', 'Agreement taken back: decide', NULL, 11, 1),
  ('task-kind', 'COMPETENCE', 'Ask what they want themselves', NULL, 12, 1),
  ('task-kind', 'TELL_STOPPED', 'Tell somebody that the work has stopped', NULL, 13, 1),
  ('task-kind', 'CANCEL_BOOKING', 'Cancel a booking', NULL, 14, 1),
  ('task-kind', 'CONFIRM_STOPPED', 'Confirm it once, in neutral words', NULL, 15, 1),
  ('task-kind', 'AGREE_PARENTS', 'Parents disagree: settle it', NULL, 16, 1),
  ('task-kind', 'OFFER_PLACE', 'Offer a place that is free', NULL, 17, 1);
