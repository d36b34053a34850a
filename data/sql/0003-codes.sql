-- The office's code lists: what is stored as a code, in the words a caseworker reads. Rows are data: an office may reword,
-- reorder or retire them (active 0: kept for old records, not offered for new ones). Codes that rules act on are named in src/model.

-- Services of the charity; note: what an episode of it is about.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('service', 'SOS', 'SOS core casework', 'person', 1, 1),
  ('service', 'TTG', 'Southwark Through the Gates', 'person', 2, 1),
  ('service', 'HOS', 'Hospital trauma team', 'person', 3, 1),
  ('service', 'FAM', 'Family work, Lambeth', 'household', 4, 1),
  ('service', 'SPL', 'SOS+ in schools', 'session', 5, 1),
  ('service', 'LIV', 'LiVVE schools project', 'run', 6, 1),
  ('service', 'BRV', 'BRAVE in schools', 'session', 7, 1),
  ('service', 'STP', 'STOP training', 'course', 8, 1),
  ('service', 'EXR', 'Expect Respect', 'run', 9, 1),
  ('service', 'CFS', 'Children and families', 'household', 10, 1);

-- Where an episode stands; the order in which they are passed. What may follow what is in sos-stage-rules.c.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('stage', 'ENQUIRY', 'Enquiry', NULL, 1, 1),
  ('stage', 'REFERRED', 'Referred', NULL, 2, 1),
  ('stage', 'SCREENING', 'Screening', NULL, 3, 1),
  ('stage', 'DECLINED', 'Declined', NULL, 4, 1),
  ('stage', 'SIGNPOSTED', 'Signposted', NULL, 5, 1),
  ('stage', 'WAITING', 'Waiting', NULL, 6, 1),
  ('stage', 'ALLOCATED', 'Allocated', NULL, 7, 1),
  ('stage', 'ENGAGING', 'Getting to know them', NULL, 8, 1),
  ('stage', 'ASSESSED', 'Assessed', NULL, 9, 1),
  ('stage', 'PLAN_AGREED', 'Plan agreed', NULL, 10, 1),
  ('stage', 'ACTIVE', 'Active', NULL, 11, 1),
  ('stage', 'PAUSED', 'Paused', NULL, 12, 1),
  ('stage', 'STEP_DOWN', 'Step down', NULL, 13, 1),
  ('stage', 'CLOSING', 'Closing', NULL, 14, 1),
  ('stage', 'CLOSED', 'Closed', NULL, 15, 1),
  ('stage', 'FOLLOW_UP_DUE', 'Follow-up due', NULL, 16, 1),
  ('stage', 'FOLLOWED_UP', 'Followed up', NULL, 17, 1),
  ('stage', 'TRANSFERRED', 'Transferred', NULL, 18, 1),
  ('stage', 'CLOSED_EARLY', 'Closed early', NULL, 19, 1);

-- Why an episode ended or never began; note: the stages it belongs to.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('closing-reason', 'GOALS_MET', 'Goals met', 'CLOSED', 1, 1),
  ('closing-reason', 'PARTLY_MET_PLANNED', 'Partly met, planned ending', 'CLOSED', 2, 1),
  ('closing-reason', 'DISENGAGED', 'Stopped coming', 'CLOSED CLOSED_EARLY', 3, 1),
  ('closing-reason', 'DECLINED_SUPPORT', 'Did not want support', 'CLOSED CLOSED_EARLY', 4, 1),
  ('closing-reason', 'MOVED_AWAY', 'Moved away', 'CLOSED CLOSED_EARLY', 5, 1),
  ('closing-reason', 'CUSTODY_LONG', 'Long time in custody', 'CLOSED CLOSED_EARLY', 6, 1),
  ('closing-reason', 'TRANSFERRED_SERVICE', 'Moved to another service', 'CLOSED TRANSFERRED', 7, 1),
  ('closing-reason', 'STATUTORY_TOOK_OVER', 'Statutory services took over', 'CLOSED CLOSED_EARLY', 8, 1),
  ('closing-reason', 'AGED_OUT', 'Too old for the service', 'CLOSED', 9, 1),
  ('closing-reason', 'SAFETY_TO_STAFF', 'Safety of staff', 'CLOSED CLOSED_EARLY', 10, 1),
  ('closing-reason', 'FUNDING_ENDED', 'Funding ended', 'CLOSED CLOSED_EARLY', 11, 1),
  ('closing-reason', 'DIED', 'Died', 'CLOSED CLOSED_EARLY', 12, 1),
  ('closing-reason', 'OUT_OF_AREA', 'Outside our area', 'DECLINED SIGNPOSTED', 13, 1),
  ('closing-reason', 'OUT_OF_AGE', 'Outside our ages', 'DECLINED SIGNPOSTED', 14, 1),
  ('closing-reason', 'NOT_ELIGIBLE', 'Not eligible', 'DECLINED SIGNPOSTED', 15, 1),
  ('closing-reason', 'NO_CONSENT', 'No agreement', 'DECLINED', 16, 1),
  ('closing-reason', 'RISK_CANNOT_BE_MANAGED', 'Risk cannot be managed', 'DECLINED SIGNPOSTED', 17, 1),
  ('closing-reason', 'CONFLICT_WITH_CURRENT_CLIENT', 'Conflict with somebody we support', 'DECLINED SIGNPOSTED', 18, 1),
  ('closing-reason', 'ALREADY_SUPPORTED', 'Already supported', 'DECLINED', 19, 1),
  ('closing-reason', 'NO_CAPACITY', 'No room', 'DECLINED SIGNPOSTED', 20, 1),
  ('closing-reason', 'DUPLICATE', 'Entered twice', 'DECLINED', 21, 1),
  ('closing-reason', 'REFERRER_WITHDREW', 'Referrer withdrew', 'DECLINED', 22, 1),
  ('closing-reason', 'COULD_NOT_CONTACT', 'Could not be reached', 'DECLINED CLOSED_EARLY', 23, 1),
  ('closing-reason', 'OTHER', 'Other, said in words', 'CLOSED CLOSED_EARLY DECLINED SIGNPOSTED TRANSFERRED', 24, 1);

