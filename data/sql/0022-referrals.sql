-- Referrals and what follows: the referral, clocks of the stages, closing with outcomes, follow-up, task sets, onward referrals, hand-over; and
-- the agencies, professionals and sites of the office (domain 1.1, 2, 4.1, 4.14).

CREATE TABLE agency (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  borough TEXT,
  phone TEXT,
  email TEXT,
  secure INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  verify_by TEXT,
  ended_on TEXT
) STRICT;
CREATE INDEX agency_by_name ON agency (name);

CREATE TABLE professional (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  name TEXT NOT NULL,
  role TEXT,
  agency INTEGER REFERENCES agency (id),
  borough TEXT,
  phone TEXT,
  email TEXT,
  secure INTEGER NOT NULL DEFAULT 0,
  cover TEXT,
  ended_on TEXT
) STRICT;
CREATE INDEX professional_by_agency ON professional (agency);

CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  code TEXT,
  borough TEXT,
  address TEXT,
  booking_phone TEXT,
  booking_email TEXT,
  lead_days INTEGER,
  visiting_days TEXT,
  id_required TEXT,
  not_allowed TEXT,
  mail_rules TEXT,
  safeguarding_email TEXT,
  resettlement TEXT,
  clearance TEXT,
  notes TEXT,
  verify_by TEXT,
  ended_on TEXT
) STRICT;

CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  ref TEXT,
  episode INTEGER REFERENCES episode (id),
  received_on TEXT NOT NULL,
  method TEXT,
  service TEXT NOT NULL,
  source TEXT,
  agency INTEGER REFERENCES agency (id),
  professional INTEGER REFERENCES professional (id),
  referrer_name TEXT,
  referrer_role TEXT,
  referrer_contact TEXT,
  reason TEXT,
  urgency TEXT,
  risks TEXT,
  person_knows TEXT,
  parent_knows TEXT,
  may_say_who TEXT,
  safe_contact TEXT,
  key_worker TEXT,
  other_agencies TEXT,
  orders TEXT,
  access TEXT,
  consent_stated TEXT,
  sent_with INTEGER REFERENCES referral (id),
  duplicates_on TEXT,
  duplicates_by INTEGER REFERENCES staff (id),
  apart TEXT,
  apart_on TEXT,
  apart_words TEXT,
  acknowledged_on TEXT,
  acknowledged_how TEXT,
  asked_words TEXT,
  asked_on TEXT,
  answer_by TEXT,
  answered_on TEXT,
  decision TEXT,
  decision_reason TEXT,
  decision_words TEXT,
  decided_on TEXT,
  decided_by INTEGER REFERENCES staff (id),
  signposted_to TEXT,
  age_reason TEXT,
  told_on TEXT,
  told_how TEXT,
  priority TEXT,
  waiting_since TEXT,
  reviewed_on TEXT,
  keep_until TEXT
) STRICT;
CREATE INDEX referral_by_person ON referral (person, received_on);
CREATE INDEX referral_by_episode ON referral (episode);
CREATE INDEX referral_by_received ON referral (received_on, id) WHERE removed IS NULL;
CREATE UNIQUE INDEX referral_by_ref ON referral (ref);

CREATE TABLE referral_need (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  referral INTEGER NOT NULL REFERENCES referral (id),
  need TEXT NOT NULL
) STRICT;
CREATE INDEX referral_need_by_referral ON referral_need (referral);

CREATE TABLE outcome (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  code TEXT NOT NULL,
  status TEXT,
  evidence TEXT,
  dated TEXT,
  sustained_13w TEXT,
  sustained_26w TEXT,
  note TEXT
) STRICT;
CREATE INDEX outcome_by_episode ON outcome (episode);

