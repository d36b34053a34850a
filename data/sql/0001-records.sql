-- The records of the office, one STRICT table a record type; the field tables in src/model/records are held against it by a test.
-- id: made by the program, time-ordered. revision: counts saves. removed: seconds UTC at which it was taken away, kept for undo.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  full_name TEXT NOT NULL,
  given_names TEXT,
  family_name TEXT,
  sort_key TEXT,
  known_as TEXT,
  name_on_letters TEXT,
  name_script TEXT,
  text_direction TEXT,
  pronunciation TEXT,
  birth_date TEXT,
  birth_date_quality TEXT,
  sex TEXT,
  gender_identity TEXT,
  gender_identity_words TEXT,
  pronouns TEXT,
  ethnicity TEXT,
  ethnicity_source TEXT,
  religion TEXT,
  first_language TEXT,
  interpreter_needed INTEGER NOT NULL DEFAULT 0,
  letter_language TEXT,
  ehcp TEXT,
  care_status TEXT,
  social_care_status TEXT,
  social_care_borough TEXT,
  social_worker TEXT,
  immigration_need TEXT,
  home_borough TEXT,
  home_district TEXT,
  school TEXT,
  school_year TEXT,
  status TEXT,
  merged_into INTEGER REFERENCES person (id),
  deceased_on TEXT
) STRICT;
CREATE UNIQUE INDEX person_by_ref ON person (ref);

CREATE TABLE person_code (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  words TEXT
) STRICT;
CREATE INDEX person_code_by_person ON person_code (person);

