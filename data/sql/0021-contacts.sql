-- Contacts with young people and about them: the log, who took part, which goals and purposes, notes beneath (domain 4.6); and the tier
-- of an episode, by which the next contact is due (3.1).
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  episode INTEGER REFERENCES episode (id),
  starts_at INTEGER NOT NULL,
  minutes INTEGER,
  type TEXT NOT NULL,
  direction TEXT,
  outcome TEXT NOT NULL,
  place TEXT,
  note TEXT,
  quote TEXT,
  mood TEXT,
  safety TEXT,
  next_step TEXT,
  next_step_on TEXT,
  task INTEGER REFERENCES task (id),
  visibility TEXT,
  worker INTEGER NOT NULL REFERENCES staff (id),
  entered_by INTEGER REFERENCES staff (id),
  entered_at INTEGER,
  late_reason TEXT,
  signed_by INTEGER REFERENCES staff (id),
  signed_at INTEGER
) STRICT;
CREATE INDEX contact_by_person ON contact (person, starts_at, id);
-- What somebody still has to sign.
CREATE INDEX contact_unsigned ON contact (worker, starts_at) WHERE signed_at IS NULL;

CREATE TABLE contact_with (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  contact INTEGER NOT NULL REFERENCES contact (id),
  kind TEXT NOT NULL,
  other_person INTEGER REFERENCES person (id),
  staff INTEGER REFERENCES staff (id),
  name TEXT,
  role TEXT
) STRICT;
CREATE INDEX contact_with_by_contact ON contact_with (contact);
CREATE INDEX contact_with_by_person ON contact_with (other_person) WHERE other_person IS NOT NULL;

CREATE TABLE contact_goal (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  contact INTEGER NOT NULL REFERENCES contact (id),
  goal INTEGER NOT NULL REFERENCES goal (id)
) STRICT;
CREATE INDEX contact_goal_by_contact ON contact_goal (contact);

CREATE TABLE contact_purpose (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  contact INTEGER NOT NULL REFERENCES contact (id),
  code TEXT NOT NULL
) STRICT;
CREATE INDEX contact_purpose_by_contact ON contact_purpose (contact);

CREATE TABLE addendum (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  contact INTEGER NOT NULL REFERENCES contact (id),
  words TEXT NOT NULL,
  written_by INTEGER REFERENCES staff (id),
  written_at INTEGER
) STRICT;
CREATE INDEX addendum_by_contact ON addendum (contact);

