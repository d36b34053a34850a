-- Whom the office keeps apart, from whom and from where (domain 4.7, 4.8), and where their bookings clash all the same.

CREATE TABLE conflict (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  reason_text TEXT,
  source TEXT,
  reported_on TEXT NOT NULL,
  review_by TEXT NOT NULL,
  reviewed_on TEXT,
  reviewed_by INTEGER REFERENCES staff (id),
  status TEXT NOT NULL,
  ended_on TEXT,
  created_by INTEGER REFERENCES staff (id),
  approved_by INTEGER REFERENCES staff (id),
  place_kind TEXT,
  place TEXT
) STRICT;

CREATE TABLE conflict_member (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  conflict INTEGER NOT NULL REFERENCES conflict (id),
  person INTEGER REFERENCES person (id),
  staff INTEGER REFERENCES staff (id),
  side TEXT NOT NULL
) STRICT;

CREATE TABLE restriction (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  issued_by TEXT,
  document TEXT,
  other_person INTEGER REFERENCES person (id),
  other_name TEXT,
  place_kind TEXT,
  place TEXT,
  curfew_from TEXT,
  curfew_to TEXT,
  tagged INTEGER NOT NULL DEFAULT 0,
  note TEXT
) STRICT;

CREATE TABLE clash (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  conflict INTEGER REFERENCES conflict (id),
  restriction INTEGER REFERENCES restriction (id),
  level INTEGER NOT NULL,
  spot TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  booking INTEGER NOT NULL,
  begins_at INTEGER NOT NULL,
  other_person INTEGER REFERENCES person (id),
  other_staff INTEGER REFERENCES staff (id),
  other_kind TEXT,
  other_booking INTEGER,
  other_begins_at INTEGER,
  found_on TEXT NOT NULL,
  gone_on TEXT,
  overridden_by INTEGER REFERENCES staff (id),
  overridden_at INTEGER,
  overridden_level INTEGER,
  override_reason TEXT,
  risk_plan TEXT
) STRICT;

ALTER TABLE task ADD COLUMN clash INTEGER REFERENCES clash (id);
ALTER TABLE task ADD COLUMN conflict INTEGER REFERENCES conflict (id);