-- Who referred them.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('referral-source', 'YOS', 'Youth justice service', NULL, 1, 1),
  ('referral-source', 'PROBATION', 'Probation', NULL, 2, 1),
  ('referral-source', 'CHILDREN_SOCIAL_CARE', 'Children’s social care', NULL, 3, 1),
  ('referral-source', 'POLICE', 'Police', NULL, 4, 1),
  ('referral-source', 'SCHOOL', 'School', NULL, 5, 1),
  ('referral-source', 'PRU', 'Pupil referral unit', NULL, 6, 1),
  ('referral-source', 'FE_COLLEGE', 'College', NULL, 7, 1),
  ('referral-source', 'HOSPITAL', 'Hospital', NULL, 8, 1),
  ('referral-source', 'GP', 'GP', NULL, 9, 1),
  ('referral-source', 'CAMHS', 'Child mental health service', NULL, 10, 1),
  ('referral-source', 'SUBSTANCE_MISUSE', 'Drug and alcohol service', NULL, 11, 1),
  ('referral-source', 'SEXUAL_VIOLENCE', 'Sexual violence service', NULL, 12, 1),
  ('referral-source', 'DOMESTIC_ABUSE', 'Domestic abuse service', NULL, 13, 1),
  ('referral-source', 'HOUSING', 'Council housing', NULL, 14, 1),
  ('referral-source', 'HOUSING_ASSOCIATION', 'Housing association', NULL, 15, 1),
  ('referral-source', 'COUNCIL_PANEL', 'Council panel', NULL, 16, 1),
  ('referral-source', 'PRISON', 'Prison resettlement', NULL, 17, 1),
  ('referral-source', 'VCS_PARTNER', 'Another charity', NULL, 18, 1),
  ('referral-source', 'SOLICITOR', 'Solicitor', NULL, 19, 1),
  ('referral-source', 'COURT', 'Court', NULL, 20, 1),
  ('referral-source', 'FAMILY', 'Family', NULL, 21, 1),
  ('referral-source', 'SELF', 'Themselves', NULL, 22, 1),
  ('referral-source', 'INTERNAL', 'A colleague here', NULL, 23, 1),
  ('referral-source', 'OTHER', 'Somebody else', NULL, 24, 1);

-- Derived from episodes; sos-stage-rules.c.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('person-status', 'ENQUIRY', 'Enquiry', NULL, 1, 1),
  ('person-status', 'ACTIVE', 'Open', NULL, 2, 1),
  ('person-status', 'FORMER', 'Closed', NULL, 3, 1),
  ('person-status', 'DECEASED', 'Died', NULL, 4, 1),
  ('person-status', 'MERGED_INTO', 'Merged', NULL, 5, 1);

-- Boroughs by GSS code; note: the neighbours, with ~ where the boundary is the river.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('borough', 'E09000001', 'City of London', 'E09000007 E09000012 E09000019 E09000022~ E09000028~ E09000030 E09000033', 1, 1),
  ('borough', 'E09000002', 'Barking and Dagenham', 'E09000004~ E09000011~ E09000016 E09000025 E09000026', 2, 1),
  ('borough', 'E09000003', 'Barnet', 'E09000005 E09000007 E09000010 E09000014 E09000015', 3, 1),
  ('borough', 'E09000004', 'Bexley', 'E09000002~ E09000006 E09000011 E09000016~', 4, 1),
  ('borough', 'E09000005', 'Brent', 'E09000003 E09000007 E09000009 E09000013 E09000015 E09000020 E09000033', 5, 1),
  ('borough', 'E09000006', 'Bromley', 'E09000004 E09000008 E09000011 E09000022 E09000023 E09000028', 6, 1),
  ('borough', 'E09000007', 'Camden', 'E09000001 E09000003 E09000005 E09000014 E09000019 E09000033', 7, 1),
  ('borough', 'E09000008', 'Croydon', 'E09000006 E09000022 E09000024 E09000029', 8, 1),
  ('borough', 'E09000009', 'Ealing', 'E09000005 E09000013 E09000015 E09000017 E09000018', 9, 1),
  ('borough', 'E09000010', 'Enfield', 'E09000003 E09000014 E09000031', 10, 1),
  ('borough', 'E09000011', 'Greenwich', 'E09000002~ E09000004 E09000006 E09000023 E09000025~ E09000030~', 11, 1),
  ('borough', 'E09000012', 'Hackney', 'E09000001 E09000014 E09000019 E09000025 E09000030 E09000031', 12, 1),
  ('borough', 'E09000013', 'Hammersmith and Fulham', 'E09000005 E09000009 E09000018 E09000020 E09000027~ E09000032~', 13, 1),
  ('borough', 'E09000014', 'Haringey', 'E09000003 E09000007 E09000010 E09000012 E09000019 E09000031', 14, 1),
  ('borough', 'E09000015', 'Harrow', 'E09000003 E09000005 E09000009 E09000017', 15, 1),
  ('borough', 'E09000016', 'Havering', 'E09000002 E09000004~ E09000026', 16, 1),
  ('borough', 'E09000017', 'Hillingdon', 'E09000009 E09000015 E09000018', 17, 1),
  ('borough', 'E09000018', 'Hounslow', 'E09000009 E09000013 E09000017 E09000027', 18, 1),
  ('borough', 'E09000019', 'Islington', 'E09000001 E09000007 E09000012 E09000014', 19, 1),
  ('borough', 'E09000020', 'Kensington and Chelsea', 'E09000005 E09000013 E09000032~ E09000033', 20, 1),
  ('borough', 'E09000021', 'Kingston upon Thames', 'E09000024 E09000027 E09000029 E09000032', 21, 1),
  ('borough', 'E09000022', 'Lambeth', 'E09000001~ E09000006 E09000008 E09000024 E09000028 E09000032 E09000033~', 22, 1),
  ('borough', 'E09000023', 'Lewisham', 'E09000006 E09000011 E09000028 E09000030~', 23, 1),
  ('borough', 'E09000024', 'Merton', 'E09000008 E09000021 E09000022 E09000029 E09000032', 24, 1),
  ('borough', 'E09000025', 'Newham', 'E09000002 E09000011~ E09000012 E09000026 E09000030 E09000031', 25, 1),
  ('borough', 'E09000026', 'Redbridge', 'E09000002 E09000016 E09000025 E09000031', 26, 1),
  ('borough', 'E09000027', 'Richmond upon Thames', 'E09000013~ E09000018 E09000021 E09000032', 27, 1),
  ('borough', 'E09000028', 'Southwark', 'E09000001~ E09000006 E09000022 E09000023 E09000030~', 28, 1),
  ('borough', 'E09000029', 'Sutton', 'E09000008 E09000021 E09000024', 29, 1),
  ('borough', 'E09000030', 'Tower Hamlets', 'E09000001 E09000011~ E09000012 E09000023~ E09000025 E09000028~', 30, 1),
  ('borough', 'E09000031', 'Waltham Forest', 'E09000010 E09000012 E09000014 E09000025 E09000026', 31, 1),
  ('borough', 'E09000032', 'Wandsworth', 'E09000013~ E09000020~ E09000021 E09000022 E09000024 E09000027 E09000033~', 32, 1),
  ('borough', 'E09000033', 'Westminster', 'E09000001 E09000005 E09000007 E09000020 E09000022~ E09000032~', 33, 1),
  ('borough', 'OUT_OF_LONDON', 'Outside London', NULL, 34, 1),
  ('borough', 'WITHHELD', 'Withheld', NULL, 35, 1),
  ('borough', 'NFA', 'No fixed abode', NULL, 36, 1);

