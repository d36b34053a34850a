-- Who delivers, what was checked of them, when and where they can be asked; visits away from the office (domain 4.9, 4.10).

CREATE TABLE deliverer (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  staff INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  stage TEXT,
  trained INTEGER,
  shadowed INTEGER,
  sex TEXT,
  provider TEXT,
  base_borough TEXT,
  most_a_week INTEGER,
  languages TEXT,
  may_tell TEXT,
  may_not_tell TEXT,
  wellbeing_on TEXT
) STRICT;

CREATE TABLE clearance (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  staff INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  site TEXT,
  level TEXT,
  workforce TEXT,
  number_end TEXT,
  issued_on TEXT NOT NULL,
  last_day TEXT,
  update_service INTEGER NOT NULL DEFAULT 0,
  checked_on TEXT,
  content INTEGER NOT NULL DEFAULT 0,
  content_approved_by INTEGER REFERENCES staff (id),
  content_approved_on TEXT,
  seen_by INTEGER REFERENCES staff (id)
) STRICT;

CREATE TABLE availability (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  staff INTEGER NOT NULL REFERENCES staff (id),
  weekday INTEGER NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  from_hour TEXT NOT NULL,
  to_hour TEXT NOT NULL
) STRICT;

CREATE TABLE no_go (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  staff INTEGER NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  borough TEXT,
  place TEXT,
  firm INTEGER NOT NULL DEFAULT 0,
  restricted INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  review_by TEXT
) STRICT;

CREATE TABLE visit_plan (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER REFERENCES person (id),
  worker INTEGER NOT NULL REFERENCES staff (id),
  second INTEGER REFERENCES staff (id),
  buddy INTEGER REFERENCES staff (id),
  place_kind TEXT NOT NULL,
  address INTEGER REFERENCES address (id),
  school INTEGER REFERENCES school (id),
  place TEXT,
  borough TEXT,
  purpose TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  phone_in_at INTEGER,
  transport TEXT,
  car_reg TEXT,
  risk TEXT NOT NULL,
  public_place INTEGER NOT NULL DEFAULT 0,
  daytime INTEGER NOT NULL DEFAULT 0,
  controls TEXT,
  emergency_name TEXT,
  emergency_phone TEXT,
  state TEXT NOT NULL,
  approved_by INTEGER REFERENCES staff (id),
  approved_at INTEGER,
  out_at INTEGER,
  checked_in_at INTEGER,
  back_at INTEGER
) STRICT;

