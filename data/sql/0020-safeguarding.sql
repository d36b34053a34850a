-- Worries about somebody's safety, what happened, who is missing, whose life was threatened, and what part somebody has in it (domain 4.5).

CREATE TABLE concern (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  ref TEXT,
  person INTEGER NOT NULL REFERENCES person (id),
  about TEXT,
  raised_at INTEGER NOT NULL,
  raised_by INTEGER REFERENCES staff (id),
  danger INTEGER NOT NULL DEFAULT 0,
  words TEXT NOT NULL,
  present TEXT,
  injuries TEXT,
  place TEXT,
  action TEXT,
  told_them TEXT,
  told_parent TEXT,
  not_told_why TEXT,
  state TEXT NOT NULL,
  triaged_at INTEGER,
  triaged_by INTEGER REFERENCES staff (id),
  view TEXT,
  decided_at INTEGER,
  referred_at INTEGER,
  replied_at INTEGER,
  outcome TEXT,
  abuse_reported_to TEXT,
  abuse_reported_on TEXT,
  closed_at INTEGER,
  closed_by INTEGER REFERENCES staff (id),
  close_reason TEXT
) STRICT;
CREATE INDEX concern_by_person ON concern (person);

CREATE TABLE concern_category (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  concern INTEGER NOT NULL REFERENCES concern (id),
  category TEXT NOT NULL
) STRICT;
CREATE INDEX concern_category_by_concern ON concern_category (concern);

CREATE TABLE concern_step (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  concern INTEGER NOT NULL REFERENCES concern (id),
  kind TEXT NOT NULL,
  decision TEXT,
  done_at INTEGER NOT NULL,
  staff INTEGER REFERENCES staff (id),
  words TEXT,
  agency TEXT,
  contact TEXT,
  reference TEXT,
  none_given INTEGER NOT NULL DEFAULT 0,
  meeting TEXT,
  attended TEXT,
  report_sent TEXT,
  level TEXT,
  our_part TEXT,
  next_on TEXT
) STRICT;
CREATE INDEX concern_step_by_concern ON concern_step (concern);

CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  place TEXT,
  people TEXT,
  words TEXT NOT NULL,
  action TEXT,
  injuries TEXT,
  reported_to TEXT,
  reference TEXT,
  debrief_on TEXT,
  learning TEXT,
  recorded_by INTEGER REFERENCES staff (id),
  signed_by INTEGER REFERENCES staff (id),
  signed_on TEXT
) STRICT;
CREATE INDEX incident_by_person ON incident (person);