-- Census 2021 groups; note: the group of groups. The last three are three different things.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('ethnicity', 'ASIAN_INDIAN', 'Indian', 'Asian or Asian British', 1, 1),
  ('ethnicity', 'ASIAN_PAKISTANI', 'Pakistani', 'Asian or Asian British', 2, 1),
  ('ethnicity', 'ASIAN_BANGLADESHI', 'Bangladeshi', 'Asian or Asian British', 3, 1),
  ('ethnicity', 'ASIAN_CHINESE', 'Chinese', 'Asian or Asian British', 4, 1),
  ('ethnicity', 'ASIAN_OTHER', 'Any other Asian background', 'Asian or Asian British', 5, 1),
  ('ethnicity', 'BLACK_CARIBBEAN', 'Caribbean', 'Black, Black British, Caribbean or African', 6, 1),
  ('ethnicity', 'BLACK_AFRICAN', 'African', 'Black, Black British, Caribbean or African', 7, 1),
  ('ethnicity', 'BLACK_OTHER', 'Any other Black background', 'Black, Black British, Caribbean or African', 8, 1),
  ('ethnicity', 'MIXED_WHITE_BLACK_CARIBBEAN', 'White and Black Caribbean', 'Mixed or Multiple', 9, 1),
  ('ethnicity', 'MIXED_WHITE_BLACK_AFRICAN', 'White and Black African', 'Mixed or Multiple', 10, 1),
  ('ethnicity', 'MIXED_WHITE_ASIAN', 'White and Asian', 'Mixed or Multiple', 11, 1),
  ('ethnicity', 'MIXED_OTHER', 'Any other Mixed background', 'Mixed or Multiple', 12, 1),
  ('ethnicity', 'WHITE_BRITISH', 'English, Welsh, Scottish, Northern Irish or British', 'White', 13, 1),
  ('ethnicity', 'WHITE_IRISH', 'Irish', 'White', 14, 1),
  ('ethnicity', 'WHITE_GYPSY_TRAVELLER', 'Gypsy or Irish Traveller', 'White', 15, 1),
  ('ethnicity', 'WHITE_ROMA', 'Roma', 'White', 16, 1),
  ('ethnicity', 'WHITE_OTHER', 'Any other White background', 'White', 17, 1),
  ('ethnicity', 'OTHER_ARAB', 'Arab', 'Other', 18, 1),
  ('ethnicity', 'OTHER_ANY', 'Any other ethnic group', 'Other', 19, 1),
  ('ethnicity', 'NOT_STATED', 'Not stated', NULL, 20, 1),
  ('ethnicity', 'PREFER_NOT_SAY', 'Prefers not to say', NULL, 21, 1),
  ('ethnicity', 'NOT_ASKED', 'Not asked', NULL, 22, 1);

-- An observed group never goes into a funder’s table.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('ethnicity-source', 'SELF_DEFINED', 'They said', NULL, 1, 1),
  ('ethnicity-source', 'OBSERVED', 'Somebody’s impression', NULL, 2, 1);

-- ISO 639 codes; the first 28 are offered for letters; note: RTL where it is written from the right.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('language', 'en', 'English', NULL, 1, 1),
  ('language', 'so', 'Somali', NULL, 2, 1),
  ('language', 'ar', 'Arabic', 'RTL', 3, 1),
  ('language', 'bn', 'Bengali', NULL, 4, 1),
  ('language', 'tr', 'Turkish', NULL, 5, 1),
  ('language', 'sq', 'Albanian', NULL, 6, 1),
  ('language', 'pl', 'Polish', NULL, 7, 1),
  ('language', 'pt', 'Portuguese', NULL, 8, 1),
  ('language', 'es', 'Spanish', NULL, 9, 1),
  ('language', 'fr', 'French', NULL, 10, 1),
  ('language', 'ro', 'Romanian', NULL, 11, 1),
  ('language', 'ur', 'Urdu', 'RTL', 12, 1),
  ('language', 'fa', 'Farsi', 'RTL', 13, 1),
  ('language', 'prs', 'Dari', 'RTL', 14, 1),
  ('language', 'ps', 'Pashto', 'RTL', 15, 1),
  ('language', 'ckb', 'Kurdish Sorani', 'RTL', 16, 1),
  ('language', 'ti', 'Tigrinya', NULL, 17, 1),
  ('language', 'am', 'Amharic', NULL, 18, 1),
  ('language', 'yo', 'Yoruba', NULL, 19, 1),
  ('language', 'ln', 'Lingala', NULL, 20, 1),
  ('language', 'vi', 'Vietnamese', NULL, 21, 1),
  ('language', 'zh-Hans', 'Chinese, Simplified', NULL, 22, 1),
  ('language', 'zh-Hant', 'Chinese, Traditional', NULL, 23, 1),
  ('language', 'ta', 'Tamil', NULL, 24, 1),
  ('language', 'gu', 'Gujarati', NULL, 25, 1),
  ('language', 'pa', 'Punjabi', NULL, 26, 1),
  ('language', 'uk', 'Ukrainian', NULL, 27, 1),
  ('language', 'ru', 'Russian', NULL, 28, 1),
  ('language', 'bfi', 'British Sign Language', NULL, 29, 1),
  ('language', 'ak', 'Twi', NULL, 30, 1),
  ('language', 'ig', 'Igbo', NULL, 31, 1),
  ('language', 'ha', 'Hausa', NULL, 32, 1),
  ('language', 'sw', 'Swahili', NULL, 33, 1),
  ('language', 'om', 'Oromo', NULL, 34, 1),
  ('language', 'ku', 'Kurdish Kurmanji', NULL, 35, 1),
  ('language', 'hi', 'Hindi', NULL, 36, 1),
  ('language', 'ne', 'Nepali', NULL, 37, 1),
  ('language', 'si', 'Sinhala', NULL, 38, 1),
  ('language', 'tl', 'Tagalog', NULL, 39, 1),
  ('language', 'it', 'Italian', NULL, 40, 1),
  ('language', 'de', 'German', NULL, 41, 1),
  ('language', 'nl', 'Dutch', NULL, 42, 1),
  ('language', 'el', 'Greek', NULL, 43, 1),
  ('language', 'bg', 'Bulgarian', NULL, 44, 1),
  ('language', 'lt', 'Lithuanian', NULL, 45, 1),
  ('language', 'hu', 'Hungarian', NULL, 46, 1),
  ('language', 'cs', 'Czech', NULL, 47, 1),
  ('language', 'sk', 'Slovak', NULL, 48, 1),
  ('language', 'rom', 'Romani', NULL, 49, 1),
  ('language', 'th', 'Thai', NULL, 50, 1),
  ('language', 'ko', 'Korean', NULL, 51, 1),
  ('language', 'ja', 'Japanese', NULL, 52, 1),
  ('language', 'he', 'Hebrew', 'RTL', 53, 1),
  ('language', 'mul', 'Another language', NULL, 54, 1);