ALTER TABLE episode ADD COLUMN tier TEXT;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('contact-type', 'FACE_TO_FACE', 'Face to face', NULL, 1, 1),
  ('contact-type', 'PHONE', 'Phone', NULL, 2, 1),
  ('contact-type', 'TEXT', 'Text', NULL, 3, 1),
  ('contact-type', 'VIDEO', 'Video call', NULL, 4, 1),
  ('contact-type', 'LETTER', 'Letter', NULL, 5, 1),
  ('contact-type', 'EMAIL', 'Email', NULL, 6, 1),
  ('contact-type', 'HOME_VISIT', 'Home visit', NULL, 7, 1),
  ('contact-type', 'SCHOOL_VISIT', 'School visit', NULL, 8, 1),
  ('contact-type', 'PRISON_VISIT', 'Prison visit', NULL, 9, 1),
  ('contact-type', 'WARD_VISIT', 'Ward visit', NULL, 10, 1),
  ('contact-type', 'ACCOMPANY', 'Went along', NULL, 11, 1),
  ('contact-type', 'GATE_PICKUP', 'Met at the gate', NULL, 12, 1),
  ('contact-type', 'GROUP_SESSION', 'Group', NULL, 13, 1),
  ('contact-type', 'PROFESSIONAL_CALL', 'Call with a professional', NULL, 14, 1),
  ('contact-type', 'MEETING', 'Meeting', NULL, 15, 1),
  ('contact-type', 'FAMILY_MEETING', 'Family meeting', NULL, 16, 1),
  ('contact-type', 'ATTEMPT', 'Try', NULL, 17, 1),
  ('contact-type', 'DUTY_CALL', 'Duty call', NULL, 18, 1),
  ('contact-type', 'FOLLOW_UP', 'Follow-up', NULL, 19, 1),
  ('contact-direction', 'OUT', 'We did', NULL, 1, 1),
  ('contact-direction', 'IN', 'They did', NULL, 2, 1),
  ('contact-outcome', 'HELD', 'Held', NULL, 1, 1),
  ('contact-outcome', 'NO_REPLY', 'No reply', NULL, 2, 1),
  ('contact-outcome', 'DNA', 'Did not come', NULL, 3, 1),
  ('contact-outcome', 'NOT_AT_HOME', 'Not at home', NULL, 4, 1),
  ('contact-outcome', 'CANCELLED_YP', 'Cancelled by them', NULL, 5, 1),
  ('contact-outcome', 'CANCELLED_US', 'Cancelled by us', NULL, 6, 1),
  ('contact-outcome', 'REARRANGED', 'Moved to another day', NULL, 7, 1),
  ('contact-outcome', 'REFUSED', 'Did not want it', NULL, 8, 1),
  ('contact-outcome', 'WRONG_NUMBER', 'Wrong number', NULL, 9, 1),
  ('contact-outcome', 'REMOVED_BY_SITE', 'Stopped by the site', NULL, 10, 1),
  ('contact-place', 'OFFICE', 'Office', NULL, 1, 1),
  ('contact-place', 'HOME', 'At home', NULL, 2, 1),
  ('contact-place', 'SCHOOL', 'School or college', NULL, 3, 1),
  ('contact-place', 'PRISON', 'Prison', NULL, 4, 1),
  ('contact-place', 'WARD', 'Ward', NULL, 5, 1),
  ('contact-place', 'COMMUNITY', 'Out and about', NULL, 6, 1),
  ('contact-place', 'CAFE', 'Café', NULL, 7, 1),
  ('contact-place', 'COURT', 'Court', NULL, 8, 1),
  ('contact-place', 'CAR', 'In the car', NULL, 9, 1),
  ('contact-place', 'ONLINE', 'Online', NULL, 10, 1),
  ('contact-purpose', 'CHECK_IN', 'Keeping in touch', NULL, 1, 1),
  ('contact-purpose', 'SAFETY', 'Safety', NULL, 2, 1),
  ('contact-purpose', 'PLAN', 'The plan', NULL, 3, 1),
  ('contact-purpose', 'ASSESSMENT', 'Assessment', NULL, 4, 1),
  ('contact-purpose', 'EDUCATION', 'School, training, work', NULL, 5, 1),
  ('contact-purpose', 'HOUSING', 'Housing', NULL, 6, 1),
  ('contact-purpose', 'MONEY', 'Money', NULL, 7, 1),
  ('contact-purpose', 'HEALTH', 'Health', NULL, 8, 1),
  ('contact-purpose', 'FAMILY', 'Family', NULL, 9, 1),
  ('contact-purpose', 'LAW', 'Court, probation, police', NULL, 10, 1),
  ('contact-purpose', 'PRACTICAL', 'Practical help', NULL, 11, 1),
  ('contact-purpose', 'OTHER', 'Something else', NULL, 12, 1),
  ('contact-visibility', 'NORMAL', 'Everybody who works with them', NULL, 1, 1),
  ('contact-visibility', 'RESTRICTED', 'Their worker and the leads', NULL, 2, 1),
  ('contact-with', 'YP', 'The young person', NULL, 1, 1),
  ('contact-with', 'RELATIVE', 'A relative', NULL, 2, 1),
  ('contact-with', 'PROFESSIONAL', 'A professional', NULL, 3, 1),
  ('contact-with', 'THIRD_PARTY', 'Somebody else', NULL, 4, 1),
  ('contact-with', 'STAFF', 'A colleague', NULL, 5, 1),
  ('contact-with', 'GROUP', 'A group or a meeting', NULL, 6, 1),
  ('contact-mood', '0', 'Very low', NULL, 1, 1),
  ('contact-mood', '1', 'Low', NULL, 2, 1),
  ('contact-mood', '2', 'Up and down', NULL, 3, 1),
  ('contact-mood', '3', 'All right', NULL, 4, 1),
  ('contact-mood', '4', 'Good', NULL, 5, 1),
  ('contact-safety', '0', 'Not safe', NULL, 1, 1),
  ('contact-safety', '1', 'Hardly safe', NULL, 2, 1),
  ('contact-safety', '2', 'Now and then', NULL, 3, 1),
  ('contact-safety', '3', 'Mostly safe', NULL, 4, 1),
  ('contact-safety', '4', 'Safe', NULL, 5, 1),
  ('tier', 'T1', 'Intensive', NULL, 1, 1),
  ('tier', 'T2', 'Active', NULL, 2, 1),
  ('tier', 'T3', 'Step-down', NULL, 3, 1),
  ('task-kind', 'CONTACT_STEP', 'Next step', NULL, 8, 1);