CREATE TABLE closure (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  reason TEXT,
  words TEXT,
  scores TEXT,
  scores_why TEXT,
  onward TEXT,
  safeguarding INTEGER NOT NULL DEFAULT 0,
  safeguarding_words TEXT,
  referrer_told_on TEXT,
  letter TEXT,
  last_contact_on TEXT,
  prepared_on TEXT,
  prepared_by INTEGER REFERENCES staff (id),
  signed_on TEXT,
  signed_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX closure_by_episode ON closure (episode);

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  months INTEGER,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL,
  done_on TEXT,
  words TEXT,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX follow_up_by_episode ON follow_up (episode);
CREATE INDEX follow_up_due ON follow_up (due_on) WHERE state = 'DUE' AND removed IS NULL;

CREATE TABLE task_set (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  name TEXT NOT NULL,
  event TEXT NOT NULL,
  service TEXT,
  ended_on TEXT
) STRICT;

CREATE TABLE task_set_item (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  task_set INTEGER NOT NULL REFERENCES task_set (id),
  position INTEGER,
  words TEXT NOT NULL,
  days INTEGER NOT NULL,
  working INTEGER NOT NULL DEFAULT 0,
  whom TEXT
) STRICT;
CREATE INDEX task_set_item_by_set ON task_set_item (task_set, position);

CREATE TABLE timeline (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  task_set INTEGER NOT NULL REFERENCES task_set (id),
  event TEXT NOT NULL,
  dated TEXT NOT NULL
) STRICT;
CREATE INDEX timeline_by_episode ON timeline (episode);

CREATE TABLE onward_referral (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  episode INTEGER REFERENCES episode (id),
  agency INTEGER REFERENCES agency (id),
  agency_name TEXT,
  contact TEXT,
  asked_for TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_on TEXT,
  chase_on TEXT,
  answered_on TEXT,
  started_on TEXT,
  ended_on TEXT,
  words TEXT,
  summary TEXT,
  staff INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX onward_referral_by_person ON onward_referral (person);
CREATE INDEX onward_referral_chase ON onward_referral (chase_on) WHERE state IN ('ASKED', 'ACCEPTED') AND removed IS NULL;

CREATE TABLE handover (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  episode INTEGER NOT NULL REFERENCES episode (id),
  from_staff INTEGER REFERENCES staff (id),
  to_staff INTEGER REFERENCES staff (id),
  dated TEXT NOT NULL,
  note TEXT,
  read_on TEXT
) STRICT;
CREATE INDEX handover_by_person ON handover (person);

-- Which clock the day "next due" stands for; the episode this one goes on from (reopened, or moved from another service).
ALTER TABLE episode ADD COLUMN clock TEXT;
ALTER TABLE episode ADD COLUMN follows INTEGER REFERENCES episode (id);
CREATE INDEX episode_waiting ON episode (next_due_on) WHERE closed_on IS NULL AND removed IS NULL;
-- The line of a task set a task came from.
ALTER TABLE task ADD COLUMN item INTEGER REFERENCES task_set_item (id);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('agency-type', 'CHILDREN_SOCIAL_CARE', 'Children’s social care, MASH', NULL, 1, 1),
  ('agency-type', 'YOS', 'Youth justice service', NULL, 2, 1),
  ('agency-type', 'PROBATION', 'Probation', NULL, 3, 1),
  ('agency-type', 'POLICE', 'Police', NULL, 4, 1),
  ('agency-type', 'SCHOOL', 'School', NULL, 5, 1),
  ('agency-type', 'PRU', 'Pupil referral unit, alternative provision', NULL, 6, 1),
  ('agency-type', 'FE_COLLEGE', 'College', NULL, 7, 1),
  ('agency-type', 'HOSPITAL', 'Hospital', NULL, 8, 1),
  ('agency-type', 'GP', 'GP', NULL, 9, 1),
  ('agency-type', 'CAMHS', 'Child mental health service', NULL, 10, 1),
  ('agency-type', 'SUBSTANCE_MISUSE', 'Drug and alcohol service', NULL, 11, 1),
  ('agency-type', 'SEXUAL_VIOLENCE', 'Sexual violence service', NULL, 12, 1),
  ('agency-type', 'DOMESTIC_ABUSE', 'Domestic abuse service', NULL, 13, 1),
  ('agency-type', 'HOUSING', 'Council housing', NULL, 14, 1),
  ('agency-type', 'HOUSING_ASSOCIATION', 'Housing association', NULL, 15, 1),
  ('agency-type', 'JOBCENTRE', 'Jobcentre', NULL, 16, 1),
  ('agency-type', 'EMPLOYER', 'Employer', NULL, 17, 1),
  ('agency-type', 'TRAINING_PROVIDER', 'Training provider', NULL, 18, 1),
  ('agency-type', 'VCS_PARTNER', 'Another charity', NULL, 19, 1),
  ('agency-type', 'SOLICITOR', 'Solicitor', NULL, 20, 1),
  ('agency-type', 'COURT', 'Court', NULL, 21, 1),
  ('agency-type', 'IMMIGRATION_ADVICE', 'Immigration advice', NULL, 22, 1),
  ('agency-type', 'LADO', 'Designated officer (LADO)', NULL, 23, 1),
  ('agency-type', 'COMMISSIONER', 'Commissioner, violence reduction unit', NULL, 24, 1),
  ('agency-type', 'FIRST_RESPONDER', 'First responder organisation', NULL, 25, 1),
  ('agency-type', 'OTHER', 'Something else', NULL, 26, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('site-type', 'PRISON', 'Prison', NULL, 1, 1),
  ('site-type', 'YOI', 'Young offender institution', NULL, 2, 1),
  ('site-type', 'STC', 'Secure training centre', NULL, 3, 1),
  ('site-type', 'SECURE_HOME', 'Secure children’s home or school', NULL, 4, 1),
  ('site-type', 'HOSPITAL', 'Hospital', NULL, 5, 1),
  ('site-type', 'OTHER', 'Another place', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('site-status', 'OPEN', 'Open', NULL, 1, 1),
  ('site-status', 'CLOSED', 'Closed', NULL, 2, 1),
  ('site-status', 'CHANGED_USE', 'Changed its use', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('referral-method', 'FORM', 'Form', NULL, 1, 1),
  ('referral-method', 'EMAIL_SECURE', 'Secure email', NULL, 2, 1),
  ('referral-method', 'PHONE', 'Phone', NULL, 3, 1),
  ('referral-method', 'PANEL', 'Panel', NULL, 4, 1),
  ('referral-method', 'IN_PERSON', 'In person', NULL, 5, 1),
  ('referral-method', 'SELF', 'By themselves', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('referral-urgency', 'EMERGENCY', 'Emergency, the same day', NULL, 1, 1),
  ('referral-urgency', 'URGENT', 'Urgent, 2 working days', NULL, 2, 1),
  ('referral-urgency', 'ROUTINE', 'Routine, 5 working days', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('entry-need', 'AFFECTED_BY_GANGS', 'Affected by gangs', NULL, 1, 1),
  ('entry-need', 'SERIOUS_VIOLENCE', 'Serious violence', NULL, 2, 1),
  ('entry-need', 'CCE', 'Criminal exploitation', NULL, 3, 1),
  ('entry-need', 'CSE', 'Sexual exploitation', NULL, 4, 1),
  ('entry-need', 'COUNTY_LINES', 'County lines', NULL, 5, 1),
  ('entry-need', 'TRAFFICKED', 'Trafficked', NULL, 6, 1),
  ('entry-need', 'WEAPON', 'Weapon', NULL, 7, 1),
  ('entry-need', 'ROBBERY', 'Robbery, theft', NULL, 8, 1),
  ('entry-need', 'DRUG_SUPPLY_COERCED', 'Made to supply drugs', NULL, 9, 1),
  ('entry-need', 'EXTREMISM_CONCERN', 'Concern about extremism', NULL, 10, 1),
  ('entry-need', 'FAMILY_AFFECTED', 'Family affected', NULL, 11, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('apart-check', 'CLEAR', 'Nobody to keep apart', NULL, 1, 1),
  ('apart-check', 'MANAGED', 'Somebody, and it can be managed', NULL, 2, 1),
  ('apart-check', 'CONFLICT', 'Somebody, and it cannot be managed', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('told-how', 'EMAIL_SECURE', 'Secure email', NULL, 1, 1),
  ('told-how', 'PHONE', 'Phone', NULL, 2, 1),
  ('told-how', 'LETTER', 'Letter', NULL, 3, 1),
  ('told-how', 'IN_PERSON', 'In person', NULL, 4, 1),
  ('told-how', 'NOT_POSSIBLE', 'Not possible', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('referral-decision', 'ACCEPT', 'Accepted', NULL, 1, 1),
  ('referral-decision', 'DECLINE', 'Declined', NULL, 2, 1),
  ('referral-decision', 'SIGNPOST', 'Signposted', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('waiting-priority', 'HIGH', 'First', NULL, 1, 1),
  ('waiting-priority', 'MEDIUM', 'Next', NULL, 2, 1),
  ('waiting-priority', 'LOW', 'Can wait', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outcome-status', 'ACHIEVED', 'Achieved', NULL, 1, 1),
  ('outcome-status', 'PARTLY', 'Partly', NULL, 2, 1),
  ('outcome-status', 'NOT', 'Not achieved', NULL, 3, 1),
  ('outcome-status', 'NOT_A_GOAL', 'Was not a goal', NULL, 4, 1),
  ('outcome-status', 'UNKNOWN', 'Not known', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outcome-evidence', 'SELF', 'They say so', NULL, 1, 1),
  ('outcome-evidence', 'WORKER', 'Their worker saw it', NULL, 2, 1),
  ('outcome-evidence', 'PROFESSIONAL', 'A professional says so', NULL, 3, 1),
  ('outcome-evidence', 'DOCUMENT', 'A document', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('closing-scores', 'DONE', 'Given', NULL, 1, 1),
  ('closing-scores', 'NOT_POSSIBLE', 'Not possible', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('closing-letter', 'POST', 'By post', NULL, 1, 1),
  ('closing-letter', 'HAND', 'By hand', NULL, 2, 1),
  ('closing-letter', 'NONE', 'No letter', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('follow-up-state', 'DUE', 'To do', NULL, 1, 1),
  ('follow-up-state', 'HELD', 'Held', NULL, 2, 1),
  ('follow-up-state', 'NOT_REACHED', 'Not reached', NULL, 3, 1),
  ('follow-up-state', 'NOT_WANTED', 'Not wanted', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('dated-event', 'REFERRAL', 'The referral', NULL, 1, 1),
  ('dated-event', 'ALLOCATION', 'The allocation', NULL, 2, 1),
  ('dated-event', 'ADMISSION', 'The admission', NULL, 3, 1),
  ('dated-event', 'DISCHARGE', 'The discharge', NULL, 4, 1),
  ('dated-event', 'RELEASE', 'The release', NULL, 5, 1),
  ('dated-event', 'REVIEW', 'The review', NULL, 6, 1),
  ('dated-event', 'CLOSURE', 'The end', NULL, 7, 1),
  ('dated-event', 'OTHER', 'Another day', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-for', 'WORKER', 'Their worker', NULL, 1, 1),
  ('task-for', 'LEAD', 'The team lead', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('onward-state', 'ASKED', 'Asked', NULL, 1, 1),
  ('onward-state', 'ACCEPTED', 'Accepted', NULL, 2, 1),
  ('onward-state', 'DECLINED', 'Declined', NULL, 3, 1),
  ('onward-state', 'STARTED', 'Started', NULL, 4, 1),
  ('onward-state', 'ENDED', 'Ended', NULL, 5, 1),
  ('onward-state', 'WITHDRAWN', 'Taken back', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('stage-clock', 'ACKNOWLEDGE', 'Acknowledge the referral', NULL, 1, 1),
  ('stage-clock', 'DECIDE', 'Decide on the referral', NULL, 2, 1),
  ('stage-clock', 'ANSWER', 'Ask the referrer again', NULL, 3, 1),
  ('stage-clock', 'WAITING', 'Look at the waiting list', NULL, 4, 1),
  ('stage-clock', 'FIRST_CONTACT', 'First contact', NULL, 5, 1),
  ('stage-clock', 'ASSESS', 'Assess', NULL, 6, 1),
  ('stage-clock', 'AGREE_PLAN', 'Agree a plan', NULL, 7, 1),
  ('stage-clock', 'REVIEW', 'Review', NULL, 8, 1),
  ('stage-clock', 'PAUSED', 'The pause ends', NULL, 9, 1),
  ('stage-clock', 'CLOSE', 'Close', NULL, 10, 1);

-- note: the part of life it belongs to.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outcome', 'EXITED', 'Out of the harmful group', 'SAFETY', 1, 1),
  ('outcome', 'RISK_REDUCED', 'Less at risk', 'SAFETY', 2, 1),
  ('outcome', 'FEELS_SAFER', 'Feels safer', 'SAFETY', 3, 1),
  ('outcome', 'SAFETY_PLAN', 'Has a safety plan', 'SAFETY', 4, 1),
  ('outcome', 'RELOCATED_SAFE', 'Moved to somewhere safe', 'SAFETY', 5, 1),
  ('outcome', 'MISSING_REDUCED', 'Missing less often', 'EXPLOITATION', 6, 1),
  ('outcome', 'DEBT_RESOLVED', 'Debt dealt with', 'EXPLOITATION', 7, 1),
  ('outcome', 'NRM_POSITIVE', 'Recognised as a victim (NRM)', 'EXPLOITATION', 8, 1),
  ('outcome', 'NO_NEW_OFFENCE_3', 'No new offence, 3 months', 'OFFENDING', 9, 1),
  ('outcome', 'NO_NEW_OFFENCE_6', 'No new offence, 6 months', 'OFFENDING', 10, 1),
  ('outcome', 'NO_NEW_OFFENCE_12', 'No new offence, 12 months', 'OFFENDING', 11, 1),
  ('outcome', 'ORDER_COMPLETED', 'Order completed', 'OFFENDING', 12, 1),
  ('outcome', 'LICENCE_COMPLETED', 'Licence completed', 'OFFENDING', 13, 1),
  ('outcome', 'BACK_IN_SCHOOL', 'Back in school', 'ETE', 14, 1),
  ('outcome', 'ATTENDANCE_UP', 'Attends more', 'ETE', 15, 1),
  ('outcome', 'EXCLUSION_AVOIDED', 'Exclusion avoided', 'ETE', 16, 1),
  ('outcome', 'QUALIFICATION', 'Qualification', 'ETE', 17, 1),
  ('outcome', 'COURSE_STARTED', 'Course started', 'ETE', 18, 1),
  ('outcome', 'JOB_STARTED', 'Job started', 'ETE', 19, 1),
  ('outcome', 'JOB_13W', 'In the job after 13 weeks', 'ETE', 20, 1),
  ('outcome', 'JOB_26W', 'In the job after 26 weeks', 'ETE', 21, 1),
  ('outcome', 'ADDRESS_FOUND', 'Somewhere to live', 'HOME', 22, 1),
  ('outcome', 'TENANCY_SUSTAINED', 'Tenancy kept', 'HOME', 23, 1),
  ('outcome', 'HOMELESS_PREVENTED', 'Homelessness prevented', 'HOME', 24, 1),
  ('outcome', 'BENEFIT_CLAIMED', 'Benefit claimed', 'MONEY', 25, 1),
  ('outcome', 'ARREARS_PLAN', 'Plan for arrears', 'MONEY', 26, 1),
  ('outcome', 'ID_OBTAINED', 'Has ID', 'MONEY', 27, 1),
  ('outcome', 'BANK', 'Bank account', 'MONEY', 28, 1),
  ('outcome', 'GP', 'Registered with a GP', 'HEALTH', 29, 1),
  ('outcome', 'MENTAL_HEALTH_STARTED', 'Mental health help started', 'HEALTH', 30, 1),
  ('outcome', 'SUBSTANCE_HELP', 'Help with drugs or alcohol', 'HEALTH', 31, 1),
  ('outcome', 'RECOVERY_SUPPORTED', 'Recovery supported', 'HEALTH', 32, 1),
  ('outcome', 'RELATIONSHIP_BETTER', 'Get on better at home', 'FAMILY', 33, 1),
  ('outcome', 'PARENT_CONFIDENCE', 'Parent more confident', 'FAMILY', 34, 1),
  ('outcome', 'SIBLING_SAFE', 'Brother or sister safe', 'FAMILY', 35, 1),
  ('outcome', 'TRUSTED_ADULT', 'Has an adult they trust', 'PERSONAL', 36, 1),
  ('outcome', 'CONFIDENCE', 'More confident', 'PERSONAL', 37, 1),
  ('outcome', 'ROLE_MODEL', 'Role model, peer volunteer', 'PERSONAL', 38, 1),
  ('outcome', 'ENGAGED_WITH_SUPPORT', 'Stayed with the support', 'PERSONAL', 39, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'REFERRAL_DECIDE', 'Decide on a referral', NULL, 40, 1),
  ('task-kind', 'REFERRAL_MORE', 'Ask the referrer again', NULL, 41, 1),
  ('task-kind', 'REFERRAL_TELL', 'Tell the referrer', NULL, 42, 1),
  ('task-kind', 'FOLLOW_UP', 'Follow up', NULL, 43, 1),
  ('task-kind', 'ONWARD_CHASE', 'Ask a partner again', NULL, 44, 1),
  ('task-kind', 'HANDOVER', 'Read what was handed over', NULL, 45, 1),
  ('task-kind', 'CLOSE_SIGN', 'Sign an ending', NULL, 46, 1),
  ('task-kind', 'TIMELINE', 'From a task list', NULL, 47, 1),
  ('task-kind', 'PROFESSIONAL_LEFT', 'A professional has left', NULL, 48, 1);

-- The sites of the list, to be checked by the office: the children's estate changes.
INSERT INTO site (id, revision, removed, name, type, status, code, borough, lead_days, verify_by) VALUES
  (1, 1, NULL, 'Royal London Hospital', 'HOSPITAL', 'OPEN', 'ROYAL_LONDON', 'E09000030', NULL, '2027-01-31'),
  (2, 1, NULL, 'King’s College Hospital', 'HOSPITAL', 'OPEN', 'KINGS', 'E09000022', NULL, '2027-01-31'),
  (3, 1, NULL, 'St George’s Hospital', 'HOSPITAL', 'OPEN', 'ST_GEORGES', 'E09000032', NULL, '2027-01-31'),
  (4, 1, NULL, 'St Mary’s Hospital', 'HOSPITAL', 'OPEN', 'ST_MARYS', 'E09000033', NULL, '2027-01-31'),
  (5, 1, NULL, 'Whipps Cross Hospital', 'HOSPITAL', 'OPEN', 'WHIPPS_CROSS', 'E09000031', NULL, '2027-01-31'),
  (6, 1, NULL, 'Newham Hospital', 'HOSPITAL', 'OPEN', 'NEWHAM', 'E09000025', NULL, '2027-01-31'),
  (7, 1, NULL, 'HMYOI Feltham', 'YOI', 'OPEN', 'FELTHAM', 'E09000018', 10, '2027-01-31'),
  (8, 1, NULL, 'HMP/YOI Isis', 'YOI', 'OPEN', 'ISIS', 'E09000011', 10, '2027-01-31'),
  (9, 1, NULL, 'HMP Belmarsh', 'PRISON', 'OPEN', 'BELMARSH', 'E09000011', 10, '2027-01-31'),
  (10, 1, NULL, 'HMP Thameside', 'PRISON', 'OPEN', 'THAMESIDE', 'E09000011', 10, '2027-01-31'),
  (11, 1, NULL, 'HMP Brixton', 'PRISON', 'OPEN', 'BRIXTON', 'E09000022', 10, '2027-01-31'),
  (12, 1, NULL, 'HMP Pentonville', 'PRISON', 'OPEN', 'PENTONVILLE', 'E09000019', 10, '2027-01-31'),
  (13, 1, NULL, 'HMP Wandsworth', 'PRISON', 'OPEN', 'WANDSWORTH', 'E09000032', 10, '2027-01-31'),
  (14, 1, NULL, 'HMP Wormwood Scrubs', 'PRISON', 'OPEN', 'WORMWOOD_SCRUBS', 'E09000013', 10, '2027-01-31'),
  (15, 1, NULL, 'HMP High Down', 'PRISON', 'OPEN', 'HIGH_DOWN', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (16, 1, NULL, 'HMP/YOI Downview', 'PRISON', 'OPEN', 'DOWNVIEW', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (17, 1, NULL, 'HMP/YOI Bronzefield', 'PRISON', 'OPEN', 'BRONZEFIELD', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (18, 1, NULL, 'HMP Send', 'PRISON', 'OPEN', 'SEND', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (19, 1, NULL, 'HMP/YOI Rochester', 'PRISON', 'OPEN', 'ROCHESTER', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (20, 1, NULL, 'HMP Elmley', 'PRISON', 'OPEN', 'ELMLEY', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (21, 1, NULL, 'HMP/YOI Aylesbury', 'PRISON', 'OPEN', 'AYLESBURY', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (22, 1, NULL, 'HMP/YOI Chelmsford', 'PRISON', 'OPEN', 'CHELMSFORD', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (23, 1, NULL, 'HMP/YOI Portland', 'PRISON', 'OPEN', 'PORTLAND', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (24, 1, NULL, 'HMP/YOI Swinfen Hall', 'PRISON', 'OPEN', 'SWINFEN_HALL', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (25, 1, NULL, 'HMP/YOI Bullingdon', 'PRISON', 'OPEN', 'BULLINGDON', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (26, 1, NULL, 'HMYOI Werrington', 'YOI', 'OPEN', 'WERRINGTON', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (27, 1, NULL, 'HMYOI Wetherby', 'YOI', 'OPEN', 'WETHERBY', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (28, 1, NULL, 'HMP/YOI Parc', 'PRISON', 'OPEN', 'PARC', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (29, 1, NULL, 'Oakhill STC', 'STC', 'OPEN', 'OAKHILL', 'OUT_OF_LONDON', 10, '2027-01-31'),
  (30, 1, NULL, 'Oasis Restore', 'SECURE_HOME', 'CHANGED_USE', 'OASIS_RESTORE', 'OUT_OF_LONDON', 10, '2027-01-31');

INSERT INTO task_set (id, revision, removed, name, event, service) VALUES
  (1, 1, NULL, 'New referral', 'REFERRAL', NULL),
  (2, 1, NULL, 'First weeks', 'ALLOCATION', NULL),
  (3, 1, NULL, 'Before and after release', 'RELEASE', 'TTG'),
  (4, 1, NULL, 'After discharge', 'DISCHARGE', 'HOS'),
  (5, 1, NULL, 'Before a review', 'REVIEW', NULL),
  (6, 1, NULL, 'After the end', 'CLOSURE', NULL);

INSERT INTO task_set_item (id, revision, removed, task_set, position, words, days, working, whom) VALUES
  (1, 1, NULL, 1, 1, 'Acknowledge to the referrer', 2, 1, 'LEAD'),
  (2, 1, NULL, 1, 2, 'Hold it against the keep-apart rules', 3, 1, 'LEAD'),
  (3, 1, NULL, 1, 3, 'Tell the referrer what was decided', 5, 1, 'LEAD'),
  (4, 1, NULL, 2, 1, 'Try to reach them', 2, 1, 'WORKER'),
  (5, 1, NULL, 2, 2, 'Ask where and how they are reached safely', 5, 1, 'WORKER'),
  (6, 1, NULL, 2, 3, 'Ask what they agree to', 10, 1, 'WORKER'),
  (7, 1, NULL, 2, 4, 'Sign the assessment', 20, 1, 'WORKER'),
  (8, 1, NULL, 3, 1, 'Book the visits that are left', -42, 0, 'WORKER'),
  (9, 1, NULL, 3, 2, 'Agree the plan', -14, 0, 'WORKER'),
  (10, 1, NULL, 3, 3, 'Check the address and the way there', -14, 0, 'WORKER'),
  (11, 1, NULL, 3, 4, 'Plan the gate: who, when, phone, ID, clothing', -7, 0, 'WORKER'),
  (12, 1, NULL, 3, 5, 'Meet at the gate; first probation appointment', 0, 0, 'WORKER'),
  (13, 1, NULL, 3, 6, 'See them within 72 hours', 3, 0, 'WORKER'),
  (14, 1, NULL, 3, 7, 'Review the first two weeks', 14, 0, 'WORKER'),
  (15, 1, NULL, 3, 8, 'Review at six weeks', 42, 0, 'WORKER'),
  (16, 1, NULL, 4, 1, 'Safety plan is there', -1, 0, 'WORKER'),
  (17, 1, NULL, 4, 2, 'Ring them', 1, 0, 'WORKER'),
  (18, 1, NULL, 4, 3, 'See them', 3, 0, 'WORKER'),
  (19, 1, NULL, 4, 4, 'Hand over to the borough team, or decide to go on', 42, 0, 'WORKER'),
  (20, 1, NULL, 5, 1, 'Ask them how it goes', -7, 0, 'WORKER'),
  (21, 1, NULL, 5, 2, 'Ask whoever helps', -5, 0, 'WORKER'),
  (22, 1, NULL, 5, 3, 'Copy of the plan given', 3, 1, 'WORKER'),
  (23, 1, NULL, 6, 1, 'Tell whoever helps that we have stopped', 3, 1, 'WORKER'),
  (24, 1, NULL, 6, 2, 'Closing letter is out, or is not wanted', 5, 1, 'WORKER');