-- ISO 15924 codes.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('script', 'Latn', 'Latin', NULL, 1, 1),
  ('script', 'Arab', 'Arabic', NULL, 2, 1),
  ('script', 'Cyrl', 'Cyrillic', NULL, 3, 1),
  ('script', 'Grek', 'Greek', NULL, 4, 1),
  ('script', 'Hebr', 'Hebrew', NULL, 5, 1),
  ('script', 'Beng', 'Bengali', NULL, 6, 1),
  ('script', 'Deva', 'Devanagari', NULL, 7, 1),
  ('script', 'Guru', 'Gurmukhi', NULL, 8, 1),
  ('script', 'Gujr', 'Gujarati', NULL, 9, 1),
  ('script', 'Taml', 'Tamil', NULL, 10, 1),
  ('script', 'Sinh', 'Sinhala', NULL, 11, 1),
  ('script', 'Ethi', 'Ethiopic', NULL, 12, 1),
  ('script', 'Hani', 'Han', NULL, 13, 1),
  ('script', 'Hang', 'Hangul', NULL, 14, 1),
  ('script', 'Kana', 'Kana', NULL, 15, 1),
  ('script', 'Thai', 'Thai', NULL, 16, 1),
  ('script', 'Geor', 'Georgian', NULL, 17, 1),
  ('script', 'Armn', 'Armenian', NULL, 18, 1),
  ('script', 'Zyyy', 'Another script', NULL, 19, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('text-direction', 'LTR', 'Left to right', NULL, 1, 1),
  ('text-direction', 'RTL', 'Right to left', NULL, 2, 1);

-- Age is shown with "about" unless EXACT.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('birth-date-quality', 'EXACT', 'Exact', NULL, 1, 1),
  ('birth-date-quality', 'YEAR_MONTH', 'Month and year known', NULL, 2, 1),
  ('birth-date-quality', 'YEAR', 'Year known', NULL, 3, 1),
  ('birth-date-quality', 'ESTIMATED', 'Estimated', NULL, 4, 1),
  ('birth-date-quality', 'AGE_DISPUTED', 'Age disputed', NULL, 5, 1),
  ('birth-date-quality', 'UNKNOWN', 'Not known', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('sex', 'FEMALE', 'Female', NULL, 1, 1),
  ('sex', 'MALE', 'Male', NULL, 2, 1),
  ('sex', 'NOT_STATED', 'Not stated', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('gender-identity', 'SAME_AS_SEX', 'Same as sex', NULL, 1, 1),
  ('gender-identity', 'TRANS_MAN', 'Trans man', NULL, 2, 1),
  ('gender-identity', 'TRANS_WOMAN', 'Trans woman', NULL, 3, 1),
  ('gender-identity', 'NON_BINARY', 'Non-binary', NULL, 4, 1),
  ('gender-identity', 'OTHER', 'Another, in their words', NULL, 5, 1),
  ('gender-identity', 'PREFER_NOT_SAY', 'Prefers not to say', NULL, 6, 1),
  ('gender-identity', 'NOT_ASKED', 'Not asked', NULL, 7, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('religion', 'NONE', 'No religion', NULL, 1, 1),
  ('religion', 'BUDDHIST', 'Buddhist', NULL, 2, 1),
  ('religion', 'CHRISTIAN', 'Christian', NULL, 3, 1),
  ('religion', 'HINDU', 'Hindu', NULL, 4, 1),
  ('religion', 'JEWISH', 'Jewish', NULL, 5, 1),
  ('religion', 'MUSLIM', 'Muslim', NULL, 6, 1),
  ('religion', 'SIKH', 'Sikh', NULL, 7, 1),
  ('religion', 'OTHER', 'Another religion', NULL, 8, 1),
  ('religion', 'PREFER_NOT_SAY', 'Prefers not to say', NULL, 9, 1),
  ('religion', 'NOT_ASKED', 'Not asked', NULL, 10, 1);

-- How somebody reads and takes part.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('access-need', 'LARGE_PRINT', 'Large print', NULL, 1, 1),
  ('access-need', 'HIGH_CONTRAST', 'High contrast', NULL, 2, 1),
  ('access-need', 'EASY_READ', 'Easy read', NULL, 3, 1),
  ('access-need', 'AUDIO_CALL_INSTEAD', 'Ring instead of writing', NULL, 4, 1),
  ('access-need', 'BSL', 'British Sign Language', NULL, 5, 1),
  ('access-need', 'DYSLEXIA_PAPER', 'Tinted paper', NULL, 6, 1),
  ('access-need', 'SLCN', 'Speech and language help', NULL, 7, 1),
  ('access-need', 'LOW_LITERACY', 'Reading is hard', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('disability', 'NONE', 'None', NULL, 1, 1),
  ('disability', 'PHYSICAL', 'Physical', NULL, 2, 1),
  ('disability', 'SENSORY', 'Sight or hearing', NULL, 3, 1),
  ('disability', 'LEARNING', 'Learning', NULL, 4, 1),
  ('disability', 'AUTISM', 'Autism', NULL, 5, 1),
  ('disability', 'ADHD', 'ADHD', NULL, 6, 1),
  ('disability', 'MENTAL_HEALTH', 'Mental health', NULL, 7, 1),
  ('disability', 'LONG_TERM_HEALTH', 'Long-term illness', NULL, 8, 1),
  ('disability', 'SLCN', 'Speech, language and communication', NULL, 9, 1),
  ('disability', 'OTHER', 'Another, in words', NULL, 10, 1),
  ('disability', 'PREFER_NOT_SAY', 'Prefers not to say', NULL, 11, 1),
  ('disability', 'NOT_ASKED', 'Not asked', NULL, 12, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('ehcp', 'YES', 'Has one', NULL, 1, 1),
  ('ehcp', 'NO', 'Has none', NULL, 2, 1),
  ('ehcp', 'APPLIED', 'Applied for', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('care-status', 'NEVER', 'Never in care', NULL, 1, 1),
  ('care-status', 'LOOKED_AFTER_S20', 'Looked after, section 20', NULL, 2, 1),
  ('care-status', 'LOOKED_AFTER_S31', 'Looked after, section 31', NULL, 3, 1),
  ('care-status', 'REMAND_LAC', 'Looked after through remand', NULL, 4, 1),
  ('care-status', 'CARE_LEAVER', 'Care leaver', NULL, 5, 1),
  ('care-status', 'SPECIAL_GUARDIANSHIP', 'Special guardianship', NULL, 6, 1),
  ('care-status', 'ADOPTED', 'Adopted', NULL, 7, 1),
  ('care-status', 'KINSHIP', 'Lives with relatives', NULL, 8, 1),
  ('care-status', 'PREVIOUSLY_LAC', 'Was looked after', NULL, 9, 1),
  ('care-status', 'NOT_KNOWN', 'Not known', NULL, 10, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('social-care-status', 'NONE', 'None', NULL, 1, 1),
  ('social-care-status', 'EARLY_HELP', 'Early help', NULL, 2, 1),
  ('social-care-status', 'CIN_S17', 'Child in need', NULL, 3, 1),
  ('social-care-status', 'CP_PLAN', 'Child protection plan', NULL, 4, 1),
  ('social-care-status', 'LAC', 'Looked after', NULL, 5, 1),
  ('social-care-status', 'LEAVING_CARE', 'Leaving care', NULL, 6, 1),
  ('social-care-status', 'ADULT_SOCIAL_CARE', 'Adult social care', NULL, 7, 1),
  ('social-care-status', 'NOT_KNOWN', 'Not known', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('immigration-need', 'NO_ISSUE', 'No issue', NULL, 1, 1),
  ('immigration-need', 'EUSS', 'EU settlement', NULL, 2, 1),
  ('immigration-need', 'LEAVE_LIMITED', 'Limited leave', NULL, 3, 1),
  ('immigration-need', 'ASYLUM', 'Asylum', NULL, 4, 1),
  ('immigration-need', 'UASC', 'Alone, seeking asylum', NULL, 5, 1),
  ('immigration-need', 'NRPF', 'No public funds', NULL, 6, 1),
  ('immigration-need', 'UNDOCUMENTED', 'No papers', NULL, 7, 1),
  ('immigration-need', 'NOT_ASKED', 'Not asked', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('name-type', 'BIRTH', 'Birth name', NULL, 1, 1),
  ('name-type', 'MARRIED', 'Married name', NULL, 2, 1),
  ('name-type', 'PREFERRED', 'Preferred name', NULL, 3, 1),
  ('name-type', 'SPELLING_VARIANT', 'Other spelling', NULL, 4, 1),
  ('name-type', 'STREET_NAME', 'Street name', NULL, 5, 1),
  ('name-type', 'TRANSLITERATION', 'In other letters', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('identifier-type', 'PRISON_NO', 'Prison number', NULL, 1, 1),
  ('identifier-type', 'NHS_NO', 'NHS number', NULL, 2, 1),
  ('identifier-type', 'UPN', 'Pupil number', NULL, 3, 1),
  ('identifier-type', 'ULN', 'Learner number', NULL, 4, 1),
  ('identifier-type', 'YOS_REF', 'Youth justice reference', NULL, 5, 1),
  ('identifier-type', 'LA_REF', 'Council reference', NULL, 6, 1),
  ('identifier-type', 'POLICE_REF', 'Police reference', NULL, 7, 1),
  ('identifier-type', 'NI_NO', 'National Insurance number', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('address-type', 'HOME', 'Home', NULL, 1, 1),
  ('address-type', 'PARENT', 'Parent’s home', NULL, 2, 1),
  ('address-type', 'OTHER_PARENT', 'Other parent’s home', NULL, 3, 1),
  ('address-type', 'PLACEMENT', 'Placement', NULL, 4, 1),
  ('address-type', 'SUPPORTED_HOUSING', 'Supported housing', NULL, 5, 1),
  ('address-type', 'REFUGE', 'Refuge', NULL, 6, 1),
  ('address-type', 'TEMPORARY', 'Temporary', NULL, 7, 1),
  ('address-type', 'PRISON', 'Prison', NULL, 8, 1),
  ('address-type', 'HOSPITAL', 'Hospital', NULL, 9, 1),
  ('address-type', 'SCHOOL', 'School', NULL, 10, 1),
  ('address-type', 'CARE_OF', 'Care of somebody', NULL, 11, 1),
  ('address-type', 'CORRESPONDENCE', 'For letters only', NULL, 12, 1),
  ('address-type', 'NO_FIXED_ABODE', 'No fixed abode', NULL, 13, 1);

-- What each means is in sos-posting-rules.c; DO_NOT_POST is what a new address begins with.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('posting-rule', 'OK', 'Post', NULL, 1, 1),
  ('posting-rule', 'OK_DISCREET', 'Plain envelope', NULL, 2, 1),
  ('posting-rule', 'HAND_ONLY', 'Hand only', NULL, 3, 1),
  ('posting-rule', 'DO_NOT_POST', 'Do not post', NULL, 4, 1),
  ('posting-rule', 'UNSAFE', 'Unsafe', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('visiting-rule', 'OK', 'Yes', NULL, 1, 1),
  ('visiting-rule', 'TWO_WORKERS', 'Two workers', NULL, 2, 1),
  ('visiting-rule', 'DAYLIGHT_ONLY', 'In daylight', NULL, 3, 1),
  ('visiting-rule', 'NOT_AT_ADDRESS', 'Never', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('address-person-rule', 'HIDDEN_FROM', 'Must not learn it', NULL, 1, 1),
  ('address-person-rule', 'SHARED_WITH', 'Opens post here', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('contact-kind', 'PHONE', 'Phone', NULL, 1, 1),
  ('contact-kind', 'EMAIL', 'Email', NULL, 2, 1),
  ('contact-kind', 'MESSAGE_APP', 'Message app', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('contact-holder', 'SELF', 'Their own', NULL, 1, 1),
  ('contact-holder', 'PARENT', 'Parent', NULL, 2, 1),
  ('contact-holder', 'PARTNER', 'Partner', NULL, 3, 1),
  ('contact-holder', 'KEY_WORKER', 'Key worker', NULL, 4, 1),
  ('contact-holder', 'OTHER', 'Somebody else', NULL, 5, 1);

-- Nothing chosen means not asked.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('yes-no', 'YES', 'Yes', NULL, 1, 1),
  ('yes-no', 'NO', 'No', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('yes-no-unknown', 'YES', 'Yes', NULL, 1, 1),
  ('yes-no-unknown', 'NO', 'No', NULL, 2, 1),
  ('yes-no-unknown', 'UNKNOWN', 'Not known', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('may-ring', 'YES', 'Yes', NULL, 1, 1),
  ('may-ring', 'WEEKDAYS', 'Weekdays', NULL, 2, 1),
  ('may-ring', 'SCHOOL_HOURS', 'Till 16:00', NULL, 3, 1),
  ('may-ring', 'ASK_FIRST', 'Ask them first', NULL, 4, 1),
  ('may-ring', 'NEVER', 'Never', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('consent-type', 'WORK_WITH_ME', 'Working with us', NULL, 1, 1),
  ('consent-type', 'SHARE_WITH', 'Sharing with an agency', NULL, 2, 1),
  ('consent-type', 'CONTACT_PARENT', 'Contact with a parent', NULL, 3, 1),
  ('consent-type', 'CONTACT_SCHOOL', 'Contact with school', NULL, 4, 1),
  ('consent-type', 'HOME_VISIT', 'Visits at home', NULL, 5, 1),
  ('consent-type', 'TEXT_MESSAGES', 'Text messages', NULL, 6, 1),
  ('consent-type', 'POST_LETTERS', 'Letters by post', NULL, 7, 1),
  ('consent-type', 'GROUP_WORK', 'Group work', NULL, 8, 1),
  ('consent-type', 'EVALUATION', 'Evaluation', NULL, 9, 1),
  ('consent-type', 'PHOTO_STORY', 'Photos and stories', NULL, 10, 1),
  ('consent-type', 'FOLLOW_UP', 'Follow-up after the end', NULL, 11, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('consent-giver', 'SELF', 'Themselves', NULL, 1, 1),
  ('consent-giver', 'PARENT_PR', 'Parent with responsibility', NULL, 2, 1),
  ('consent-giver', 'CARER_NO_PR', 'Carer without responsibility', NULL, 3, 1),
  ('consent-giver', 'LA_UNDER_ORDER', 'Council under an order', NULL, 4, 1),
  ('consent-giver', 'BOTH', 'Both', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('consent-how', 'SIGNED', 'Signed', NULL, 1, 1),
  ('consent-how', 'VERBAL', 'Said', NULL, 2, 1),
  ('consent-how', 'INTERPRETED', 'Through an interpreter', NULL, 3, 1),
  ('consent-how', 'EASY_READ', 'Easy read', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('consent-status', 'ASKED', 'Asked', NULL, 1, 1),
  ('consent-status', 'GIVEN', 'Given', NULL, 2, 1),
  ('consent-status', 'REFUSED', 'Refused', NULL, 3, 1),
  ('consent-status', 'PARTLY', 'In part', NULL, 4, 1),
  ('consent-status', 'WITHDRAWN', 'Withdrawn', NULL, 5, 1),
  ('consent-status', 'EXPIRED', 'Ended', NULL, 6, 1);

-- Reads: they are their …
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('relationship-type', 'MOTHER', 'Mother', NULL, 1, 1),
  ('relationship-type', 'FATHER', 'Father', NULL, 2, 1),
  ('relationship-type', 'PARENT', 'Parent', NULL, 2, 1),
  ('relationship-type', 'STEP_PARENT', 'Step-parent', NULL, 3, 1),
  ('relationship-type', 'PARENT_PARTNER', 'Parent’s partner', NULL, 4, 1),
  ('relationship-type', 'SISTER', 'Sister', NULL, 5, 1),
  ('relationship-type', 'BROTHER', 'Brother', NULL, 6, 1),
  ('relationship-type', 'HALF_SIBLING', 'Half-sibling', NULL, 7, 1),
  ('relationship-type', 'STEP_SIBLING', 'Step-sibling', NULL, 8, 1),
  ('relationship-type', 'GRANDPARENT', 'Grandparent', NULL, 9, 1),
  ('relationship-type', 'AUNT', 'Aunt', NULL, 10, 1),
  ('relationship-type', 'UNCLE', 'Uncle', NULL, 11, 1),
  ('relationship-type', 'COUSIN', 'Cousin', NULL, 12, 1),
  ('relationship-type', 'CARER', 'Carer', NULL, 13, 1),
  ('relationship-type', 'FOSTER_CARER', 'Foster carer', NULL, 14, 1),
  ('relationship-type', 'GUARDIAN', 'Guardian', NULL, 15, 1),
  ('relationship-type', 'PARTNER', 'Partner', NULL, 16, 1),
  ('relationship-type', 'EX_PARTNER', 'Ex-partner', NULL, 17, 1),
  ('relationship-type', 'CHILD', 'Child', NULL, 18, 1),
  ('relationship-type', 'FRIEND', 'Friend', NULL, 19, 1),
  ('relationship-type', 'SOCIAL_WORKER', 'Social worker', NULL, 20, 1),
  ('relationship-type', 'SCHOOL_LEAD', 'School lead', NULL, 21, 1),
  ('relationship-type', 'PROFESSIONAL', 'Professional', NULL, 22, 1),
  ('relationship-type', 'OTHER', 'Other', NULL, 23, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('relationship-standing', 'BIOLOGICAL', 'Biological', NULL, 1, 1),
  ('relationship-standing', 'LEGAL', 'Legal', NULL, 2, 1),
  ('relationship-standing', 'BOTH', 'Both', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('contact-restriction', 'NONE', 'None', NULL, 1, 1),
  ('contact-restriction', 'SUPERVISED', 'Supervised contact only', NULL, 2, 1),
  ('contact-restriction', 'NO_CONTACT_ORDER', 'No contact, by order', NULL, 3, 1),
  ('contact-restriction', 'BAIL_NO_CONTACT', 'No contact, by bail', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('household-role', 'YP_OF_CONCERN', 'Young person we support', NULL, 1, 1),
  ('household-role', 'MOTHER', 'Mother', NULL, 2, 1),
  ('household-role', 'FATHER', 'Father', NULL, 3, 1),
  ('household-role', 'STEP_PARENT', 'Step-parent', NULL, 4, 1),
  ('household-role', 'PARENT_PARTNER', 'Parent’s partner', NULL, 5, 1),
  ('household-role', 'SIBLING', 'Sibling', NULL, 6, 1),
  ('household-role', 'HALF_SIBLING', 'Half-sibling', NULL, 7, 1),
  ('household-role', 'STEP_SIBLING', 'Step-sibling', NULL, 8, 1),
  ('household-role', 'GRANDPARENT', 'Grandparent', NULL, 9, 1),
  ('household-role', 'AUNT_UNCLE', 'Aunt or uncle', NULL, 10, 1),
  ('household-role', 'COUSIN', 'Cousin', NULL, 11, 1),
  ('household-role', 'CARER', 'Carer', NULL, 12, 1),
  ('household-role', 'FOSTER_CARER', 'Foster carer', NULL, 13, 1),
  ('household-role', 'PARTNER_OF_YP', 'Their partner', NULL, 14, 1),
  ('household-role', 'CHILD_OF_YP', 'Their child', NULL, 15, 1),
  ('household-role', 'LODGER', 'Lodger', NULL, 16, 1),
  ('household-role', 'OTHER', 'Other', NULL, 17, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('lives-here', 'FULL', 'Lives here', NULL, 1, 1),
  ('lives-here', 'PART', 'Some nights', NULL, 2, 1),
  ('lives-here', 'VISITS', 'Visits', NULL, 3, 1),
  ('lives-here', 'NO', 'Does not live here', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('tenancy', 'SOCIAL', 'Council or housing association', NULL, 1, 1),
  ('tenancy', 'PRIVATE_RENT', 'Private rent', NULL, 2, 1),
  ('tenancy', 'TEMPORARY', 'Temporary', NULL, 3, 1),
  ('tenancy', 'OWNER', 'Own home', NULL, 4, 1),
  ('tenancy', 'HOSTEL', 'Hostel', NULL, 5, 1),
  ('tenancy', 'NFA', 'No fixed abode', NULL, 6, 1);

-- Areas of life; note: what to ask about.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('domain', 'HOME', 'Home and money', 'safe, stable, arrears, food', 1, 1),
  ('domain', 'FAM', 'Family and carers', 'warmth, conflict, loss, care', 2, 1),
  ('domain', 'ETE', 'School, training, work', 'attendance, exclusion, hopes', 3, 1),
  ('domain', 'PEER', 'Friends and groups', 'pressure, debts, belonging', 4, 1),
  ('domain', 'AREA', 'Places and travel', 'areas to avoid, route to school', 5, 1),
  ('domain', 'EXPL', 'Exploitation', 'grooming, debt, missing, county lines, sexual', 6, 1),
  ('domain', 'VIOL', 'Violence to and from others', 'threats, injury, weapon', 7, 1),
  ('domain', 'ONL', 'Online life', 'image, threats, recruitment', 8, 1),
  ('domain', 'SUBS', 'Substances', 'use, supply under pressure', 9, 1),
  ('domain', 'HEALTH', 'Body and sleep', 'injury, pain, GP', 10, 1),
  ('domain', 'MIND', 'Feelings and mental health', 'trauma, self-harm, suicide', 11, 1),
  ('domain', 'THINK', 'Thinking and attitude', 'impulse, consequences, beliefs', 12, 1),
  ('domain', 'ID', 'Identity and discrimination', 'racism, faith, gender, status', 13, 1),
  ('domain', 'LEGAL', 'Court, orders, immigration', 'compliance, dates', 14, 1),
  ('domain', 'HOPE', 'Strengths, goals, motivation', 'trusted adult, skills', 15, 1);

-- An agreed version is frozen; REPLACED once a later one is agreed.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('plan-state', 'DRAFT', 'Draft', NULL, 1, 1),
  ('plan-state', 'AGREED', 'Agreed', NULL, 2, 1),
  ('plan-state', 'REPLACED', 'Replaced', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('agreement', 'SIGNED', 'Signed', NULL, 1, 1),
  ('agreement', 'VERBAL', 'Said yes', NULL, 2, 1),
  ('agreement', 'AGREED_IN_PART', 'In part', NULL, 3, 1),
  ('agreement', 'NOT_AGREED', 'Not agreed', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('copy-given', 'HANDED', 'By hand', NULL, 1, 1),
  ('copy-given', 'READ_ALOUD', 'Read aloud', NULL, 2, 1),
  ('copy-given', 'POSTED', 'By post', NULL, 3, 1),
  ('copy-given', 'DECLINED', 'Not wanted', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('goal-status', 'NOT_STARTED', 'Not started', NULL, 1, 1),
  ('goal-status', 'GOING_WELL', 'Going well', NULL, 2, 1),
  ('goal-status', 'STUCK', 'Stuck', NULL, 3, 1),
  ('goal-status', 'CHANGED', 'Changed', NULL, 4, 1),
  ('goal-status', 'DONE', 'Done', NULL, 5, 1),
  ('goal-status', 'DROPPED', 'Dropped', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('goal-share', 'MOTHER', 'Mother', NULL, 1, 1),
  ('goal-share', 'FATHER', 'Father', NULL, 2, 1),
  ('goal-share', 'CARER', 'Carer', NULL, 3, 1),
  ('goal-share', 'FAMILY', 'Family', NULL, 4, 1),
  ('goal-share', 'SCHOOL', 'School', NULL, 5, 1),
  ('goal-share', 'SOCIAL_WORKER', 'Social worker', NULL, 6, 1),
  ('goal-share', 'YOS', 'Youth justice service', NULL, 7, 1),
  ('goal-share', 'PROBATION', 'Probation', NULL, 8, 1),
  ('goal-share', 'HEALTH', 'Health', NULL, 9, 1),
  ('goal-share', 'OTHER', 'Somebody else', NULL, 10, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('action-who', 'YP', 'The young person', NULL, 1, 1),
  ('action-who', 'WORKER', 'Their worker', NULL, 2, 1),
  ('action-who', 'PARENT', 'Parent', NULL, 3, 1),
  ('action-who', 'SCHOOL', 'School', NULL, 4, 1),
  ('action-who', 'PROFESSIONAL', 'Professional', NULL, 5, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('action-status', 'TO_DO', 'To do', NULL, 1, 1),
  ('action-status', 'DOING', 'Doing', NULL, 2, 1),
  ('action-status', 'DONE', 'Done', NULL, 3, 1),
  ('action-status', 'NOT_DONE', 'Not done', NULL, 4, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('area-severity', 'UNCOMFORTABLE', 'Uncomfortable', NULL, 1, 1),
  ('area-severity', 'RISKY', 'Risky', NULL, 2, 1),
  ('area-severity', 'NEVER', 'Never', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('area-reason', 'VIOLENCE', 'Violence there', NULL, 1, 1),
  ('area-reason', 'THREAT', 'Threat', NULL, 2, 1),
  ('area-reason', 'RIVAL_AREAS', 'Trouble between areas', NULL, 3, 1),
  ('area-reason', 'EXPLOITER', 'Somebody who exploits them', NULL, 4, 1),
  ('area-reason', 'LEGAL', 'Order, licence or bail', NULL, 5, 1),
  ('area-reason', 'FAMILY_DISPUTE', 'Family dispute', NULL, 6, 1),
  ('area-reason', 'BAD_MEMORY', 'Bad memory', NULL, 7, 1),
  ('area-reason', 'OTHER', 'Other', NULL, 8, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('area-source', 'YP', 'They say', NULL, 1, 1),
  ('area-source', 'PROFESSIONAL', 'A professional says', NULL, 2, 1);

-- DISTRICT is the first half of a postcode, BOROUGH a borough code or name; the others are names.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('area-place-kind', 'BOROUGH', 'Borough', NULL, 1, 1),
  ('area-place-kind', 'DISTRICT', 'Postcode district', NULL, 2, 1),
  ('area-place-kind', 'STATION', 'Station', NULL, 3, 1),
  ('area-place-kind', 'ESTATE', 'Estate', NULL, 4, 1),
  ('area-place-kind', 'SCHOOL', 'School', NULL, 5, 1),
  ('area-place-kind', 'PARK', 'Park', NULL, 6, 1),
  ('area-place-kind', 'BUS_ROUTE', 'Bus route', NULL, 7, 1),
  ('area-place-kind', 'STREET', 'Street', NULL, 8, 1),
  ('area-place-kind', 'OTHER', 'Other place', NULL, 9, 1);

-- In the order of the banner; tones and icons are in sos-banner-rules.c.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('alert-kind', 'THREAT_TO_LIFE', 'Threat to life', NULL, 1, 1),
  ('alert-kind', 'KEEP_APART', 'Keep apart', NULL, 2, 1),
  ('alert-kind', 'DO_NOT_POST', 'Do not post', NULL, 3, 1),
  ('alert-kind', 'CHILD_PROTECTION', 'Child protection', NULL, 4, 1),
  ('alert-kind', 'MISSING', 'Missing now', NULL, 5, 1),
  ('alert-kind', 'SELF_HARM', 'Self-harm or suicide', NULL, 6, 1),
  ('alert-kind', 'TWO_WORKERS', 'Two workers', NULL, 7, 1),
  ('alert-kind', 'LICENCE', 'Licence or curfew', NULL, 8, 1),
  ('alert-kind', 'NO_CONSENT', 'No agreement', NULL, 9, 1),
  ('alert-kind', 'NO_PARENT_CONTACT', 'No contact with parent', NULL, 10, 1),
  ('alert-kind', 'ACCESS', 'Language or access', NULL, 11, 1),
  ('alert-kind', 'MEDICAL', 'Allergy or medical', NULL, 12, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('letter-kind', 'L1', 'Support plan', NULL, 1, 1),
  ('letter-kind', 'L2', 'To parent or carer', NULL, 2, 0),
  ('letter-kind', 'L3', 'Referral received', NULL, 3, 0),
  ('letter-kind', 'L4', 'Appointment', NULL, 4, 0),
  ('letter-kind', 'L5', 'School confirmation', NULL, 5, 0),
  ('letter-kind', 'L6', 'Consent form', NULL, 6, 0),
  ('letter-kind', 'L7', 'Closing', NULL, 7, 0),
  ('letter-kind', 'L8', 'To prison or probation', NULL, 8, 0),
  ('letter-kind', 'L9', 'To GP or hospital', NULL, 9, 0),
  ('letter-kind', 'L10', 'Safeguarding confirmation', NULL, 10, 0),
  ('letter-kind', 'L11', 'Landlord, benefits or course', NULL, 11, 0),
  ('letter-kind', 'L12', 'Certificate', NULL, 12, 0),
  ('letter-kind', 'L13', 'Answer to a request for records', NULL, 13, 0),
  ('letter-kind', 'L14', 'Keep in touch', NULL, 14, 0);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('letter-state', 'DRAFT', 'Draft', NULL, 1, 1),
  ('letter-state', 'TRANSLATE', 'To translate', NULL, 2, 0),
  ('letter-state', 'CHECK', 'To check', NULL, 3, 1),
  ('letter-state', 'APPROVED', 'To print', NULL, 4, 1),
  ('letter-state', 'PRINTED', 'To post or give', NULL, 5, 1),
  ('letter-state', 'HANDED', 'Given by hand', NULL, 6, 1),
  ('letter-state', 'POSTED', 'Posted', NULL, 7, 1),
  ('letter-state', 'EMAILED_SECURE', 'Sent by secure email', NULL, 8, 0),
  ('letter-state', 'COLLECTED', 'Collected', NULL, 9, 1),
  ('letter-state', 'READ_ALOUD', 'Read aloud', NULL, 10, 1),
  ('letter-state', 'RETURNED', 'Came back', NULL, 11, 1),
  ('letter-state', 'CONFIRMED_RECEIVED', 'Arrived', NULL, 12, 1),
  ('letter-state', 'VOID', 'Not used', NULL, 13, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('letter-format', 'CLEAR_PRINT', 'Clear print, 14 pt', NULL, 1, 1),
  ('letter-format', 'LARGE_PRINT', 'Large print, 18 pt', NULL, 2, 1),
  ('letter-format', 'GIANT', 'Giant print, 24 pt', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('delivery', 'HAND', 'By hand', NULL, 1, 1),
  ('delivery', 'POST', 'By post', NULL, 2, 1),
  ('delivery', 'SECURE_EMAIL', 'By secure email', NULL, 3, 0),
  ('delivery', 'SITE_MAIL', 'Prison or hospital mail', NULL, 4, 0);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'PRINTED_NOT_POSTED', 'Printed, must not be posted', NULL, 1, 1),
  ('task-kind', 'LETTER_TAKEN_BACK', 'Letter taken back', NULL, 2, 1),
  ('task-kind', 'ASK_ADDRESS', 'Ask whether post is still safe', NULL, 3, 1),
  ('task-kind', 'LIKENESS', 'Same person or not', NULL, 4, 1),
  ('task-kind', 'PLAN_REVIEW', 'Review the plan', NULL, 5, 1),
  ('task-kind', 'OTHER', 'To do', NULL, 6, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('likeness-verdict', 'SAME', 'Same person', NULL, 1, 1),
  ('likeness-verdict', 'DIFFERENT', 'Someone else', NULL, 2, 1),
  ('likeness-verdict', 'NOT_SURE', 'Not sure, ask the lead', NULL, 3, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('staff-role', 'CASEWORKER', 'Caseworker', NULL, 1, 1),
  ('staff-role', 'SITE_WORKER', 'Hospital, prison or family worker', NULL, 2, 1),
  ('staff-role', 'SCHOOLS_COORDINATOR', 'Schools coordinator', NULL, 3, 1),
  ('staff-role', 'TEAM_LEAD', 'Team lead', NULL, 4, 1),
  ('staff-role', 'DSL', 'Safeguarding lead', NULL, 5, 1),
  ('staff-role', 'DATA_PROTECTION_LEAD', 'Data protection lead', NULL, 6, 1),
  ('staff-role', 'ADMINISTRATOR', 'Administrator', NULL, 7, 1),
  ('staff-role', 'VOLUNTEER', 'Volunteer', NULL, 8, 1);