CREATE TABLE visit_step (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  visit INTEGER NOT NULL REFERENCES visit_plan (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  staff INTEGER REFERENCES staff (id),
  words TEXT
) STRICT;

CREATE TABLE code_phrase (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  staff INTEGER NOT NULL REFERENCES staff (id),
  phrase TEXT NOT NULL,
  set_by INTEGER REFERENCES staff (id),
  set_on TEXT
) STRICT;

CREATE TABLE office_task (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  about INTEGER REFERENCES staff (id),
  staff INTEGER REFERENCES staff (id),
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  clearance INTEGER REFERENCES clearance (id),
  visit INTEGER REFERENCES visit_plan (id),
  stage INTEGER,
  due_on TEXT,
  done_on TEXT
) STRICT;

CREATE UNIQUE INDEX deliverer_by_staff ON deliverer (staff) WHERE removed IS NULL;
CREATE INDEX clearance_by_staff ON clearance (staff);
CREATE INDEX availability_by_staff ON availability (staff);
CREATE INDEX no_go_by_staff ON no_go (staff);
CREATE INDEX visit_plan_by_person ON visit_plan (person);
CREATE INDEX visit_plan_by_worker ON visit_plan (worker, ends_at);
CREATE INDEX visit_plan_by_second ON visit_plan (second, ends_at) WHERE second IS NOT NULL;
-- What the duty board looks at every minute: those that are not over.
CREATE INDEX visit_plan_open ON visit_plan (starts_at) WHERE state IN ('PLANNED', 'OUT');
CREATE INDEX visit_plan_by_start ON visit_plan (starts_at);
CREATE INDEX visit_step_by_visit ON visit_step (visit);
CREATE UNIQUE INDEX code_phrase_by_staff ON code_phrase (staff) WHERE removed IS NULL;
CREATE INDEX office_task_open ON office_task (about) WHERE done_on IS NULL;
CREATE INDEX office_task_by_visit ON office_task (visit) WHERE visit IS NOT NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('deliverer-kind', 'STAFF', 'Staff', NULL, 1, 1),
  ('deliverer-kind', 'VOLUNTEER', 'Volunteer', NULL, 2, 1),
  ('deliverer-kind', 'PARTNER', 'Partner trainer', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('volunteer-stage', 'APPLIED', 'Applied', NULL, 1, 1),
  ('volunteer-stage', 'INTERVIEWED', 'Interviewed', NULL, 2, 1),
  ('volunteer-stage', 'CHECKS', 'Checks under way', NULL, 3, 1),
  ('volunteer-stage', 'TRAINING', 'In training', NULL, 4, 1),
  ('volunteer-stage', 'SHADOWING', 'Shadowing', NULL, 5, 1),
  ('volunteer-stage', 'ACTIVE', 'Active', NULL, 6, 1),
  ('volunteer-stage', 'PAUSED', 'Paused', NULL, 7, 1),
  ('volunteer-stage', 'LEFT', 'Left', NULL, 8, 1);

-- What each asks for, and what it stops, is in sos-clearance-rules.c.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('clearance-kind', 'DBS', 'DBS certificate', NULL, 1, 1),
  ('clearance-kind', 'IDENTITY', 'Identity', NULL, 2, 1),
  ('clearance-kind', 'REFERENCE', 'References', NULL, 3, 1),
  ('clearance-kind', 'RIGHT_TO_WORK', 'Right to work', NULL, 4, 1),
  ('clearance-kind', 'SAFEGUARDING', 'Safeguarding training', NULL, 5, 1),
  ('clearance-kind', 'PRISON', 'Prison clearance', NULL, 6, 1),
  ('clearance-kind', 'HOSPITAL', 'Hospital contract or badge', NULL, 7, 1),
  ('clearance-kind', 'SCHOOL_LETTER', 'Letter of assurance to a school', NULL, 8, 1),
  ('clearance-kind', 'SPEAKER', 'Visiting speaker check', NULL, 9, 1),
  ('clearance-kind', 'LICENCE', 'Driving licence', NULL, 10, 1),
  ('clearance-kind', 'INSURANCE', 'Business car insurance', NULL, 11, 1),
  ('clearance-kind', 'MOT', 'MOT of the car', NULL, 12, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('clearance-level', 'ENHANCED', 'Enhanced', NULL, 1, 1),
  ('clearance-level', 'ENHANCED_BARRED', 'Enhanced with barred list', NULL, 2, 1),
  ('clearance-level', 'LEVEL_1', 'Level 1', NULL, 3, 1),
  ('clearance-level', 'LEVEL_2', 'Level 2', NULL, 4, 1),
  ('clearance-level', 'LEVEL_3', 'Level 3', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('clearance-workforce', 'CHILD', 'Children', NULL, 1, 1),
  ('clearance-workforce', 'ADULT', 'Adults', NULL, 2, 1),
  ('clearance-workforce', 'BOTH', 'Children and adults', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('no-go-kind', 'BOROUGH', 'Borough', NULL, 1, 1),
  ('no-go-kind', 'PLACE', 'Place, estate or district', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('visit-place', 'HOME', 'At home', NULL, 1, 1),
  ('visit-place', 'SCHOOL', 'At a school', NULL, 2, 1),
  ('visit-place', 'PRISON', 'In a prison', NULL, 3, 1),
  ('visit-place', 'HOSPITAL', 'In a hospital', NULL, 4, 1),
  ('visit-place', 'COURT', 'At court', NULL, 5, 1),
  ('visit-place', 'OFFICE', 'Another office', NULL, 6, 1),
  ('visit-place', 'PUBLIC', 'A public place', NULL, 7, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('visit-purpose', 'HOME_VISIT', 'Home visit', NULL, 1, 1),
  ('visit-purpose', 'SESSION', 'Session', NULL, 2, 1),
  ('visit-purpose', 'PRISON_VISIT', 'Prison visit', NULL, 3, 1),
  ('visit-purpose', 'WARD_VISIT', 'Ward visit', NULL, 4, 1),
  ('visit-purpose', 'GATE_PICKUP', 'Gate pick-up', NULL, 5, 1),
  ('visit-purpose', 'ACCOMPANY', 'Going with somebody', NULL, 6, 1),
  ('visit-purpose', 'MEETING', 'Meeting', NULL, 7, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('visit-transport', 'FOOT', 'On foot', NULL, 1, 1),
  ('visit-transport', 'PUBLIC', 'Bus, train or tram', NULL, 2, 1),
  ('visit-transport', 'OWN_CAR', 'Own car', NULL, 3, 1),
  ('visit-transport', 'OFFICE_CAR', 'Office car', NULL, 4, 1),
  ('visit-transport', 'TAXI', 'Taxi', NULL, 5, 1),
  ('visit-transport', 'BICYCLE', 'Bicycle', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('visit-risk', 'LOW', 'Low', NULL, 1, 1),
  ('visit-risk', 'MED', 'Medium', NULL, 2, 1),
  ('visit-risk', 'HIGH', 'High', 'A team lead approves it first.', 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('visit-state', 'PLANNED', 'Planned', NULL, 1, 1),
  ('visit-state', 'OUT', 'Out', NULL, 2, 1),
  ('visit-state', 'BACK', 'Back', NULL, 3, 1),
  ('visit-state', 'CANCELLED', 'Cancelled', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('visit-step', 'APPROVED', 'Approved', NULL, 1, 1),
  ('visit-step', 'OUT', 'Left', NULL, 2, 1),
  ('visit-step', 'CHECKED_IN', 'Phoned in', NULL, 3, 1),
  ('visit-step', 'LONGER', 'Stays longer', NULL, 4, 1),
  ('visit-step', 'CALLED_WORKER', 'Rang the worker', NULL, 5, 1),
  ('visit-step', 'CALLED_BUDDY', 'Rang the buddy', NULL, 6, 1),
  ('visit-step', 'POLICE', 'Rang the police', NULL, 7, 1),
  ('visit-step', 'WAIT', 'Decided to wait', NULL, 8, 1),
  ('visit-step', 'BACK', 'Back', NULL, 9, 1),
  ('visit-step', 'CANCELLED', 'Cancelled', NULL, 10, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('office-task-kind', 'RENEW', 'Renew a check', NULL, 1, 1),
  ('office-task-kind', 'AT_RISK', 'Bookings without a valid check', NULL, 2, 1),
  ('office-task-kind', 'APPROVE_VISIT', 'Approve a visit', NULL, 3, 1),
  ('office-task-kind', 'CALL_WORKER', 'Ring the worker', NULL, 4, 1),
  ('office-task-kind', 'CALL_BUDDY', 'Ring the buddy', NULL, 5, 1),
  ('office-task-kind', 'DECIDE', 'Decide about the police', NULL, 6, 1);
