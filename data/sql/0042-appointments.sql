-- Somebody is asked to be somewhere at an hour: at one of our offices, a school, a site or elsewhere (domain 0.5, 4.7).

CREATE TABLE appointment (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  worker INTEGER NOT NULL REFERENCES staff (id),
  starts_at INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  place_kind TEXT NOT NULL,
  office TEXT,
  school INTEGER REFERENCES school (id),
  site TEXT,
  place TEXT,
  room TEXT,
  driver INTEGER REFERENCES staff (id),
  words TEXT,
  apart_note TEXT,
  state TEXT NOT NULL,
  ended_words TEXT,
  contact INTEGER REFERENCES contact (id)
) STRICT;

CREATE INDEX appointment_by_person ON appointment (person);
CREATE INDEX appointment_by_worker ON appointment (worker, starts_at);
CREATE INDEX appointment_by_driver ON appointment (driver, starts_at) WHERE driver IS NOT NULL;
CREATE INDEX appointment_by_start ON appointment (starts_at);
CREATE INDEX appointment_by_contact ON appointment (contact) WHERE contact IS NOT NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('appointment-place', 'OFFICE', 'At our office', NULL, 1, 1),
  ('appointment-place', 'SCHOOL', 'At a school', NULL, 2, 1),
  ('appointment-place', 'SITE', 'At a hospital or prison', NULL, 3, 1),
  ('appointment-place', 'ELSEWHERE', 'Somewhere else', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('appointment-state', 'PLANNED', 'Planned', NULL, 1, 1),
  ('appointment-state', 'KEPT', 'Kept', NULL, 2, 1),
  ('appointment-state', 'MISSED', 'Did not come', NULL, 3, 1),
  ('appointment-state', 'CANCELLED', 'Cancelled', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('our-office', 'MAIN', 'Our office', NULL, 1, 1);
