-- Schools: calendars, timetables, programmes, runs, sessions, places, registers, measures (domain 3.5 to 3.9, 5).

CREATE TABLE school_calendar (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  borough TEXT,
  school INTEGER REFERENCES school (id),
  confirmed INTEGER NOT NULL DEFAULT 0,
  source TEXT,
  source_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE school_term (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  calendar INTEGER NOT NULL REFERENCES school_calendar (id),
  name TEXT NOT NULL,
  begins_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  half_from TEXT,
  half_to TEXT
) STRICT;

CREATE INDEX school_term_by_calendar ON school_term (calendar);

CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  calendar INTEGER NOT NULL REFERENCES school_calendar (id),
  kind TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  years_from INTEGER,
  years_to INTEGER,
  words TEXT,
  uid TEXT
) STRICT;

CREATE INDEX calendar_day_by_calendar ON calendar_day (calendar);

CREATE TABLE bank_holiday (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  kept INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE school (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  urn TEXT,
  borough TEXT NOT NULL,
  street TEXT,
  postcode TEXT,
  gate TEXT,
  reception TEXT,
  parking TEXT,
  years_from INTEGER,
  years_to INTEGER,
  pupils TEXT,
  letter_needed INTEGER NOT NULL DEFAULT 0,
  id_needed INTEGER NOT NULL DEFAULT 0,
  supervised INTEGER NOT NULL DEFAULT 0,
  speaker_check INTEGER NOT NULL DEFAULT 0,
  two_weeks INTEGER NOT NULL DEFAULT 0,
  week_a_on TEXT,
  notice_days INTEGER,
  risk_notes TEXT,
  agreement_on TEXT,
  visited_on TEXT,
  active INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE school_contact (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  school INTEGER NOT NULL REFERENCES school (id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  secure_email INTEGER NOT NULL DEFAULT 0,
  until TEXT,
  note TEXT
) STRICT;

CREATE INDEX school_contact_by_school ON school_contact (school);

CREATE TABLE school_room (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  school INTEGER NOT NULL REFERENCES school (id),
  name TEXT NOT NULL,
  capacity INTEGER,
  private INTEGER NOT NULL DEFAULT 0,
  step_free INTEGER NOT NULL DEFAULT 0,
  projector INTEGER NOT NULL DEFAULT 0,
  discipline INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX school_room_by_school ON school_room (school);

CREATE TABLE school_period (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  school INTEGER NOT NULL REFERENCES school (id),
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  begins TEXT NOT NULL,
  ends TEXT NOT NULL,
  weekday INTEGER,
  week TEXT
) STRICT;

CREATE INDEX school_period_by_school ON school_period (school);

CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  code TEXT NOT NULL,
  service TEXT NOT NULL,
  name TEXT NOT NULL,
  sessions INTEGER NOT NULL,
  sessions_most INTEGER,
  minutes INTEGER NOT NULL,
  cap INTEGER,
  least INTEGER,
  staff_least INTEGER NOT NULL,
  volunteers_least INTEGER,
  school_staff INTEGER NOT NULL DEFAULT 0,
  school_staff_counts INTEGER NOT NULL DEFAULT 0,
  female_only INTEGER NOT NULL DEFAULT 0,
  private_room INTEGER NOT NULL DEFAULT 0,
  every_week INTEGER NOT NULL DEFAULT 0,
  gap_most INTEGER,
  join_until INTEGER,
  review_session INTEGER,
  complete_from INTEGER,
  part_from INTEGER,
  speaker_check INTEGER NOT NULL DEFAULT 0,
  lead_least INTEGER,
  paper_title TEXT,
  active INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE programme_part (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  programme INTEGER NOT NULL REFERENCES programme (id),
  number INTEGER NOT NULL,
  provider TEXT NOT NULL,
  label TEXT,
  minutes INTEGER NOT NULL,
  gap_most INTEGER
) STRICT;

CREATE INDEX programme_part_by_programme ON programme_part (programme);

CREATE TABLE programme_session (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  programme INTEGER NOT NULL REFERENCES programme (id),
  number INTEGER NOT NULL,
  topic TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE INDEX programme_session_by_programme ON programme_session (programme);

CREATE TABLE programme_run (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  programme INTEGER NOT NULL REFERENCES programme (id),
  school INTEGER REFERENCES school (id),
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  year INTEGER NOT NULL,
  weekday INTEGER,
  period TEXT,
  begins_on TEXT,
  ends_on TEXT,
  sessions INTEGER NOT NULL,
  cap INTEGER,
  least INTEGER,
  years_from INTEGER,
  years_to INTEGER,
  audience INTEGER,
  funder TEXT,
  coordinator INTEGER REFERENCES staff (id),
  lead INTEGER REFERENCES staff (id),
  venue TEXT,
  borough TEXT,
  agreed_on TEXT,
  panel_on TEXT,
  panel_who TEXT,
  baseline_from TEXT,
  baseline_to TEXT,
  follow_up_on TEXT,
  gaps_agreed INTEGER NOT NULL DEFAULT 0,
  curtailed_reason TEXT,
  commissioner TEXT,
  purchase_ref TEXT,
  prevent_lead TEXT,
  speaker_form_on TEXT,
  content_warning_on TEXT,
  pre_brief_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  run INTEGER NOT NULL REFERENCES programme_run (id),
  number INTEGER NOT NULL,
  day TEXT,
  begins TEXT,
  ends TEXT,
  period TEXT,
  room INTEGER REFERENCES school_room (id),
  status TEXT NOT NULL,
  cancel_reason TEXT,
  cancel_note TEXT,
  moved_from TEXT,
  replaced_by INTEGER REFERENCES session (id),
  topic TEXT,
  lesson TEXT,
  school_staff TEXT,
  school_confirmed_on TEXT,
  locked INTEGER NOT NULL DEFAULT 0,
  pupils_expected INTEGER,
  pupils_came INTEGER,
  delivered_minutes INTEGER,
  disclosures INTEGER,
  version INTEGER
) STRICT;

CREATE INDEX session_by_run ON session (run);

CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  session INTEGER NOT NULL REFERENCES session (id),
  number INTEGER NOT NULL,
  provider TEXT NOT NULL,
  begins TEXT,
  ends TEXT,
  status TEXT NOT NULL
) STRICT;

CREATE INDEX segment_by_session ON segment (session);

CREATE TABLE segment_staff (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  segment INTEGER NOT NULL REFERENCES segment (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  part TEXT NOT NULL,
  accepted_on TEXT
) STRICT;

CREATE INDEX segment_staff_by_segment ON segment_staff (segment);

CREATE TABLE cohort_place (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  run INTEGER NOT NULL REFERENCES programme_run (id),
  person INTEGER REFERENCES person (id),
  pupil_name TEXT,
  school_year INTEGER,
  sex TEXT,
  status TEXT NOT NULL,
  reserve INTEGER,
  nominated_by TEXT,
  second_opinion TEXT,
  nominated_on TEXT,
  decision TEXT,
  vulnerability INTEGER,
  risk_from INTEGER,
  risk_to INTEGER,
  strengths INTEGER,
  not_suitable TEXT,
  agreed_by TEXT,
  agreed_on TEXT,
  female_only TEXT,
  decided_by INTEGER REFERENCES staff (id),
  decided_on TEXT,
  joined_on TEXT,
  left_on TEXT,
  left_reason TEXT
) STRICT;

CREATE INDEX cohort_place_by_run ON cohort_place (run);

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  place INTEGER NOT NULL REFERENCES cohort_place (id),
  session INTEGER NOT NULL REFERENCES session (id),
  code TEXT NOT NULL,
  minutes_late INTEGER,
  note TEXT,
  first_code TEXT,
  correction TEXT
) STRICT;

CREATE INDEX attendance_by_place ON attendance (place);

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  place INTEGER NOT NULL REFERENCES cohort_place (id),
  moment TEXT NOT NULL,
  kind TEXT NOT NULL,
  value INTEGER NOT NULL,
  possible INTEGER,
  source TEXT,
  taken_on TEXT NOT NULL
) STRICT;

CREATE INDEX measure_by_place ON measure (place);

CREATE TABLE session_count (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  session INTEGER NOT NULL REFERENCES session (id),
  school_year INTEGER,
  sex TEXT,
  pupils INTEGER NOT NULL
) STRICT;

CREATE INDEX session_count_by_session ON session_count (session);

CREATE TABLE planning_override (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  session INTEGER NOT NULL REFERENCES session (id),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  agreed_by TEXT,
  staff INTEGER NOT NULL REFERENCES staff (id),
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX planning_override_by_session ON planning_override (session);

CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  staff INTEGER REFERENCES staff (id),
  provider TEXT,
  kind TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  begins TEXT,
  ends TEXT
) STRICT;

CREATE TABLE travel_time (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  from_borough TEXT NOT NULL,
  to_borough TEXT NOT NULL,
  minutes INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX school_by_ref ON school (ref);
CREATE INDEX school_by_borough ON school (borough);
CREATE UNIQUE INDEX programme_run_by_ref ON programme_run (ref);
CREATE INDEX programme_run_by_school ON programme_run (school) WHERE school IS NOT NULL;
CREATE INDEX school_calendar_by_borough ON school_calendar (borough, year) WHERE borough IS NOT NULL;
CREATE INDEX school_calendar_by_school ON school_calendar (school, year) WHERE school IS NOT NULL;
CREATE INDEX session_by_day ON session (day) WHERE day IS NOT NULL;
CREATE INDEX segment_staff_by_staff ON segment_staff (staff);
CREATE INDEX cohort_place_by_person ON cohort_place (person) WHERE person IS NOT NULL;
CREATE INDEX attendance_by_session ON attendance (session);
CREATE INDEX absence_by_staff ON absence (staff, last) WHERE staff IS NOT NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('term-name', 'AUTUMN', 'Autumn', NULL, 1, 1),
  ('term-name', 'SPRING', 'Spring', NULL, 2, 1),
  ('term-name', 'SUMMER', 'Summer', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('calendar-day', 'TEACHING', 'Open', NULL, 1, 1),
  ('calendar-day', 'HALF_TERM', 'Half-term', NULL, 2, 1),
  ('calendar-day', 'HOLIDAY', 'Holiday', NULL, 3, 1),
  ('calendar-day', 'INSET', 'Training day (INSET)', NULL, 4, 1),
  ('calendar-day', 'BANK_HOLIDAY', 'Bank holiday', NULL, 5, 1),
  ('calendar-day', 'EXAMS', 'Exams', NULL, 6, 1),
  ('calendar-day', 'MOCKS', 'Mock exams', NULL, 7, 1),
  ('calendar-day', 'CLOSED', 'Closed', NULL, 8, 1),
  ('calendar-day', 'MORNING_ONLY', 'Morning only', NULL, 9, 1),
  ('calendar-day', 'AFTERNOON_ONLY', 'Afternoon only', NULL, 10, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('school-type', 'SECONDARY', 'Secondary school', NULL, 1, 1),
  ('school-type', 'PRIMARY', 'Primary school', NULL, 2, 1),
  ('school-type', 'PRU', 'Pupil referral unit', NULL, 3, 1),
  ('school-type', 'SPECIAL', 'Special school', NULL, 4, 1),
  ('school-type', 'FE', 'Further education college', NULL, 5, 1),
  ('school-type', 'INDEPENDENT', 'Independent school', NULL, 6, 1),
  ('school-type', 'YOUTH_CENTRE', 'Youth centre', NULL, 7, 1),
  ('school-type', 'VENUE', 'Venue for training', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('school-pupils', 'MIXED', 'Girls and boys', NULL, 1, 1),
  ('school-pupils', 'GIRLS', 'Girls', NULL, 2, 1),
  ('school-pupils', 'BOYS', 'Boys', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('school-contact-role', 'HEAD', 'Head', NULL, 1, 1),
  ('school-contact-role', 'DSL', 'School safeguarding lead', NULL, 2, 1),
  ('school-contact-role', 'DEPUTY_DSL', 'Deputy safeguarding lead', NULL, 3, 1),
  ('school-contact-role', 'PSHE', 'Lead for PSHE', NULL, 4, 1),
  ('school-contact-role', 'ATTENDANCE', 'Lead for attendance', NULL, 5, 1),
  ('school-contact-role', 'FINANCE', 'Finance', NULL, 6, 1),
  ('school-contact-role', 'SAFER_SCHOOLS', 'Safer Schools officer', NULL, 7, 1),
  ('school-contact-role', 'RECEPTION', 'Reception', NULL, 8, 1),
  ('school-contact-role', 'OTHER', 'Other', NULL, 9, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('period-kind', 'LESSON', 'Lesson', NULL, 1, 1),
  ('period-kind', 'REGISTRATION', 'Registration', NULL, 2, 1),
  ('period-kind', 'ASSEMBLY', 'Assembly', NULL, 3, 1),
  ('period-kind', 'BREAK', 'Break', NULL, 4, 1),
  ('period-kind', 'LUNCH', 'Lunch', NULL, 5, 1),
  ('period-kind', 'AFTER', 'After school', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('timetable-week', 'A', 'Week A', NULL, 1, 1),
  ('timetable-week', 'B', 'Week B', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('provider', 'US', 'Us', NULL, 1, 1),
  ('provider', 'CONNECT_FUTURES', 'ConnectFutures', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('run-status', 'ENQUIRY', 'Enquiry', NULL, 1, 1),
  ('run-status', 'PROPOSED', 'Proposed', NULL, 2, 1),
  ('run-status', 'SCHOOL_AGREED', 'School agreed', NULL, 3, 1),
  ('run-status', 'PANEL_HELD', 'Panel held', NULL, 4, 1),
  ('run-status', 'SCHEDULED', 'Scheduled', NULL, 5, 1),
  ('run-status', 'RUNNING', 'Running', NULL, 6, 1),
  ('run-status', 'COMPLETED', 'Completed', NULL, 7, 1),
  ('run-status', 'CURTAILED', 'Ended early', NULL, 8, 1),
  ('run-status', 'CANCELLED', 'Cancelled', NULL, 9, 1),
  ('run-status', 'EVALUATED', 'Evaluated', NULL, 10, 1),
  ('run-status', 'CLOSED', 'Closed', NULL, 11, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('session-status', 'PLANNED', 'Planned', NULL, 1, 1),
  ('session-status', 'CONFIRMED', 'Confirmed', NULL, 2, 1),
  ('session-status', 'DELIVERED', 'Delivered', NULL, 3, 1),
  ('session-status', 'PART_DELIVERED', 'One half delivered', NULL, 4, 1),
  ('session-status', 'CANCELLED', 'Cancelled', NULL, 5, 1),
  ('session-status', 'POSTPONED', 'Postponed', NULL, 6, 1),
  ('session-status', 'CATCH_UP', 'Catch-up', NULL, 7, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('cancel-reason', 'SCHOOL_CLOSED', 'School closed', NULL, 1, 1),
  ('cancel-reason', 'SCHOOL_CANCELLED', 'School cancelled', NULL, 2, 1),
  ('cancel-reason', 'STAFF_SICK', 'Somebody ill', NULL, 3, 1),
  ('cancel-reason', 'CLEARANCE', 'Clearance', NULL, 4, 1),
  ('cancel-reason', 'SAFETY', 'Safety', NULL, 5, 1),
  ('cancel-reason', 'WEATHER', 'Weather', NULL, 6, 1),
  ('cancel-reason', 'TRANSPORT_STRIKE', 'Transport strike', NULL, 7, 1),
  ('cancel-reason', 'LOW_NUMBERS', 'Too few', NULL, 8, 1),
  ('cancel-reason', 'INCIDENT', 'Incident', NULL, 9, 1),
  ('cancel-reason', 'BEREAVEMENT_IN_SCHOOL', 'Bereavement in school', NULL, 10, 1),
  ('cancel-reason', 'NO_SHOW', 'Nobody came', NULL, 11, 1),
  ('cancel-reason', 'OTHER', 'Other', NULL, 12, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('segment-status', 'ASKED', 'Asked', NULL, 1, 1),
  ('segment-status', 'ACCEPTED', 'Accepted', NULL, 2, 1),
  ('segment-status', 'DECLINED', 'Declined', NULL, 3, 1),
  ('segment-status', 'DELIVERED', 'Delivered', NULL, 4, 1),
  ('segment-status', 'NOT_DELIVERED', 'Not delivered', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('staff-part', 'LEAD', 'Leads', NULL, 1, 1),
  ('staff-part', 'SECOND', 'Second', NULL, 2, 1),
  ('staff-part', 'VOLUNTEER', 'Volunteer', NULL, 3, 1),
  ('staff-part', 'TRAINER', 'Trainer', NULL, 4, 1),
  ('staff-part', 'SHADOW', 'Shadows', NULL, 5, 1),
  ('staff-part', 'OBSERVER', 'Observes', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('place-status', 'NOMINATED', 'Nominated', NULL, 1, 1),
  ('place-status', 'OFFERED', 'Offered', NULL, 2, 1),
  ('place-status', 'CONSENTED', 'Agreed', NULL, 3, 1),
  ('place-status', 'BASELINED', 'First measures taken', NULL, 4, 1),
  ('place-status', 'ACTIVE', 'On the group', NULL, 5, 1),
  ('place-status', 'RESERVE', 'On the reserve list', NULL, 6, 1),
  ('place-status', 'COMPLETED', 'Completed', NULL, 7, 1),
  ('place-status', 'PARTIAL', 'Completed in part', NULL, 8, 1),
  ('place-status', 'LEFT', 'Left', NULL, 9, 1),
  ('place-status', 'REMOVED', 'Kept apart', NULL, 10, 1),
  ('place-status', 'MOVED_SCHOOL', 'Moved school', NULL, 11, 1),
  ('place-status', 'EXCLUDED', 'Excluded', NULL, 12, 1),
  ('place-status', 'CUSTODY', 'In custody', NULL, 13, 1),
  ('place-status', 'ONE_TO_ONE', 'Goes on one-to-one', NULL, 14, 1),
  ('place-status', 'FOLLOWED_UP', 'Asked again', NULL, 15, 1),
  ('place-status', 'NOT_TAKEN', 'Not taken', NULL, 16, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('nominated-by', 'SCHOOL', 'School', NULL, 1, 1),
  ('nominated-by', 'COUNCIL', 'Council', NULL, 2, 1),
  ('nominated-by', 'SAFER_SCHOOLS', 'Safer Schools officer', NULL, 3, 1),
  ('nominated-by', 'US', 'Us', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('panel-decision', 'GROUP', 'Group', NULL, 1, 1),
  ('panel-decision', 'GROUP_AND_ONE_TO_ONE', 'Group and one-to-one', NULL, 2, 1),
  ('panel-decision', 'ONE_TO_ONE_ONLY', 'One-to-one only', NULL, 3, 1),
  ('panel-decision', 'RESERVE', 'Reserve list', NULL, 4, 1),
  ('panel-decision', 'NOT_SUITABLE', 'Not suitable', NULL, 5, 1),
  ('panel-decision', 'DEFER', 'Later', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('place-agreed-by', 'PARENT', 'Parent or carer', NULL, 1, 1),
  ('place-agreed-by', 'PUPIL', 'The pupil, with the school safeguarding lead', NULL, 2, 1),
  ('place-agreed-by', 'NOBODY', 'Nobody yet', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('female-only', 'YES', 'Yes', NULL, 1, 1),
  ('female-only', 'NO', 'No', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('attendance-code', 'P', 'Present', 'P', 1, 1),
  ('attendance-code', 'L', 'Late', 'L', 2, 1),
  ('attendance-code', 'E', 'Left early', 'E', 3, 1),
  ('attendance-code', 'A', 'Absent', 'A', 4, 1),
  ('attendance-code', 'X', 'Excused by the school', 'X', 5, 1),
  ('attendance-code', 'S', 'Suspended or excluded', 'S', 6, 1),
  ('attendance-code', 'C', 'Not in school', 'C', 7, 1),
  ('attendance-code', 'R', 'Refused', 'R', 8, 1),
  ('attendance-code', 'W', 'Withdrawn by us', 'W', 9, 1),
  ('attendance-code', 'K', 'Kept out of the group', 'K', 10, 1),
  ('attendance-code', 'T', 'Caught up elsewhere', 'T', 11, 1),
  ('attendance-code', 'N', 'Not on roll yet', 'N', 12, 1),
  ('attendance-code', 'NONE', 'Session not held', '–', 13, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('measure-moment', 'BASELINE', 'Before', NULL, 1, 1),
  ('measure-moment', 'MID', 'Half-way', NULL, 2, 1),
  ('measure-moment', 'END', 'At the end', NULL, 3, 1),
  ('measure-moment', 'FOLLOW_UP', 'Twelve weeks after', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('measure-kind', 'ATTENDANCE', 'Sessions present', NULL, 1, 1),
  ('measure-kind', 'NEGATIVE_POINTS', 'Negative points', NULL, 2, 1),
  ('measure-kind', 'POSITIVE_POINTS', 'Positive points', NULL, 3, 1),
  ('measure-kind', 'DETENTIONS', 'Detentions', NULL, 4, 1),
  ('measure-kind', 'ISOLATION_DAYS', 'Days in isolation', NULL, 5, 1),
  ('measure-kind', 'SUSPENSION_DAYS', 'Days suspended', NULL, 6, 1),
  ('measure-kind', 'EXCLUSION', 'Permanently excluded', NULL, 7, 1),
  ('measure-kind', 'SAY_NO', 'I can say no to people who want me to do risky things', NULL, 8, 1),
  ('measure-kind', 'WHO_TO_TALK_TO', 'I know who I can talk to', NULL, 9, 1),
  ('measure-kind', 'SCHOOL_MATTERS', 'School matters to my future', NULL, 10, 1),
  ('measure-kind', 'CARRYING_SAFER', 'Carrying something makes you safer', 'reverse', 11, 1),
  ('measure-kind', 'THINK_FIRST', 'I think before I act', NULL, 12, 1),
  ('measure-kind', 'SAFE_ON_WAY', 'I feel safe on my way to school', NULL, 13, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('measure-source', 'SCHOOL', 'School', NULL, 1, 1),
  ('measure-source', 'PUPIL', 'Pupil', NULL, 2, 1),
  ('measure-source', 'US', 'Us', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('absence-kind', 'LEAVE', 'Leave', NULL, 1, 1),
  ('absence-kind', 'ILL', 'Ill', NULL, 2, 1),
  ('absence-kind', 'TRAINING', 'Training', NULL, 3, 1),
  ('absence-kind', 'COURT', 'Court', NULL, 4, 1),
  ('absence-kind', 'OTHER_WORK', 'Other work', NULL, 5, 1),
  ('absence-kind', 'NOT_OFFERED', 'Days not offered', NULL, 6, 1);