CREATE TABLE missing_episode (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  reported_at INTEGER NOT NULL,
  reported_by TEXT,
  last_seen TEXT,
  police_ref TEXT,
  risk TEXT,
  found_at INTEGER,
  found_where TEXT,
  found_borough TEXT,
  with_whom TEXT,
  harm TEXT,
  interview_offered_on TEXT,
  interview_on TEXT,
  shared TEXT,
  recorded_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX missing_episode_by_person ON missing_episode (person);

CREATE TABLE threat_warning (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  warned_at INTEGER NOT NULL,
  officer TEXT,
  crime_ref TEXT,
  given_to TEXT,
  who_knows TEXT,
  steps TEXT NOT NULL,
  relocation TEXT,
  review_by TEXT NOT NULL,
  reviewed_on TEXT,
  reviewed_by INTEGER REFERENCES staff (id),
  recorded_by INTEGER REFERENCES staff (id),
  ended_on TEXT,
  ended_by INTEGER REFERENCES staff (id),
  ended_reason TEXT
) STRICT;
CREATE INDEX threat_warning_by_person ON threat_warning (person);

CREATE TABLE role_in_concern (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  concern INTEGER REFERENCES concern (id),
  source TEXT NOT NULL,
  reliability TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  recorded_by INTEGER REFERENCES staff (id),
  review_by TEXT NOT NULL,
  reviewed_on TEXT,
  reviewed_by INTEGER REFERENCES staff (id),
  ended_on TEXT,
  ended_reason TEXT
) STRICT;
CREATE INDEX role_in_concern_by_person ON role_in_concern (person);

CREATE UNIQUE INDEX concern_by_ref ON concern (ref);
-- What the banner asks of everybody.
CREATE INDEX concern_open ON concern (person) WHERE closed_at IS NULL;
CREATE INDEX missing_episode_open ON missing_episode (person) WHERE found_at IS NULL;
CREATE INDEX threat_warning_open ON threat_warning (person) WHERE ended_on IS NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('concern-state', 'RAISED', 'Raised', NULL, 1, 1),
  ('concern-state', 'TRIAGED', 'Looked at', NULL, 2, 1),
  ('concern-state', 'DECIDED', 'Decided', NULL, 3, 1),
  ('concern-state', 'REFERRED_OUT', 'Referred', NULL, 4, 1),
  ('concern-state', 'ACKNOWLEDGED', 'Reply came', NULL, 5, 1),
  ('concern-state', 'MEETINGS', 'Meetings', NULL, 6, 1),
  ('concern-state', 'OUTCOME', 'Outcome known', NULL, 7, 1),
  ('concern-state', 'CLOSED', 'Closed', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('concern-category', 'PHYSICAL', 'Physical abuse', NULL, 1, 1),
  ('concern-category', 'EMOTIONAL', 'Emotional abuse', NULL, 2, 1),
  ('concern-category', 'SEXUAL', 'Sexual abuse', NULL, 3, 1),
  ('concern-category', 'NEGLECT', 'Neglect', NULL, 4, 1),
  ('concern-category', 'CSE', 'Sexual exploitation', NULL, 5, 1),
  ('concern-category', 'CCE', 'Criminal exploitation', NULL, 6, 1),
  ('concern-category', 'COUNTY_LINES', 'County lines', NULL, 7, 1),
  ('concern-category', 'TRAFFICKING', 'Trafficking or modern slavery', NULL, 8, 1),
  ('concern-category', 'CUCKOOING', 'Home taken over', NULL, 9, 1),
  ('concern-category', 'SERIOUS_VIOLENCE', 'Serious violence', NULL, 10, 1),
  ('concern-category', 'WEAPON', 'Weapon', NULL, 11, 1),
  ('concern-category', 'THREAT_TO_LIFE', 'Threat to life', NULL, 12, 1),
  ('concern-category', 'DOMESTIC_ABUSE', 'Domestic abuse', NULL, 13, 1),
  ('concern-category', 'TEEN_RELATIONSHIP_ABUSE', 'Abuse between young partners', NULL, 14, 1),
  ('concern-category', 'HARMFUL_SEXUAL_BEHAVIOUR', 'Harmful sexual behaviour', NULL, 15, 1),
  ('concern-category', 'SELF_HARM', 'Self-harm', NULL, 16, 1),
  ('concern-category', 'SUICIDE_RISK', 'Suicide risk', NULL, 17, 1),
  ('concern-category', 'MISSING', 'Missing', NULL, 18, 1),
  ('concern-category', 'ONLINE', 'Online', NULL, 19, 1),
  ('concern-category', 'HONOUR_BASED', 'Honour-based abuse, FGM, forced marriage', NULL, 20, 1),
  ('concern-category', 'PREVENT_CONCERN', 'Extremism', NULL, 21, 1),
  ('concern-category', 'ADULT_AT_RISK', 'Adult at risk', NULL, 22, 1),
  ('concern-category', 'STAFF_ALLEGATION', 'About a member of staff', NULL, 23, 1),
  ('concern-category', 'BULLYING', 'Bullying', NULL, 24, 1),
  ('concern-category', 'OTHER', 'Something else', NULL, 25, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('concern-step', 'DECISION', 'Decision', NULL, 1, 1),
  ('concern-step', 'REFERRAL', 'Referral', NULL, 2, 1),
  ('concern-step', 'REPLY', 'Reply', NULL, 3, 1),
  ('concern-step', 'CHASE', 'Asked again', NULL, 4, 1),
  ('concern-step', 'ESCALATION', 'Taken further up', NULL, 5, 1),
  ('concern-step', 'MEETING', 'Meeting', NULL, 6, 1),
  ('concern-step', 'NOTE', 'Note', NULL, 7, 1);

-- The note of a decision is SENT where somebody outside is to be told.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('concern-decision', 'NFA_REASONED', 'Nothing more, with reasons', NULL, 1, 1),
  ('concern-decision', 'MONITOR', 'Watch until a day', NULL, 2, 1),
  ('concern-decision', 'EARLY_HELP', 'Early help', 'SENT', 3, 1),
  ('concern-decision', 'MASH_REFERRAL', 'Referral to children’s services (MASH)', 'SENT', 4, 1),
  ('concern-decision', 'POLICE_999', 'Police, 999', 'SENT', 5, 1),
  ('concern-decision', 'POLICE_101', 'Police, 101 or intelligence form', 'SENT', 6, 1),
  ('concern-decision', 'LADO', 'LADO: about a member of staff', 'SENT', 7, 1),
  ('concern-decision', 'ADULT_SAFEGUARDING', 'Adult safeguarding', 'SENT', 8, 1),
  ('concern-decision', 'MARAC', 'MARAC', 'SENT', 9, 1),
  ('concern-decision', 'PREVENT', 'Prevent or Channel, through school or council', 'SENT', 10, 1),
  ('concern-decision', 'NRM', 'NRM, through a first responder', 'SENT', 11, 1),
  ('concern-decision', 'MACE_PANEL', 'MACE panel', 'SENT', 12, 1),
  ('concern-decision', 'MAPPA_INFORMATION', 'MAPPA applies', NULL, 13, 1),
  ('concern-decision', 'SCHOOL_DSL_TOLD', 'School safeguarding lead told', 'SENT', 14, 1),
  ('concern-decision', 'HOSPITAL_SAFEGUARDING', 'Hospital safeguarding', 'SENT', 15, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('concern-meeting', 'STRATEGY', 'Strategy meeting', NULL, 1, 1),
  ('concern-meeting', 'CP_CONFERENCE', 'Child protection conference', NULL, 2, 1),
  ('concern-meeting', 'CORE_GROUP', 'Core group', NULL, 3, 1),
  ('concern-meeting', 'LAC_REVIEW', 'Looked-after review', NULL, 4, 1),
  ('concern-meeting', 'MACE', 'MACE', NULL, 5, 1),
  ('concern-meeting', 'MAPPA', 'MAPPA', NULL, 6, 1),
  ('concern-meeting', 'MARAC', 'MARAC', NULL, 7, 1),
  ('concern-meeting', 'OTHER', 'Another meeting', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('incident-kind', 'WEAPON_SEEN', 'Weapon seen', NULL, 1, 1),
  ('incident-kind', 'WEAPON_FOUND', 'Weapon found; never touch it', NULL, 2, 1),
  ('incident-kind', 'ASSAULT_ON_YP', 'They were assaulted', NULL, 3, 1),
  ('incident-kind', 'ASSAULT_BY_YP', 'They assaulted somebody', NULL, 4, 1),
  ('incident-kind', 'THREAT_TO_STAFF', 'Threat to staff', NULL, 5, 1),
  ('incident-kind', 'VERBAL', 'Words', NULL, 6, 1),
  ('incident-kind', 'SELF_HARM', 'Self-harm', NULL, 7, 1),
  ('incident-kind', 'OVERDOSE', 'Overdose', NULL, 8, 1),
  ('incident-kind', 'POLICE_AT_VENUE', 'Police at the venue', NULL, 9, 1),
  ('incident-kind', 'CONFLICT_MET', 'Two who are kept apart met', NULL, 10, 1),
  ('incident-kind', 'DATA_BREACH', 'Data lost or shown', NULL, 11, 1),
  ('incident-kind', 'LOST_ID', 'ID or phone lost', NULL, 12, 1),
  ('incident-kind', 'INJURY', 'Injury or accident', NULL, 13, 1),
  ('incident-kind', 'SAFEGUARDING_AT_SCHOOL', 'Safeguarding at school', NULL, 14, 1),
  ('incident-kind', 'COMPLAINT', 'Complaint', NULL, 15, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('missing-risk', 'LOW', 'Low', NULL, 1, 1),
  ('missing-risk', 'MEDIUM', 'Medium', NULL, 2, 1),
  ('missing-risk', 'HIGH', 'High', NULL, 3, 1),
  ('missing-risk', 'NO_APPARENT_RISK', 'No apparent risk', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('relocation', 'NONE', 'Not asked for', NULL, 1, 1),
  ('relocation', 'CONSIDERED', 'Thought about', NULL, 2, 1),
  ('relocation', 'APPLIED', 'Asked for', NULL, 3, 1),
  ('relocation', 'APPROVED', 'Agreed', NULL, 4, 1),
  ('relocation', 'MOVED', 'Moved', NULL, 5, 1),
  ('relocation', 'RETURNED', 'Came back', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('concern-role', 'HARMED', 'Was harmed', NULL, 1, 1),
  ('concern-role', 'AT_RISK', 'Is at risk', NULL, 2, 1),
  ('concern-role', 'EXPLOITED', 'Is exploited', NULL, 3, 1),
  ('concern-role', 'WITNESS', 'Saw it', NULL, 4, 1),
  ('concern-role', 'MAY_HARM_OTHERS', 'May harm others', NULL, 5, 1),
  ('concern-role', 'FAMILY_AFFECTED', 'Their family is affected', NULL, 6, 1),
  ('concern-role', 'UNCLEAR', 'Not clear', NULL, 7, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('source-reliability', 'DIRECT', 'Saw or heard it themselves', NULL, 1, 1),
  ('source-reliability', 'PROFESSIONAL', 'From their work', NULL, 2, 1),
  ('source-reliability', 'HEARSAY', 'They heard it', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'CONCERN_TRIAGE', 'Look at a concern', NULL, 20, 1),
  ('task-kind', 'CONCERN_REFER', 'Make the referral', NULL, 21, 1),
  ('task-kind', 'CONCERN_CHASE', 'Ask for a reply', NULL, 22, 1),
  ('task-kind', 'CONCERN_ESCALATE', 'No reply: take it further up', NULL, 23, 1),
  ('task-kind', 'CONCERN_WATCH', 'Look at a concern again', NULL, 24, 1),
  ('task-kind', 'INCIDENT_ASSESS', 'Assess again after an incident', NULL, 25, 1),
  ('task-kind', 'INCIDENT_APART', 'Look at keep-apart rules after an incident', NULL, 26, 1),
  ('task-kind', 'INCIDENT_SIGN', 'Sign an incident', NULL, 27, 1),
  ('task-kind', 'INCIDENT_BREACH', 'Tell the regulator within 72 hours', NULL, 28, 1),
  ('task-kind', 'RETURN_TALK', 'Return-home talk', NULL, 29, 1),
  ('task-kind', 'MISSING_OFTEN', 'Missing often: MACE panel', NULL, 30, 1),
  ('task-kind', 'THREAT_REVIEW', 'Look at a threat to life again', NULL, 31, 1),
  ('task-kind', 'THREAT_BOOKING', 'Is this booking still safe', NULL, 32, 1),
  ('task-kind', 'ROLE_REVIEW', 'Look at a part in a concern again', NULL, 33, 1);

-- Days on which offices are shut in England, for clocks that count working days. The office adds the next ones.
INSERT INTO bank_holiday (id, revision, removed, day, name, kept) VALUES
  (1, 1, NULL, '2026-01-01', 'New Year’s Day', 1),
  (2, 1, NULL, '2026-04-03', 'Good Friday', 1),
  (3, 1, NULL, '2026-04-06', 'Easter Monday', 1),
  (4, 1, NULL, '2026-05-04', 'Early May', 1),
  (5, 1, NULL, '2026-05-25', 'Spring', 1),
  (6, 1, NULL, '2026-08-31', 'Summer', 1),
  (7, 1, NULL, '2026-12-25', 'Christmas Day', 1),
  (8, 1, NULL, '2026-12-28', 'Boxing Day, moved', 1),
  (9, 1, NULL, '2027-01-01', 'New Year’s Day', 1),
  (10, 1, NULL, '2027-03-26', 'Good Friday', 1),
  (11, 1, NULL, '2027-03-29', 'Easter Monday', 1),
  (12, 1, NULL, '2027-05-03', 'Early May', 1),
  (13, 1, NULL, '2027-05-31', 'Spring', 1),
  (14, 1, NULL, '2027-08-30', 'Summer', 1),
  (15, 1, NULL, '2027-12-27', 'Christmas Day, moved', 1),
  (16, 1, NULL, '2027-12-28', 'Boxing Day, moved', 1);