CREATE TABLE person_name (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX person_name_by_person ON person_name (person);

CREATE TABLE identifier (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  borough TEXT,
  source TEXT,
  dated TEXT
) STRICT;
CREATE INDEX identifier_by_person ON identifier (person);

CREATE TABLE address (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  label TEXT,
  type TEXT NOT NULL,
  lines TEXT,
  postcode TEXT,
  borough TEXT,
  site TEXT,
  valid_from TEXT,
  valid_to TEXT,
  posting_rule TEXT NOT NULL,
  visiting_rule TEXT NOT NULL,
  reviewed_on TEXT,
  reviewed_by INTEGER REFERENCES staff (id),
  reason TEXT,
  check_needed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX address_by_person ON address (person);

CREATE TABLE address_person (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  address INTEGER NOT NULL REFERENCES address (id),
  rule TEXT NOT NULL,
  other_person INTEGER REFERENCES person (id),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX address_person_by_address ON address_person (address);
CREATE INDEX address_person_by_other_person ON address_person (other_person) WHERE other_person IS NOT NULL;

CREATE TABLE contact_point (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  normalised TEXT,
  belongs_to TEXT,
  holder_name TEXT,
  safe_to_call TEXT,
  safe_to_text TEXT,
  safe_voicemail TEXT,
  safe_times TEXT,
  who_may_answer TEXT,
  say_you_are TEXT,
  preferred INTEGER NOT NULL DEFAULT 0,
  dead_since TEXT,
  note TEXT
) STRICT;
CREATE INDEX contact_point_by_person ON contact_point (person);

CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  type TEXT NOT NULL,
  scope TEXT,
  to_agency TEXT,
  given_by TEXT,
  how TEXT,
  explained_by INTEGER REFERENCES staff (id),
  language TEXT,
  dated TEXT,
  expires_on TEXT,
  status TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawn_how TEXT
) STRICT;
CREATE INDEX consent_by_person ON consent (person);

CREATE TABLE relationship (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  other_person INTEGER NOT NULL REFERENCES person (id),
  type TEXT NOT NULL,
  standing TEXT,
  parental_responsibility TEXT,
  evidence TEXT,
  contact_restriction TEXT,
  may_ring TEXT,
  note TEXT
) STRICT;
CREATE INDEX relationship_by_person ON relationship (person);
CREATE INDEX relationship_by_other_person ON relationship (other_person);

CREATE TABLE household (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  label TEXT NOT NULL,
  borough TEXT,
  tenancy TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX household_by_ref ON household (ref);

CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  household INTEGER NOT NULL REFERENCES household (id),
  role TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  lives_here TEXT,
  nights INTEGER,
  main_contact INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX membership_by_person ON membership (person);
CREATE INDEX membership_by_household ON membership (household);

CREATE TABLE team (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  name TEXT NOT NULL,
  borough TEXT
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  name TEXT NOT NULL,
  first_name TEXT,
  role TEXT NOT NULL,
  team INTEGER REFERENCES team (id),
  phone TEXT,
  hours TEXT,
  active INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX staff_by_ref ON staff (ref);

CREATE TABLE episode (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  service TEXT NOT NULL,
  stage TEXT NOT NULL,
  worker INTEGER REFERENCES staff (id),
  team INTEGER REFERENCES team (id),
  borough TEXT,
  source TEXT,
  referred_on TEXT,
  closed_on TEXT,
  review_on TEXT,
  reason TEXT,
  reason_words TEXT,
  second_reason TEXT,
  last_contact_on TEXT,
  next_due_on TEXT
) STRICT;
CREATE INDEX episode_by_person ON episode (person);

CREATE TABLE stage_event (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  stage TEXT NOT NULL,
  dated TEXT NOT NULL,
  staff INTEGER REFERENCES staff (id),
  reason TEXT
) STRICT;
CREATE INDEX stage_event_by_episode ON stage_event (episode);

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  episode INTEGER REFERENCES episode (id),
  version INTEGER,
  state TEXT,
  started_on TEXT NOT NULL,
  agreed_on TEXT,
  agreement TEXT,
  agreement_words TEXT,
  copy_given TEXT,
  review_on TEXT,
  strengths TEXT,
  non_negotiables TEXT,
  if_things_go_wrong TEXT,
  next_meeting_on TEXT,
  next_meeting_words TEXT,
  author INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX plan_by_person ON plan (person);
CREATE INDEX plan_by_episode ON plan (episode) WHERE episode IS NOT NULL;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  plan INTEGER NOT NULL REFERENCES plan (id),
  position INTEGER,
  domain TEXT,
  in_my_words TEXT NOT NULL,
  why_it_matters TEXT,
  starting_point TEXT,
  success_looks_like TEXT,
  target_date TEXT,
  status TEXT
) STRICT;
CREATE INDEX goal_by_plan ON goal (plan);

CREATE TABLE goal_share (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  goal INTEGER NOT NULL REFERENCES goal (id),
  shared_with TEXT NOT NULL,
  name TEXT
) STRICT;
CREATE INDEX goal_share_by_goal ON goal_share (goal);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  goal INTEGER NOT NULL REFERENCES goal (id),
  position INTEGER,
  words TEXT NOT NULL,
  who TEXT NOT NULL,
  who_name TEXT,
  by_when TEXT,
  when_words TEXT,
  status TEXT,
  reason TEXT,
  evidence TEXT,
  remind_on TEXT
) STRICT;
CREATE INDEX action_by_goal ON action (goal);

CREATE TABLE area_to_avoid (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  label TEXT NOT NULL,
  severity TEXT NOT NULL,
  times TEXT,
  reason_code TEXT,
  source TEXT,
  review_by TEXT
) STRICT;
CREATE INDEX area_to_avoid_by_person ON area_to_avoid (person);

CREATE TABLE area_place (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  area INTEGER NOT NULL REFERENCES area_to_avoid (id),
  kind TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX area_place_by_area ON area_place (area);

CREATE TABLE alert (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  words TEXT,
  reviewed_on TEXT,
  review_by TEXT
) STRICT;
CREATE INDEX alert_by_person ON alert (person);

CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  plan INTEGER REFERENCES plan (id),
  version INTEGER,
  state TEXT,
  format TEXT NOT NULL,
  high_contrast INTEGER NOT NULL DEFAULT 0,
  delivery TEXT NOT NULL,
  address INTEGER REFERENCES address (id),
  worker INTEGER REFERENCES staff (id),
  made_on TEXT,
  approved_by INTEGER REFERENCES staff (id),
  approved_at INTEGER,
  printed_at INTEGER,
  delivered_on TEXT,
  pulled_back_reason TEXT,
  void_reason TEXT
) STRICT;
CREATE UNIQUE INDEX letter_by_ref ON letter (ref);
CREATE INDEX letter_by_person ON letter (person);
CREATE INDEX letter_by_plan ON letter (plan) WHERE plan IS NOT NULL;

CREATE TABLE letter_paper (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  letter INTEGER NOT NULL REFERENCES letter (id),
  version INTEGER,
  delivery TEXT NOT NULL,
  pdf BLOB,
  hash TEXT
) STRICT;
CREATE INDEX letter_paper_by_letter ON letter_paper (letter);

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  letter INTEGER REFERENCES letter (id),
  staff INTEGER REFERENCES staff (id),
  due_on TEXT,
  done_on TEXT
) STRICT;
CREATE INDEX task_by_person ON task (person);

CREATE TABLE likeness (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  other_person INTEGER NOT NULL REFERENCES person (id),
  verdict TEXT NOT NULL,
  score INTEGER,
  decided_by INTEGER REFERENCES staff (id),
  decided_on TEXT
) STRICT;
CREATE INDEX likeness_by_person ON likeness (person);
CREATE INDEX likeness_by_other_person ON likeness (other_person);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  name TEXT NOT NULL,
  value TEXT
) STRICT;
CREATE UNIQUE INDEX setting_by_name ON setting (name);
