-- Each service’s own path: release from prison, time in hospital, the law, moves for safety, and what each asks (domain 2, 3).

CREATE TABLE custody_stay (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  site TEXT NOT NULL,
  wing TEXT,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  sentence TEXT,
  length TEXT,
  contact TEXT,
  rotl TEXT,
  suitability TEXT,
  address INTEGER REFERENCES address (id),
  met_by TEXT,
  pickup INTEGER REFERENCES staff (id),
  pickup_hour TEXT,
  probation_on TEXT,
  probation_hour TEXT,
  probation_office TEXT,
  benefits_on TEXT,
  gp_on TEXT,
  resettle_borough TEXT,
  safe_routes TEXT,
  released_at INTEGER,
  note TEXT
) STRICT;
CREATE INDEX custody_stay_by_episode ON custody_stay (episode);

CREATE TABLE release_date (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  stay INTEGER REFERENCES custody_stay (id),
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  told_on TEXT NOT NULL,
  told_by TEXT,
  superseded_by INTEGER REFERENCES release_date (id),
  recorded_by INTEGER REFERENCES staff (id),
  note TEXT
) STRICT;
CREATE INDEX release_date_by_episode ON release_date (episode);

CREATE TABLE opportunity (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  title TEXT NOT NULL,
  provider TEXT,
  kind TEXT NOT NULL,
  place TEXT,
  borough TEXT,
  starts_on TEXT,
  cost TEXT,
  barrier TEXT,
  fit TEXT,
  status TEXT NOT NULL,
  all_the_same TEXT,
  note TEXT
) STRICT;
CREATE INDEX opportunity_by_episode ON opportunity (episode);

