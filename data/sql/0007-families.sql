-- A family: its homes, what they allow one another to be told, the issues of each, the goals of all, and the work with the whole
-- household (domain 3.4).

ALTER TABLE household ADD COLUMN bedrooms INTEGER;
ALTER TABLE household ADD COLUMN arrears_band TEXT;
ALTER TABLE household ADD COLUMN landlord TEXT;
ALTER TABLE household ADD COLUMN benefits_note TEXT;
ALTER TABLE household ADD COLUMN visit_hazards TEXT;
ALTER TABLE relationship ADD COLUMN valid_from TEXT;
ALTER TABLE relationship ADD COLUMN valid_to TEXT;
ALTER TABLE person ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE household_address (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  household INTEGER NOT NULL REFERENCES household (id),
  address INTEGER NOT NULL REFERENCES address (id),
  called TEXT,
  valid_from TEXT,
  valid_to TEXT
) STRICT;

CREATE TABLE issue_level (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  issue TEXT NOT NULL,
  level TEXT NOT NULL,
  looked_on TEXT NOT NULL,
  looked_by INTEGER REFERENCES staff (id),
  note TEXT
) STRICT;

CREATE TABLE disclosure (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  other_person INTEGER REFERENCES person (id),
  kind TEXT NOT NULL,
  dated TEXT NOT NULL,
  ended_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE family_goal (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  household INTEGER NOT NULL REFERENCES household (id),
  person INTEGER REFERENCES person (id),
  position INTEGER,
  in_their_words TEXT NOT NULL,
  why_it_matters TEXT,
  target_date TEXT,
  status TEXT,
  shared INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE family_action (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  goal INTEGER NOT NULL REFERENCES family_goal (id),
  position INTEGER,
  words TEXT NOT NULL,
  who TEXT NOT NULL,
  person INTEGER REFERENCES person (id),
  who_name TEXT,
  by_when TEXT,
  status TEXT,
  reason TEXT
) STRICT;

CREATE TABLE family_meeting (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  household INTEGER NOT NULL REFERENCES household (id),
  day TEXT NOT NULL,
  place TEXT,
  language TEXT,
  interpreter INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  next_on TEXT
) STRICT;

CREATE TABLE meeting_person (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  meeting INTEGER NOT NULL REFERENCES family_meeting (id),
  person INTEGER NOT NULL REFERENCES person (id),
  attendance TEXT NOT NULL
) STRICT;

CREATE TABLE household_episode (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  household INTEGER NOT NULL REFERENCES household (id),
  service TEXT NOT NULL,
  stage TEXT NOT NULL,
  worker INTEGER REFERENCES staff (id),
  team INTEGER REFERENCES team (id),
  referred_on TEXT,
  closed_on TEXT,
  reviewed_on TEXT,
  review_on TEXT,
  reason TEXT,
  reason_words TEXT
) STRICT;

CREATE TABLE outside_tie (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  strength TEXT NOT NULL,
  note TEXT
) STRICT;

ALTER TABLE membership ADD COLUMN home INTEGER REFERENCES household_address (id);

CREATE INDEX person_sealed ON person (id) WHERE sealed = 1;
CREATE INDEX household_by_label ON household (label, id);
CREATE INDEX household_address_by_household ON household_address (household);
CREATE INDEX household_address_by_address ON household_address (address);
CREATE INDEX membership_by_home ON membership (home) WHERE home IS NOT NULL;
CREATE INDEX issue_level_by_person ON issue_level (person, issue, looked_on);
CREATE INDEX disclosure_by_person ON disclosure (person);
CREATE INDEX disclosure_by_other_person ON disclosure (other_person) WHERE other_person IS NOT NULL;
CREATE INDEX family_goal_by_household ON family_goal (household);
CREATE INDEX family_action_by_goal ON family_action (goal);
CREATE INDEX family_meeting_by_household ON family_meeting (household, day);
CREATE INDEX meeting_person_by_meeting ON meeting_person (meeting);
CREATE INDEX household_episode_by_household ON household_episode (household);
CREATE INDEX household_episode_by_worker ON household_episode (worker) WHERE worker IS NOT NULL;
CREATE INDEX household_episode_by_review ON household_episode (review_on, household) WHERE review_on IS NOT NULL;
CREATE INDEX outside_tie_by_person ON outside_tie (person);

-- note: the outcome of the national ten to which a council counts the issue.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('issue', 'POVERTY_DEBT', 'Money and debt', 'Financial stability', 1, 1),
  ('issue', 'HOUSING', 'Housing', 'Secure housing', 2, 1),
  ('issue', 'SUBSTANCE_MISUSE', 'Substances', 'Substance use', 3, 1),
  ('issue', 'FAMILY_SEPARATION', 'Family separation', 'Family relationships', 4, 1),
  ('issue', 'BEREAVEMENT', 'Bereavement', 'Health', 5, 1),
  ('issue', 'DOMESTIC_ABUSE', 'Abuse at home', 'Safe from domestic abuse', 6, 1),
  ('issue', 'MENTAL_HEALTH', 'Mental health', 'Health', 7, 1),
  ('issue', 'SCHOOL_ATTENDANCE', 'School', 'Education', 8, 1),
  ('issue', 'PARENTING_CONFLICT', 'Conflict at home', 'Family relationships', 9, 1),
  ('issue', 'CARER_STRAIN', 'Carer strain', 'Family relationships', 10, 1),
  ('issue', 'PHYSICAL_HEALTH', 'Physical health', 'Health', 11, 1),
  ('issue', 'IMMIGRATION_NRPF', 'Immigration, no public funds', 'Financial stability', 12, 1),
  ('issue', 'UNEMPLOYMENT', 'Work', 'Financial stability', 13, 1),
  ('issue', 'YOUNG_CARER', 'Young carer', 'Family relationships', 14, 1),
  ('issue', 'SIBLING_AT_RISK', 'Brother or sister at risk', 'Safe from abuse and exploitation', 15, 1),
  ('issue', 'OFFENDING_IN_HOUSEHOLD', 'Offending at home', 'Diverted from crime', 16, 1),
  ('issue', 'ISOLATION', 'Isolation', 'Health', 17, 1),
  ('issue', 'IMPRISONED_PARENT', 'Parent in prison', 'Family relationships', 18, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('issue-level', '0', 'None known', NULL, 1, 1),
  ('issue-level', '1', 'Some', NULL, 2, 1),
  ('issue-level', '2', 'Significant', NULL, 3, 1),
  ('issue-level', '3', 'Severe', NULL, 4, 1),
  ('issue-level', 'NK', 'Not known', NULL, 5, 1),
  ('issue-level', 'NA', 'Does not apply', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('arrears-band', 'NONE', 'None', NULL, 1, 1),
  ('arrears-band', 'UNDER_500', 'Under £500', NULL, 2, 1),
  ('arrears-band', 'UNDER_1500', '£500 to £1,500', NULL, 3, 1),
  ('arrears-band', 'UNDER_5000', '£1,500 to £5,000', NULL, 4, 1),
  ('arrears-band', 'OVER_5000', 'Over £5,000', NULL, 5, 1),
  ('arrears-band', 'NOTICE', 'Notice or court', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('disclosure-kind', 'SERVICE', 'That they are with us, and on what', NULL, 1, 1),
  ('disclosure-kind', 'ADDRESS', 'Where they live', NULL, 2, 1),
  ('disclosure-kind', 'GOALS', 'Their own goals', NULL, 3, 1),
  ('disclosure-kind', 'ISSUES', 'What is difficult for them', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('meeting-attendance', 'PRESENT', 'Was there', NULL, 1, 1),
  ('meeting-attendance', 'APOLOGIES', 'Sent apologies', NULL, 2, 1),
  ('meeting-attendance', 'ABSENT', 'Was not there', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('family-who', 'MEMBER', 'One of them', NULL, 1, 1),
  ('family-who', 'EVERYBODY', 'Everybody', NULL, 2, 1),
  ('family-who', 'WORKER', 'Their worker', NULL, 3, 1),
  ('family-who', 'SCHOOL', 'School', NULL, 4, 1),
  ('family-who', 'PROFESSIONAL', 'Professional', NULL, 5, 1);

-- note: the name of the mark by which a drawing shows it.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outside-kind', 'SCHOOL', 'School or college', 'school', 1, 1),
  ('outside-kind', 'YOUTH_JUSTICE', 'Youth justice', 'youth-justice', 2, 1),
  ('outside-kind', 'PRISON', 'Prison', 'prison', 3, 1),
  ('outside-kind', 'HOSPITAL', 'Hospital or GP', 'hospital', 4, 1),
  ('outside-kind', 'POLICE', 'Police', 'police', 5, 1),
  ('outside-kind', 'FAITH', 'Faith', 'faith', 6, 1),
  ('outside-kind', 'PEERS', 'Friends and groups', 'peers', 7, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outside-strength', 'STRONG', 'Strong', NULL, 1, 1),
  ('outside-strength', 'WEAK', 'Weak', NULL, 2, 1),
  ('outside-strength', 'CONFLICT', 'Difficult', NULL, 3, 1);

-- The other ends of the kinds there were, and what married people are.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('relationship-type', 'SIBLING', 'Brother or sister', NULL, 6, 1),
  ('relationship-type', 'GRANDCHILD', 'Grandchild', NULL, 9, 1),
  ('relationship-type', 'AUNT_UNCLE', 'Aunt or uncle', NULL, 11, 1),
  ('relationship-type', 'NIECE_NEPHEW', 'Niece or nephew', NULL, 11, 1),
  ('relationship-type', 'CARED_FOR', 'Cared for by them', NULL, 13, 1),
  ('relationship-type', 'FOSTER_CHILD', 'Foster child', NULL, 14, 1),
  ('relationship-type', 'SPOUSE', 'Husband or wife', NULL, 16, 1),
  ('relationship-type', 'EX_SPOUSE', 'Divorced from them', NULL, 17, 1),
  ('relationship-type', 'STEP_CHILD', 'Stepchild', NULL, 18, 1),
  ('relationship-type', 'PARTNERS_CHILD', 'Partner’s child', NULL, 18, 1);