CREATE UNIQUE INDEX conflict_by_ref ON conflict (ref);
CREATE INDEX conflict_member_by_conflict ON conflict_member (conflict);
CREATE INDEX conflict_member_by_person ON conflict_member (person) WHERE person IS NOT NULL;
CREATE INDEX conflict_member_by_staff ON conflict_member (staff) WHERE staff IS NOT NULL;
CREATE INDEX restriction_by_person ON restriction (person);
CREATE INDEX restriction_by_other_person ON restriction (other_person) WHERE other_person IS NOT NULL;
CREATE INDEX clash_by_person ON clash (person);
CREATE INDEX clash_by_other_person ON clash (other_person) WHERE other_person IS NOT NULL;
CREATE INDEX clash_open ON clash (person) WHERE gone_on IS NULL;
CREATE INDEX clash_by_conflict ON clash (conflict) WHERE conflict IS NOT NULL;
CREATE INDEX task_by_clash ON task (clash) WHERE clash IS NOT NULL;
CREATE INDEX task_by_conflict ON task (conflict) WHERE conflict IS NOT NULL;
CREATE INDEX family_meeting_by_next_on ON family_meeting (next_on) WHERE next_on IS NOT NULL;
CREATE INDEX plan_by_next_meeting ON plan (next_meeting_on) WHERE next_meeting_on IS NOT NULL;
CREATE INDEX address_by_site ON address (site) WHERE site IS NOT NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('conflict-kind', 'PAIR', 'One person from another', NULL, 1, 1),
  ('conflict-kind', 'GROUP_VS_GROUP', 'Some people from others', NULL, 2, 1),
  ('conflict-kind', 'WHOLE_GROUP', 'All of these from one another', NULL, 3, 1),
  ('conflict-kind', 'PERSON_VS_STAFF', 'Somebody from a colleague', NULL, 4, 1),
  ('conflict-kind', 'PERSON_VS_PLACE', 'Somebody from a place', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('conflict-level', '1', 'Note', 'Their worker is told.', 1, 1),
  ('conflict-level', '2', 'Avoid', 'A warning; you may go on with a note.', 2, 1),
  ('conflict-level', '3', 'Keep apart', 'Blocks; a team lead may override with a reason and a plan.', 3, 1),
  ('conflict-level', '4', 'Never together', 'Blocks; there is no override.', 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('conflict-reason', 'VIOLENCE_BETWEEN', 'Violence between them', NULL, 1, 1),
  ('conflict-reason', 'THREAT', 'Threat', NULL, 2, 1),
  ('conflict-reason', 'RIVAL_AREAS', 'Trouble between areas', NULL, 3, 1),
  ('conflict-reason', 'CO_DEFENDANTS', 'Same court case', NULL, 4, 1),
  ('conflict-reason', 'NO_CONTACT', 'Licence or bail: no contact', NULL, 5, 1),
  ('conflict-reason', 'RESTRAINING_ORDER', 'Restraining order', NULL, 6, 1),
  ('conflict-reason', 'VICTIM_AND_SUSPECT', 'One is said to have harmed the other', NULL, 7, 1),
  ('conflict-reason', 'EXPLOITER_LINK', 'Debt, or somebody who exploits', NULL, 8, 1),
  ('conflict-reason', 'EX_PARTNER', 'Ex-partner', NULL, 9, 1),
  ('conflict-reason', 'FAMILY_DISPUTE', 'Family dispute', NULL, 10, 1),
  ('conflict-reason', 'LINKED_TO_ABUSER', 'Linked to somebody who abused her', NULL, 11, 1),
  ('conflict-reason', 'STAFF_CONFLICT', 'Knows a colleague from elsewhere', NULL, 12, 1),
  ('conflict-reason', 'SCHOOL_REQUEST', 'The school asks for it', NULL, 13, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('conflict-source', 'YP', 'They say', NULL, 1, 1),
  ('conflict-source', 'FAMILY', 'Their family says', NULL, 2, 1),
  ('conflict-source', 'SEEN', 'We saw it', NULL, 3, 1),
  ('conflict-source', 'SCHOOL', 'Their school says', NULL, 4, 1),
  ('conflict-source', 'POLICE', 'The police say', NULL, 5, 1),
  ('conflict-source', 'COURT', 'Court, probation or prison', NULL, 6, 1),
  ('conflict-source', 'PROFESSIONAL', 'Another professional says', NULL, 7, 1),
  ('conflict-source', 'HEARSAY', 'Somebody heard it', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('conflict-status', 'ACTIVE', 'Holds', NULL, 1, 1),
  ('conflict-status', 'RESOLVED', 'Settled', NULL, 2, 1),
  ('conflict-status', 'MISTAKEN', 'Was a mistake', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('conflict-side', 'A', 'One side', NULL, 1, 1),
  ('conflict-side', 'B', 'The other side', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('restriction-kind', 'LICENCE_CONDITION', 'Licence condition', NULL, 1, 1),
  ('restriction-kind', 'EXCLUSION_ZONE', 'Not to enter a place', NULL, 2, 1),
  ('restriction-kind', 'CURFEW', 'Curfew', NULL, 3, 1),
  ('restriction-kind', 'NO_CONTACT', 'No contact with somebody', NULL, 4, 1),
  ('restriction-kind', 'BAIL', 'Bail condition', NULL, 5, 1),
  ('restriction-kind', 'CBO', 'Criminal behaviour order', NULL, 6, 1),
  ('restriction-kind', 'KNIFE_CRIME_PREVENTION_ORDER', 'Knife crime prevention order', NULL, 7, 1),
  ('restriction-kind', 'RESTRAINING', 'Restraining or non-molestation order', NULL, 8, 1),
  ('restriction-kind', 'SEXUAL_HARM_PREVENTION', 'Sexual harm prevention order', NULL, 9, 1),
  ('restriction-kind', 'SCHOOL_BAN', 'Not to enter a school', NULL, 10, 1),
  ('restriction-kind', 'NON_VISIT_HOSPITAL', 'Not to visit a hospital', NULL, 11, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('clash-spot', 'SESSION', 'same session', NULL, 1, 1),
  ('clash-spot', 'VEHICLE', 'same car or pick-up', NULL, 2, 1),
  ('clash-spot', 'HOME', 'same home', NULL, 3, 1),
  ('clash-spot', 'ROOM', 'same room', NULL, 4, 1),
  ('clash-spot', 'RECEPTION', 'same reception', NULL, 5, 1),
  ('clash-spot', 'WARD', 'same ward', NULL, 6, 1),
  ('clash-spot', 'VISITS', 'same visits hall', NULL, 7, 1),
  ('clash-spot', 'BUILDING', 'same building', NULL, 8, 1),
  ('clash-spot', 'PLACE', 'a place they are kept from', NULL, 9, 1),
  ('clash-spot', 'CURFEW', 'their curfew', NULL, 10, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'CLASH', 'Two bookings clash', NULL, 7, 1),
  ('task-kind', 'APPROVE_APART', 'Approve a keep-apart rule', NULL, 8, 1);