CREATE TABLE ruler (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  kind TEXT NOT NULL,
  dated TEXT NOT NULL,
  first INTEGER,
  second INTEGER,
  words TEXT,
  admission INTEGER REFERENCES admission (id),
  recorded_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX ruler_by_episode ON ruler (episode);

CREATE TABLE admission (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  site TEXT NOT NULL,
  ward TEXT,
  admitted_at INTEGER NOT NULL,
  notified_at INTEGER,
  mechanism TEXT,
  severity TEXT,
  hospital_no TEXT,
  consultant TEXT,
  ward_contact TEXT,
  police TEXT,
  crime_ref TEXT,
  isva TEXT,
  female_worker TEXT,
  kin_told TEXT,
  siblings_at_risk TEXT,
  weapon_found TEXT,
  school_told TEXT,
  visitors TEXT,
  lead TEXT NOT NULL,
  lead_why TEXT,
  handed_on TEXT,
  discharged_at INTEGER,
  discharged_to TEXT,
  meeting TEXT,
  left_before TEXT,
  expected_on TEXT,
  earlier INTEGER REFERENCES admission (id),
  linked TEXT,
  note TEXT
) STRICT;
CREATE INDEX admission_by_episode ON admission (episode);

CREATE TABLE ward_offer (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  admission INTEGER NOT NULL REFERENCES admission (id),
  offered_at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  staff INTEGER REFERENCES staff (id),
  words TEXT
) STRICT;
CREATE INDEX ward_offer_by_admission ON ward_offer (admission);

CREATE TABLE justice_status (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  status TEXT NOT NULL,
  dated TEXT NOT NULL,
  source TEXT,
  court_on TEXT,
  court TEXT,
  order_ends_on TEXT,
  officer TEXT,
  note TEXT
) STRICT;
CREATE INDEX justice_status_by_episode ON justice_status (episode);

CREATE TABLE relocation (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  status TEXT NOT NULL,
  dated TEXT NOT NULL,
  address INTEGER REFERENCES address (id),
  stay_away TEXT,
  memorandum_on TEXT,
  check_in_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX relocation_by_episode ON relocation (episode);

CREATE TABLE episode_fact (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  field TEXT NOT NULL,
  value TEXT
) STRICT;
CREATE INDEX episode_fact_by_episode ON episode_fact (episode);

CREATE TABLE episode_check (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  item TEXT NOT NULL,
  state TEXT NOT NULL,
  dated TEXT,
  words TEXT,
  stay INTEGER REFERENCES custody_stay (id),
  admission INTEGER REFERENCES admission (id)
) STRICT;
CREATE INDEX episode_check_by_episode ON episode_check (episode);

CREATE TABLE service_field (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  service TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  list TEXT,
  position INTEGER,
  card INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE service_step (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  service TEXT NOT NULL,
  code TEXT NOT NULL,
  event TEXT NOT NULL,
  days INTEGER,
  hours INTEGER,
  words TEXT NOT NULL,
  needs TEXT,
  lead INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE hospital_split (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  site TEXT NOT NULL,
  age_from INTEGER,
  age_to INTEGER,
  lead TEXT NOT NULL
) STRICT;

CREATE TABLE service_shape (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  service TEXT NOT NULL,
  age_from INTEGER,
  age_to INTEGER,
  most_cases INTEGER,
  sessions INTEGER,
  boroughs TEXT,
  sex TEXT,
  next_label TEXT,
  note TEXT
) STRICT;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('sentence-kind', 'DTO', 'Detention and training order', NULL, 1, 1),
  ('sentence-kind', 'S250', 'Section 250', NULL, 2, 1),
  ('sentence-kind', 'DYOI', 'Young offender institution', NULL, 3, 1),
  ('sentence-kind', 'SDS', 'Standard determinate', NULL, 4, 1),
  ('sentence-kind', 'EDS', 'Extended', NULL, 5, 1),
  ('sentence-kind', 'REMAND', 'Remand', NULL, 6, 1),
  ('sentence-kind', 'RECALL', 'Recall', NULL, 7, 1),
  ('sentence-kind', 'LIFE', 'Life or IPP', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('release-kind', 'MIDPOINT_DTO', 'Midpoint of the order', 'RELEASE', 1, 1),
  ('release-kind', 'EARLY_DTO', 'Early release', 'RELEASE', 2, 1),
  ('release-kind', 'LATE_DTO', 'Late release', 'RELEASE', 3, 1),
  ('release-kind', 'CONDITIONAL', 'Automatic or conditional release', 'RELEASE', 4, 1),
  ('release-kind', 'PROGRESSION', 'Progression release', 'RELEASE', 5, 1),
  ('release-kind', 'PAROLE', 'Parole', 'RELEASE', 6, 1),
  ('release-kind', 'RECALL_END_FIXED', 'End of a fixed recall', 'RELEASE', 7, 1),
  ('release-kind', 'HDC_ELIGIBILITY', 'May be released on a tag from', 'OTHER', 8, 1),
  ('release-kind', 'ROTL', 'Day release', 'OTHER', 9, 1),
  ('release-kind', 'SENTENCE_END', 'Sentence ends', 'END', 10, 1),
  ('release-kind', 'LICENCE_END', 'Licence ends', 'END', 11, 1),
  ('release-kind', 'SUPERVISION_END', 'Supervision after sentence ends', 'END', 12, 1),
  ('release-kind', 'ACTUAL', 'Released', 'RELEASE', 13, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('release-status', 'INDICATIVE', 'Indicative', NULL, 1, 1),
  ('release-status', 'CONFIRMED', 'Confirmed', NULL, 2, 1),
  ('release-status', 'SUPERSEDED', 'Superseded', NULL, 3, 1),
  ('release-status', 'HAPPENED', 'Happened', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('release-source', 'OMU', 'Prison offender management', NULL, 1, 1),
  ('release-source', 'RESETTLEMENT', 'Prison resettlement', NULL, 2, 1),
  ('release-source', 'PROBATION', 'Probation', NULL, 3, 1),
  ('release-source', 'YOS', 'Youth justice service', NULL, 4, 1),
  ('release-source', 'COURT', 'Court', NULL, 5, 1),
  ('release-source', 'SOLICITOR', 'Solicitor', NULL, 6, 1),
  ('release-source', 'THEMSELVES', 'Themselves', NULL, 7, 1),
  ('release-source', 'FAMILY', 'Family', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('address-suitability', 'CONFIRMED', 'Confirmed', NULL, 1, 1),
  ('address-suitability', 'PROVISIONAL', 'Provisional', NULL, 2, 1),
  ('address-suitability', 'NONE', 'None', NULL, 3, 1),
  ('address-suitability', 'APPROVED_PREMISES', 'Approved premises', NULL, 4, 1),
  ('address-suitability', 'CAS3', 'CAS-3', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('met-by', 'US', 'Us', NULL, 1, 1),
  ('met-by', 'FAMILY', 'Family', NULL, 2, 1),
  ('met-by', 'FRIEND', 'Somebody else they trust', NULL, 3, 1),
  ('met-by', 'PROBATION', 'Probation', NULL, 4, 1),
  ('met-by', 'NOBODY', 'Nobody', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('opportunity-kind', 'COURSE', 'Course', NULL, 1, 1),
  ('opportunity-kind', 'JOB', 'Job', NULL, 2, 1),
  ('opportunity-kind', 'APPRENTICESHIP', 'Apprenticeship', NULL, 3, 1),
  ('opportunity-kind', 'VOLUNTEERING', 'Volunteering', NULL, 4, 1),
  ('opportunity-kind', 'LICENCE', 'CSCS or SIA licence', NULL, 5, 1),
  ('opportunity-kind', 'SKILLS', 'English, maths or ESOL', NULL, 6, 1),
  ('opportunity-kind', 'ENTERPRISE', 'Own business', NULL, 7, 1),
  ('opportunity-kind', 'SPORT_ARTS', 'Sport or arts', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('opportunity-status', 'FOUND', 'Found', NULL, 1, 1),
  ('opportunity-status', 'SHARED', 'Shown to them', NULL, 2, 1),
  ('opportunity-status', 'INTERESTED', 'Interested', NULL, 3, 1),
  ('opportunity-status', 'APPLIED', 'Applied', NULL, 4, 1),
  ('opportunity-status', 'INTERVIEW', 'Interview', NULL, 5, 1),
  ('opportunity-status', 'OFFER', 'Offered', NULL, 6, 1),
  ('opportunity-status', 'STARTED', 'Started', NULL, 7, 1),
  ('opportunity-status', 'SUSTAINED_4W', 'There 4 weeks', NULL, 8, 1),
  ('opportunity-status', 'SUSTAINED_13W', 'There 13 weeks', NULL, 9, 1),
  ('opportunity-status', 'SUSTAINED_26W', 'There 26 weeks', NULL, 10, 1),
  ('opportunity-status', 'LEFT', 'Left', NULL, 11, 1),
  ('opportunity-status', 'DECLINED', 'Not for them', NULL, 12, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('ruler-kind', 'MOTIVATION', 'Motivation', 'Importance|Confidence', 1, 1),
  ('ruler-kind', 'READINESS', 'Teachable moment', 'Readiness', 2, 1),
  ('ruler-kind', 'FEELS_SAFE', 'Feels safe', 'How safe', 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('mechanism', 'STABBING', 'Stabbing', 'VIOLENCE', 1, 1),
  ('mechanism', 'SHOOTING', 'Shooting', 'VIOLENCE', 2, 1),
  ('mechanism', 'ASSAULT_BLUNT', 'Assault', 'VIOLENCE', 3, 1),
  ('mechanism', 'ASSAULT_ACID', 'Acid', 'VIOLENCE', 4, 1),
  ('mechanism', 'SEXUAL_VIOLENCE', 'Sexual violence', 'VIOLENCE', 5, 1),
  ('mechanism', 'VEHICLE', 'Vehicle', NULL, 6, 1),
  ('mechanism', 'FALL_UNDER_THREAT', 'Fall under threat', 'VIOLENCE', 7, 1),
  ('mechanism', 'OTHER', 'Something else', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('injury-severity', 'MINOR', 'Minor', NULL, 1, 1),
  ('injury-severity', 'MAJOR', 'Major', NULL, 2, 1),
  ('injury-severity', 'LIFE_THREATENING', 'Life-threatening', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('hospital-lead', 'US', 'Us', NULL, 1, 1),
  ('hospital-lead', 'REDTHREAD', 'Redthread', NULL, 2, 1),
  ('hospital-lead', 'JOINT', 'Both together', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('discharged-to', 'HOME', 'Home', NULL, 1, 1),
  ('discharged-to', 'FAMILY', 'Family', NULL, 2, 1),
  ('discharged-to', 'RELOCATED', 'Somewhere new, for safety', NULL, 3, 1),
  ('discharged-to', 'CARE', 'Care', NULL, 4, 1),
  ('discharged-to', 'CUSTODY', 'Custody', NULL, 5, 1),
  ('discharged-to', 'SELF_DISCHARGED', 'Left by themselves', NULL, 6, 1),
  ('discharged-to', 'OTHER_HOSPITAL', 'Another hospital', NULL, 7, 1),
  ('discharged-to', 'DIED', 'Died', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('admission-link', 'SAME_CAUSE', 'The same cause', NULL, 1, 1),
  ('admission-link', 'RETALIATION', 'Paying back', NULL, 2, 1),
  ('admission-link', 'UNRELATED', 'Nothing to do with it', NULL, 3, 1),
  ('admission-link', 'UNKNOWN', 'Not known', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('ward-outcome', 'ACCEPTED', 'Said yes', NULL, 1, 1),
  ('ward-outcome', 'THINKING', 'Thinking about it', NULL, 2, 1),
  ('ward-outcome', 'DECLINED', 'Said no', NULL, 3, 1),
  ('ward-outcome', 'NOT_FIT', 'Not fit to talk', NULL, 4, 1),
  ('ward-outcome', 'LEFT_BEFORE', 'Had left already', NULL, 5, 1),
  ('ward-outcome', 'POLICE_PRESENT', 'Police were there', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('justice-status', 'NONE', 'Nothing', NULL, 1, 1),
  ('justice-status', 'ARRESTED_NFA', 'Arrested, nothing followed', NULL, 2, 1),
  ('justice-status', 'RUI_BAIL', 'Under investigation or on bail', NULL, 3, 1),
  ('justice-status', 'OUT_OF_COURT', 'Out-of-court disposal', NULL, 4, 1),
  ('justice-status', 'REMAND_COMMUNITY', 'Remand in the community', NULL, 5, 1),
  ('justice-status', 'REMAND_CUSTODY', 'Remand in custody', NULL, 6, 1),
  ('justice-status', 'COURT_ORDER', 'Court order', NULL, 7, 1),
  ('justice-status', 'CUSTODY', 'In custody', NULL, 8, 1),
  ('justice-status', 'LICENCE', 'On licence or supervision', NULL, 9, 1),
  ('justice-status', 'ENDED', 'Ended', NULL, 10, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('check-state', 'NOT_YET', 'Not yet', NULL, 1, 1),
  ('check-state', 'PROVISIONAL', 'Provisional', NULL, 2, 1),
  ('check-state', 'DONE', 'Ready', NULL, 3, 1),
  ('check-state', 'NOT_NEEDED', 'Not needed', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('check-item', 'GATE_PICKUP', 'Who meets them, and when', 'TTG', 1, 1),
  ('check-item', 'GATE_ADDRESS', 'Address on release', 'TTG', 2, 1),
  ('check-item', 'GATE_PROBATION', 'First probation appointment', 'TTG', 3, 1),
  ('check-item', 'GATE_BENEFITS', 'Benefits appointment', 'TTG', 4, 1),
  ('check-item', 'GATE_ID', 'ID: birth certificate, CitizenCard, NI number', 'TTG', 5, 1),
  ('check-item', 'GATE_BANK', 'Bank account', 'TTG', 6, 1),
  ('check-item', 'GATE_PHONE', 'Phone', 'TTG', 7, 1),
  ('check-item', 'GATE_CLOTHES', 'Clothes', 'TTG', 8, 1),
  ('check-item', 'GATE_TRAVEL', 'Travel warrant', 'TTG', 9, 1),
  ('check-item', 'GATE_GRANT', 'Discharge grant applied for', 'TTG', 10, 1),
  ('check-item', 'GATE_GP', 'GP registration', 'TTG', 11, 1),
  ('check-item', 'GATE_ROUTE', 'Safe way home', 'TTG', 12, 1),
  ('check-item', 'SAFE_ADDRESS', 'Where they go is safe: asked and checked', 'HOS', 13, 1),
  ('check-item', 'SAFE_WAITING', 'Who is waiting for them', 'HOS', 14, 1),
  ('check-item', 'SAFE_AREAS', 'Areas to avoid', 'HOS', 15, 1),
  ('check-item', 'SAFE_VISITORS', 'Visitors on the ward: password', 'HOS', 16, 1),
  ('check-item', 'SAFE_ONLINE', 'Phone and social media', 'HOS', 17, 1),
  ('check-item', 'SAFE_TRAVEL', 'Way home', 'HOS', 18, 1),
  ('check-item', 'MOVE_ADDRESS', 'New address hidden from those who must not know', 'MOVE', 19, 1),
  ('check-item', 'MOVE_MEMORANDUM', 'Memorandum signed', 'MOVE', 20, 1),
  ('check-item', 'MOVE_AREA', 'Where they must not go any more', 'MOVE', 21, 1),
  ('check-item', 'MOVE_COUNCIL', 'New council and GP told', 'MOVE', 22, 1),
  ('check-item', 'MOVE_SCHOOL', 'School or college there', 'MOVE', 23, 1),
  ('check-item', 'MOVE_SERVICE', 'Local service takes over', 'MOVE', 24, 1),
  ('check-item', 'MOVE_WORKER', 'Who visits, and how far that is', 'MOVE', 25, 1),
  ('check-item', 'FAMILY_NEEDS', 'Three needs or more', 'FAM', 26, 1),
  ('check-item', 'FAMILY_LOOK', 'Whole-family assessment', 'FAM', 27, 1),
  ('check-item', 'FAMILY_LEAD', 'Lead practitioner', 'FAM', 28, 1),
  ('check-item', 'FAMILY_PLAN', 'Family plan', 'FAM', 29, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('field-kind', 'TEXT', 'Words', NULL, 1, 1),
  ('field-kind', 'LONG', 'More words', NULL, 2, 1),
  ('field-kind', 'DATE', 'Date', NULL, 3, 1),
  ('field-kind', 'NUMBER', 'Number', NULL, 4, 1),
  ('field-kind', 'FLAG', 'Yes or no', NULL, 5, 1),
  ('field-kind', 'CODE', 'One of a list', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('service-event', 'REFERRAL', 'Referral', NULL, 1, 1),
  ('service-event', 'RELEASE', 'Release', NULL, 2, 1),
  ('service-event', 'LICENCE_END', 'End of the licence', NULL, 3, 1),
  ('service-event', 'ADMISSION', 'Admission', NULL, 4, 1),
  ('service-event', 'DISCHARGE_EXPECTED', 'Discharge as expected', NULL, 5, 1),
  ('service-event', 'DISCHARGE', 'Discharge', NULL, 6, 1),
  ('service-event', 'COURT', 'Court', NULL, 7, 1),
  ('service-event', 'ORDER_END', 'End of the order', NULL, 8, 1),
  ('service-event', 'CHECK_IN', 'Check-in after a move', NULL, 9, 1),
  ('service-event', 'AGE_16', '16th birthday', NULL, 10, 1),
  ('service-event', 'AGE_18', '18th birthday', NULL, 11, 1),
  ('service-event', 'AGE_21', '21st birthday', NULL, 12, 1),
  ('service-event', 'AGE_25', '25th birthday', NULL, 13, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('step-need', 'CONTACT', 'Somebody spoke with them since', NULL, 1, 1),
  ('step-need', 'FACE', 'Somebody saw them since', NULL, 2, 1),
  ('step-need', 'PLAN', 'A plan is agreed', NULL, 3, 1),
  ('step-need', 'ADDRESS', 'The address is ready', NULL, 4, 1),
  ('step-need', 'CHECKS', 'Everything on the list is ready', NULL, 5, 1),
  ('step-need', 'RULER', 'They were asked again since', NULL, 6, 1),
  ('step-need', 'RELEASED', 'They are released', NULL, 7, 1),
  ('step-need', 'SEEN', 'They were seen on the ward', NULL, 8, 1),
  ('step-need', 'SAFETY_PLAN', 'The safety plan is there', NULL, 9, 1),
  ('step-need', 'OPPORTUNITIES', 'Two chances were offered', NULL, 10, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('ete-status', 'SCHOOL', 'In school', NULL, 1, 1),
  ('ete-status', 'PART_TIME', 'Part-time timetable', NULL, 2, 1),
  ('ete-status', 'EXCLUDED', 'Excluded', NULL, 3, 1),
  ('ete-status', 'COLLEGE', 'College', NULL, 4, 1),
  ('ete-status', 'TRAINING', 'Training', NULL, 5, 1),
  ('ete-status', 'WORK', 'Work', NULL, 6, 1),
  ('ete-status', 'NEET', 'None of these', NULL, 7, 1),
  ('ete-status', 'NK', 'Not known', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('housing-status', 'FAMILY', 'With family', NULL, 1, 1),
  ('housing-status', 'OWN', 'Own tenancy', NULL, 2, 1),
  ('housing-status', 'CARE', 'In care', NULL, 3, 1),
  ('housing-status', 'SUPPORTED', 'Supported housing', NULL, 4, 1),
  ('housing-status', 'TEMPORARY', 'Temporary', NULL, 5, 1),
  ('housing-status', 'SOFA', 'Moving between friends', NULL, 6, 1),
  ('housing-status', 'NFA', 'No fixed abode', NULL, 7, 1),
  ('housing-status', 'CUSTODY', 'Custody', NULL, 8, 1),
  ('housing-status', 'NK', 'Not known', NULL, 9, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('benefit-status', 'NONE', 'None', NULL, 1, 1),
  ('benefit-status', 'APPLIED', 'Applied', NULL, 2, 1),
  ('benefit-status', 'UC', 'Universal Credit', NULL, 3, 1),
  ('benefit-status', 'OTHER', 'Another', NULL, 4, 1),
  ('benefit-status', 'TOO_YOUNG', 'Too young', NULL, 5, 1),
  ('benefit-status', 'NK', 'Not known', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('southwark-connection', 'LIVES', 'Lives there', NULL, 1, 1),
  ('southwark-connection', 'FAMILY', 'Family there', NULL, 2, 1),
  ('southwark-connection', 'RELEASE_ADDRESS', 'Is released there', NULL, 3, 1),
  ('southwark-connection', 'OFFENCE_AREA', 'Offence there', NULL, 4, 1),
  ('southwark-connection', 'SCHOOL', 'School there', NULL, 5, 1),
  ('southwark-connection', 'PEER_GROUP', 'Friends there', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('affiliation-basis', 'SELF_REPORTED', 'They say so', NULL, 1, 1),
  ('affiliation-basis', 'PROBATION', 'Probation', NULL, 2, 1),
  ('affiliation-basis', 'YOS', 'Youth justice service', NULL, 3, 1),
  ('affiliation-basis', 'POLICE', 'Police', NULL, 4, 1),
  ('affiliation-basis', 'PRISON_SECURITY', 'Prison security', NULL, 5, 1),
  ('affiliation-basis', 'COURT', 'Court', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('score-0-4', '0', 'None known', NULL, 1, 1),
  ('score-0-4', '1', 'Low', NULL, 2, 1),
  ('score-0-4', '2', 'Some', NULL, 3, 1),
  ('score-0-4', '3', 'High', NULL, 4, 1),
  ('score-0-4', '4', 'Very high', NULL, 5, 1),
  ('score-0-4', 'NK', 'Not known', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('tenancy-kind', 'SOCIAL', 'Council or housing association', NULL, 1, 1),
  ('tenancy-kind', 'PRIVATE_RENT', 'Private rent', NULL, 2, 1),
  ('tenancy-kind', 'TEMPORARY', 'Temporary', NULL, 3, 1),
  ('tenancy-kind', 'OWNER', 'Own home', NULL, 4, 1),
  ('tenancy-kind', 'HOSTEL', 'Hostel', NULL, 5, 1),
  ('tenancy-kind', 'NFA', 'No fixed abode', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('nrm-status', 'NONE', 'Not thought of', NULL, 1, 1),
  ('nrm-status', 'CONSIDERED', 'Thought about', NULL, 2, 1),
  ('nrm-status', 'REFERRED', 'Referred', NULL, 3, 1),
  ('nrm-status', 'REASONABLE', 'Reasonable grounds', NULL, 4, 1),
  ('nrm-status', 'CONCLUSIVE', 'Conclusive grounds', NULL, 5, 1),
  ('nrm-status', 'NEGATIVE', 'Negative', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('eligible', 'YES', 'Yes', NULL, 1, 1),
  ('eligible', 'TO_LEAD', 'The team lead decides', NULL, 2, 1),
  ('eligible', 'NO', 'No', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('grant-kind', 'MOVING', 'Moving costs', NULL, 1, 1),
  ('grant-kind', 'TRAVEL', 'Travel', NULL, 2, 1),
  ('grant-kind', 'FOOD', 'Food', NULL, 3, 1),
  ('grant-kind', 'CLOTHES', 'Clothes', NULL, 4, 1),
  ('grant-kind', 'SECURITY', 'Locks and doors', NULL, 5, 1),
  ('grant-kind', 'OTHER', 'Something else', NULL, 6, 1);

-- What is to do before and after something happens: days or hours from it; done by itself once it is so.
INSERT INTO service_step (id, revision, removed, service, code, event, days, hours, words, needs, lead, active) VALUES
  (1, 1, NULL, 'TTG', 'TTG_FIRST', 'REFERRAL', 14, NULL, 'First contact in prison: a visit, a video or a letter.', 'CONTACT', 0, 1),
  (2, 1, NULL, 'TTG', 'TTG_CHANCES', 'RELEASE', -28, NULL, 'Two chances to offer before the plan is agreed: courses, jobs.', 'OPPORTUNITIES', 0, 1),
  (3, 1, NULL, 'TTG', 'TTG_42', 'RELEASE', -42, NULL, 'Release in six weeks: what on the list is not ready?', 'CHECKS', 0, 1),
  (4, 1, NULL, 'TTG', 'TTG_PLAN', 'RELEASE', -14, NULL, 'Two weeks before release a plan is agreed.', 'PLAN', 0, 1),
  (5, 1, NULL, 'TTG', 'TTG_ADDRESS', 'RELEASE', -14, NULL, 'Two weeks before release the address is confirmed.', 'ADDRESS', 0, 1),
  (6, 1, NULL, 'TTG', 'TTG_7', 'RELEASE', -7, NULL, 'Release in a week: what on the list is not ready?', 'CHECKS', 0, 1),
  (7, 1, NULL, 'TTG', 'TTG_GATE', 'RELEASE', 0, NULL, 'At the gate: write down when they came out, who met them and where they went.', 'RELEASED', 0, 1),
  (8, 1, NULL, 'TTG', 'TTG_DAY1', 'RELEASE', NULL, 24, 'Day 1: speak with them.', 'CONTACT', 0, 1),
  (9, 1, NULL, 'TTG', 'TTG_SILENT', 'RELEASE', NULL, 24, 'A day out, and nobody has spoken with them.', 'CONTACT', 1, 1),
  (10, 1, NULL, 'TTG', 'TTG_72H', 'RELEASE', NULL, 72, 'Within 72 hours: see them face to face.', 'FACE', 0, 1),
  (11, 1, NULL, 'TTG', 'TTG_2W', 'RELEASE', 14, NULL, 'Two weeks out: look at it together, and ask for the motivation line.', 'RULER', 0, 1),
  (12, 1, NULL, 'TTG', 'TTG_LICENCE', 'LICENCE_END', -28, NULL, 'The licence ends in four weeks: what holds them after that?', NULL, 0, 1),
  (13, 1, NULL, 'HOS', 'HOS_SEEN', 'ADMISSION', NULL, 24, 'See them on the ward within 24 hours.', 'SEEN', 0, 1),
  (14, 1, NULL, 'HOS', 'HOS_PLAN', 'DISCHARGE_EXPECTED', -2, NULL, 'Discharge within 48 hours: the safety plan has to be there.', 'SAFETY_PLAN', 0, 1),
  (15, 1, NULL, 'HOS', 'HOS_24H', 'DISCHARGE', NULL, 24, 'Within 24 hours of discharge: speak with them.', 'CONTACT', 0, 1),
  (16, 1, NULL, 'HOS', 'HOS_72H', 'DISCHARGE', NULL, 72, 'Within 72 hours of discharge: see them face to face.', 'FACE', 0, 1),
  (17, 1, NULL, 'HOS', 'HOS_CICA', 'ADMISSION', 640, NULL, 'Compensation (CICA) has to be asked for within two years.', NULL, 0, 1),
  (18, 1, NULL, 'SOS', 'SOS_COURT', 'COURT', -7, NULL, 'At court in a week: who goes along?', NULL, 0, 1),
  (19, 1, NULL, 'SOS', 'SOS_ORDER', 'ORDER_END', -28, NULL, 'The order ends in four weeks.', NULL, 0, 1),
  (20, 1, NULL, 'SOS', 'SOS_CHECK_IN', 'CHECK_IN', 0, NULL, 'They moved for their safety: ask how it goes there.', NULL, 0, 1),
  (21, 1, NULL, 'SOS', 'SOS_16', 'AGE_16', -90, NULL, '16 in three months: ask them anew what they agree to.', NULL, 0, 1),
  (22, 1, NULL, 'SOS', 'SOS_18', 'AGE_18', -90, NULL, '18 in three months: agreement, probation, adult care.', NULL, 0, 1),
  (23, 1, NULL, 'SOS', 'SOS_25', 'AGE_25', -90, NULL, '25 in three months: the service ends with that.', NULL, 0, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'TTG_FIRST', 'First contact in prison: a visit, a video or a letter', NULL, 60, 1),
  ('task-kind', 'TTG_CHANCES', 'Two chances to offer before the plan is agreed: courses, jobs', NULL, 61, 1),
  ('task-kind', 'TTG_42', 'Release in six weeks: what on the list is not ready?', NULL, 62, 1),
  ('task-kind', 'TTG_PLAN', 'Two weeks before release a plan is agreed', NULL, 63, 1),
  ('task-kind', 'TTG_ADDRESS', 'Two weeks before release the address is confirmed', NULL, 64, 1),
  ('task-kind', 'TTG_7', 'Release in a week: what on the list is not ready?', NULL, 65, 1),
  ('task-kind', 'TTG_GATE', 'At the gate: write down when they came out, who met them and where they went', NULL, 66, 1),
  ('task-kind', 'TTG_DAY1', 'Day 1: speak with them', NULL, 67, 1),
  ('task-kind', 'TTG_SILENT', 'A day out, and nobody has spoken with them', NULL, 68, 1),
  ('task-kind', 'TTG_72H', 'Within 72 hours: see them face to face', NULL, 69, 1),
  ('task-kind', 'TTG_2W', 'Two weeks out: look at it together, and ask for the motivation line', NULL, 70, 1),
  ('task-kind', 'TTG_LICENCE', 'The licence ends in four weeks: what holds them after that?', NULL, 71, 1),
  ('task-kind', 'HOS_SEEN', 'See them on the ward within 24 hours', NULL, 72, 1),
  ('task-kind', 'HOS_PLAN', 'Discharge within 48 hours: the safety plan has to be there', NULL, 73, 1),
  ('task-kind', 'HOS_24H', 'Within 24 hours of discharge: speak with them', NULL, 74, 1),
  ('task-kind', 'HOS_72H', 'Within 72 hours of discharge: see them face to face', NULL, 75, 1),
  ('task-kind', 'HOS_CICA', 'Compensation (CICA) has to be asked for within two years', NULL, 76, 1),
  ('task-kind', 'SOS_COURT', 'At court in a week: who goes along?', NULL, 77, 1),
  ('task-kind', 'SOS_ORDER', 'The order ends in four weeks', NULL, 78, 1),
  ('task-kind', 'SOS_CHECK_IN', 'They moved for their safety: ask how it goes there', NULL, 79, 1),
  ('task-kind', 'SOS_16', '16 in three months: ask them anew what they agree to', NULL, 80, 1),
  ('task-kind', 'SOS_18', '18 in three months: agreement, probation, adult care', NULL, 81, 1),
  ('task-kind', 'SOS_25', '25 in three months: the service ends with that', NULL, 82, 1),
  ('task-kind', 'RELEASE_CHANGED', 'A release date changed', NULL, 83, 1),
  ('task-kind', 'RELEASE_COVER', 'Somebody is away on the day', NULL, 84, 1),
  ('task-kind', 'RELEASE_VISIT', 'A visit after the release', NULL, 85, 1),
  ('task-kind', 'RELEASE_LETTER', 'Write to probation', NULL, 86, 1),
  ('task-kind', 'RELEASE_GAPS', 'What is missing of a release', NULL, 87, 1),
  ('task-kind', 'RECALL', 'Recalled', NULL, 88, 1),
  ('task-kind', 'HOS_BEDSIDE', 'What is still to ask', NULL, 89, 1),
  ('task-kind', 'HOS_READMITTED', 'Back in hospital', NULL, 90, 1),
  ('task-kind', 'HOS_CLASH', 'Look at the ward', NULL, 91, 1),
  ('task-kind', 'MOVED', 'After a move for safety', NULL, 92, 1);

-- What each service asks about; an office adds, rewords and retires rows.
INSERT INTO service_field (id, revision, removed, service, code, label, kind, list, position, card, active) VALUES
  (1, 1, NULL, 'SOS', 'ENTRY_NEED', 'What brought them', 'CODE', 'entry-need', 1, 1, 1),
  (2, 1, NULL, 'SOS', 'ETE', 'School, training, work', 'CODE', 'ete-status', 2, 1, 1),
  (3, 1, NULL, 'SOS', 'HOUSING', 'Where they live', 'CODE', 'housing-status', 3, 1, 1),
  (4, 1, NULL, 'SOS', 'BENEFITS', 'Benefits', 'CODE', 'benefit-status', 4, 0, 1),
  (5, 1, NULL, 'SOS', 'PEERS', 'Friends and groups, without names', 'LONG', NULL, 5, 0, 1),
  (6, 1, NULL, 'TTG', 'CONNECTION', 'Connection to Southwark', 'CODE', 'southwark-connection', 1, 1, 1),
  (7, 1, NULL, 'TTG', 'BASIS', 'Who says that a group has a hold on them', 'CODE', 'affiliation-basis', 2, 0, 1),
  (8, 1, NULL, 'TTG', 'BASIS_ON', 'Said on', 'DATE', NULL, 3, 0, 1),
  (9, 1, NULL, 'TTG', 'BASIS_REVIEW', 'Look at it again by', 'DATE', NULL, 4, 0, 1),
  (10, 1, NULL, 'TTG', 'WANTS', 'What they want after release, in their words', 'LONG', NULL, 5, 1, 1),
  (11, 1, NULL, 'HOS', 'WANTS', 'What they want to be different, in their words', 'LONG', NULL, 1, 1, 1),
  (12, 1, NULL, 'HOS', 'MENTAL_HEALTH', 'Mental health help', 'TEXT', NULL, 2, 0, 1),
  (13, 1, NULL, 'HOS', 'HANDED_TO', 'Borough team that takes over', 'TEXT', NULL, 3, 0, 1),
  (14, 1, NULL, 'FAM', 'LEAD', 'Lead practitioner', 'TEXT', NULL, 1, 1, 1),
  (15, 1, NULL, 'FAM', 'TENANCY', 'Tenancy', 'CODE', 'tenancy-kind', 2, 1, 1),
  (16, 1, NULL, 'FAM', 'ARREARS', 'Rent arrears', 'TEXT', NULL, 3, 1, 1),
  (17, 1, NULL, 'FAM', 'CROWDED', 'Bedrooms, and who sleeps there', 'TEXT', NULL, 4, 0, 1),
  (18, 1, NULL, 'FAM', 'TEAM_ON', 'Next team around the family', 'DATE', NULL, 5, 1, 1),
  (19, 1, NULL, 'SPL', 'SCHOOL_LEAD', 'Safeguarding lead of the school', 'TEXT', NULL, 1, 1, 1),
  (20, 1, NULL, 'SPL', 'PARENT_AGREES', 'Parent agrees', 'CODE', 'yes-no-unknown', 2, 1, 1),
  (21, 1, NULL, 'SPL', 'SESSIONS', 'Sessions agreed', 'NUMBER', NULL, 3, 1, 1),
  (22, 1, NULL, 'SPL', 'TOPIC', 'What it is about', 'TEXT', NULL, 4, 1, 1),
  (23, 1, NULL, 'LIV', 'NOMINATED_BY', 'Named by', 'TEXT', NULL, 1, 1, 1),
  (24, 1, NULL, 'LIV', 'PANEL_ON', 'Panel', 'DATE', NULL, 2, 1, 1),
  (25, 1, NULL, 'LIV', 'DECISION', 'Decision of the panel', 'CODE', 'panel-decision', 3, 1, 1),
  (26, 1, NULL, 'LIV', 'VULNERABLE', 'Vulnerability', 'CODE', 'score-0-4', 4, 0, 1),
  (27, 1, NULL, 'LIV', 'FROM_OTHERS', 'Risk from others', 'CODE', 'score-0-4', 5, 0, 1),
  (28, 1, NULL, 'LIV', 'TO_OTHERS', 'Risk to others', 'CODE', 'score-0-4', 6, 0, 1),
  (29, 1, NULL, 'LIV', 'STRENGTHS', 'Strengths', 'CODE', 'score-0-4', 7, 0, 1),
  (30, 1, NULL, 'EXR', 'ELIGIBLE', 'Women and girls: may take part', 'CODE', 'eligible', 1, 1, 1),
  (31, 1, NULL, 'EXR', 'ELIGIBLE_ON', 'Decided on', 'DATE', NULL, 2, 0, 1),
  (32, 1, NULL, 'EXR', 'ADVISER', 'Adviser (ISVA or IDVA) involved', 'CODE', 'yes-no-unknown', 3, 1, 1),
  (33, 1, NULL, 'EXR', 'NRM', 'NRM', 'CODE', 'nrm-status', 4, 0, 1),
  (34, 1, NULL, 'EXR', 'CHILDREN', 'Pregnant, or has children', 'CODE', 'yes-no-unknown', 5, 0, 1),
  (35, 1, NULL, 'EXR', 'SAFE_TIME', 'Safe time to be rung', 'TEXT', NULL, 6, 1, 1),
  (36, 1, NULL, 'EXR', 'PREFERRED', 'Worker she would like', 'TEXT', NULL, 7, 0, 1),
  (37, 1, NULL, 'CFS', 'RELATED', 'Related to somebody we support', 'CODE', 'yes-no-unknown', 1, 1, 1),
  (38, 1, NULL, 'CFS', 'WORRIES', 'What worries them, in their words', 'LONG', NULL, 2, 1, 1),
  (39, 1, NULL, 'CFS', 'SESSIONS', 'Sessions agreed', 'NUMBER', NULL, 3, 1, 1),
  (40, 1, NULL, 'CFS', 'HELP', 'Practical help asked for', 'CODE', 'grant-kind', 4, 1, 1),
  (41, 1, NULL, 'CFS', 'HELP_AMOUNT', 'How much, in pounds', 'NUMBER', NULL, 5, 0, 1),
  (42, 1, NULL, 'CFS', 'HELP_BY', 'Approved by', 'TEXT', NULL, 6, 0, 1);

-- Whom each is for. Children and families is a template: an office makes of it what it needs.
INSERT INTO service_shape (id, revision, removed, service, age_from, age_to, most_cases, sessions, boroughs, sex, next_label, note) VALUES
  (1, 1, NULL, 'SOS', 10, 25, 15, NULL, NULL, NULL, NULL, NULL),
  (2, 1, NULL, 'TTG', 16, 30, 12, NULL, 'E09000028', 'MALE', NULL, NULL),
  (3, 1, NULL, 'HOS', 11, 25, 12, NULL, NULL, NULL, NULL, NULL),
  (4, 1, NULL, 'FAM', 0, 25, 8, NULL, 'E09000022', NULL, NULL, NULL),
  (5, 1, NULL, 'SPL', 9, 18, NULL, 6, NULL, NULL, NULL, NULL),
  (6, 1, NULL, 'LIV', 11, 16, NULL, 13, 'E09000010', NULL, NULL, NULL),
  (7, 1, NULL, 'EXR', 11, 24, NULL, 8, NULL, 'FEMALE', NULL, NULL),
  (8, 1, NULL, 'CFS', 6, 17, NULL, 10, NULL, NULL, NULL, NULL);

-- The split with Redthread: ages in each hospital for which they lead; who is in none is ours.
INSERT INTO hospital_split (id, revision, removed, site, age_from, age_to, lead) VALUES
  (1, 1, NULL, 'KINGS', 11, 24, 'REDTHREAD'),
  (2, 1, NULL, 'ST_MARYS', 11, 24, 'REDTHREAD'),
  (3, 1, NULL, 'ST_GEORGES', 11, 24, 'REDTHREAD'),
  (4, 1, NULL, 'ROYAL_LONDON', 11, 15, 'JOINT'),
  (5, 1, NULL, 'NEWHAM', 11, 17, 'JOINT');
