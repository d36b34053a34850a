-- Requests to see a record (domain 4.15, V26): who asks, its clock, what is collected and what of it is taken out; what volunteers spend (4.10).
CREATE TABLE access_request (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  ref TEXT,
  requester TEXT NOT NULL,
  requester_kind TEXT NOT NULL,
  send_to TEXT,
  received_on TEXT NOT NULL,
  identity_on TEXT,
  authority TEXT,
  scope TEXT,
  asked_on TEXT,
  cleared_on TEXT,
  extended INTEGER,
  extended_on TEXT,
  extended_reason TEXT,
  due_on TEXT,
  state TEXT,
  collected_on TEXT,
  first_reviewer INTEGER REFERENCES staff (id),
  first_on TEXT,
  redacted_on TEXT,
  second_reviewer INTEGER REFERENCES staff (id),
  second_on TEXT,
  sent_on TEXT,
  refused_reason TEXT,
  complaint TEXT,
  closed_on TEXT,
  logged_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX access_request_by_person ON access_request (person);

CREATE TABLE access_part (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  request INTEGER NOT NULL REFERENCES access_request (id),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  about TEXT,
  about_id INTEGER,
  words TEXT,
  withheld TEXT,
  decided_by INTEGER REFERENCES staff (id),
  decided_on TEXT
) STRICT;
CREATE INDEX access_part_by_request ON access_part (request, position);

CREATE TABLE access_mark (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  part INTEGER NOT NULL REFERENCES access_part (id),
  starts INTEGER NOT NULL,
  length INTEGER NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  decided_by INTEGER REFERENCES staff (id),
  decided_on TEXT
) STRICT;
CREATE INDEX access_mark_by_part ON access_mark (part);

CREATE TABLE expense (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  staff INTEGER NOT NULL REFERENCES staff (id),
  spent_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  pence INTEGER,
  words TEXT,
  receipt INTEGER NOT NULL DEFAULT 0,
  paid_on TEXT,
  paid_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX expense_by_staff ON expense (staff);



INSERT INTO code (list, code, label, note, position, active) VALUES
  ('access-requester', 'SUBJECT', 'Themselves', NULL, 1, 1),
  ('access-requester', 'PARENT', 'A parent', NULL, 2, 1),
  ('access-requester', 'SOLICITOR', 'A solicitor', NULL, 3, 1),
  ('access-requester', 'AGENCY', 'An agency', NULL, 4, 1),
  ('access-state', 'RECEIVED', 'Came in', NULL, 1, 1),
  ('access-state', 'ID', 'Known who asks', NULL, 2, 1),
  ('access-state', 'SCOPED', 'Known what is wanted', NULL, 3, 1),
  ('access-state', 'COLLECTED', 'Collected', NULL, 4, 1),
  ('access-state', 'FIRST_REVIEW', 'Looked through', NULL, 5, 1),
  ('access-state', 'REDACTED', 'Taken out', NULL, 6, 1),
  ('access-state', 'SECOND_REVIEW', 'Looked through again', NULL, 7, 1),
  ('access-state', 'SENT', 'Sent', NULL, 8, 1),
  ('access-state', 'REFUSED_PART', 'Sent in part', NULL, 9, 1),
  ('access-state', 'CLOSED', 'Closed', NULL, 10, 1),
  ('access-mark', 'PROPOSED', 'To be decided', NULL, 1, 1),
  ('access-mark', 'TAKEN', 'Taken out', NULL, 2, 1),
  ('access-mark', 'LEFT', 'Left in', NULL, 3, 1),
  ('access-reason', 'THIRD_PARTY', 'About another person', NULL, 1, 1),
  ('access-reason', 'PROFESSIONAL_OK', 'Somebody at work, may be named', NULL, 2, 1),
  ('access-reason', 'CONFIDENTIAL_SOURCE', 'Told in confidence', NULL, 3, 1),
  ('access-reason', 'SERIOUS_HARM', 'Could do serious harm', NULL, 4, 1),
  ('access-reason', 'CRIME_PREVENTION', 'Would stand in the way of preventing crime', NULL, 5, 1),
  ('access-reason', 'LEGAL_PRIVILEGE', 'Between us and our lawyers', NULL, 6, 1),
  ('access-reason', 'OTHER_HOUSEHOLD', 'About another household', NULL, 7, 1),
  ('expense-kind', 'TRAVEL', 'Travel', NULL, 1, 1),
  ('expense-kind', 'FOOD', 'Food and drink', NULL, 2, 1),
  ('expense-kind', 'MATERIALS', 'Things for the session', NULL, 3, 1),
  ('expense-kind', 'OTHER', 'Something else', NULL, 4, 1),
  ('identifier-type', 'COURT_CASE', 'Court case', NULL, 9, 1),
  ('task-kind', 'ACCESS_DUE', 'Somebody asked to see their record', NULL, 96, 1),
  ('task-kind', 'COURT_APART', 'In one court case: is a keep-apart rule needed?', NULL, 97, 1)
ON CONFLICT DO NOTHING;
