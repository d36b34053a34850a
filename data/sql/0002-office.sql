-- What the office needs beside its records: code lists, references, audit, drafts, search, and the list of people.

CREATE TABLE code (
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  position INTEGER NOT NULL,
  active INTEGER NOT NULL,
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;

-- The next number of each kind of reference; never goes back, so no reference is used twice.
CREATE TABLE counter (
  prefix TEXT NOT NULL PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who did what to whom, when and why; grows, and is never changed. seq has no gaps.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor INTEGER NOT NULL,
  verb TEXT NOT NULL,
  kind TEXT,
  record INTEGER,
  person INTEGER,
  field TEXT,
  old TEXT,
  new TEXT,
  reason TEXT
) STRICT;
CREATE INDEX audit_person ON audit (person, seq) WHERE person IS NOT NULL;
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;

-- Words typed and not yet saved, one a field and person at the desk.
CREATE TABLE draft (
  kind TEXT NOT NULL,
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  actor INTEGER NOT NULL,
  words TEXT,
  base_revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, record, field, actor)
) STRICT, WITHOUT ROWID;

-- The folded words of each person, and their index. The words stand here too, because the index has to be told what it forgets.
CREATE TABLE search_words (
  person INTEGER PRIMARY KEY,
  words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = 'search_words', content_rowid = 'person', detail = none, columnsize = 0, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
-- Every folded word a name was ever made of, against which misspellings are held.
CREATE TABLE name_word (
  number INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;

-- One row a client as lists show and order them; kept by the projection in casework, in the transaction that changes the person.
CREATE TABLE person_list (
  person INTEGER PRIMARY KEY,
  sort_key TEXT NOT NULL,
  name TEXT NOT NULL,
  known_as TEXT,
  pronouns TEXT,
  ref TEXT NOT NULL,
  birth_date TEXT,
  birth_quality TEXT,
  borough TEXT,
  borough_name TEXT,
  services TEXT,
  worker INTEGER,
  worker_name TEXT,
  team INTEGER,
  status TEXT NOT NULL,
  alert TEXT,
  alert_words TEXT,
  alert_rank INTEGER,
  n_alerts INTEGER NOT NULL DEFAULT 0,
  contact_on TEXT,
  next_due_on TEXT
) STRICT;
CREATE INDEX person_list_name ON person_list (sort_key, person);
CREATE INDEX person_list_ref ON person_list (ref, person);
CREATE INDEX person_list_age ON person_list (birth_date, person);
CREATE INDEX person_list_borough ON person_list (borough_name, sort_key, person);
CREATE INDEX person_list_services ON person_list (services, sort_key, person);
CREATE INDEX person_list_worker ON person_list (worker_name, sort_key, person);
CREATE INDEX person_list_alerts ON person_list (alert_rank, sort_key, person);
CREATE INDEX person_list_contact ON person_list (contact_on, person);
CREATE INDEX person_list_next_due ON person_list (next_due_on, person);
CREATE INDEX person_list_of_worker ON person_list (worker, person) WHERE worker IS NOT NULL;
CREATE INDEX person_list_of_team ON person_list (team, person) WHERE team IS NOT NULL;
CREATE INDEX person_list_of_status ON person_list (status, person);
CREATE INDEX person_list_of_borough ON person_list (borough, person);
-- The services a person is on, for the filter.
CREATE TABLE person_service (
  service TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (service, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_service_person ON person_service (person);
-- The alerts a person has, all of them, where person_list keeps the first.
CREATE TABLE person_alert (
  kind TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (kind, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alert_person ON person_alert (person);
