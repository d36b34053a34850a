-- What the office offers where, on the map of boroughs (domain 3.11).
CREATE TABLE borough_service (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  borough TEXT NOT NULL,
  service TEXT NOT NULL,
  status TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  team INTEGER REFERENCES team (id),
  funder TEXT,
  office TEXT,
  capacity INTEGER,
  route TEXT
) STRICT;
CREATE INDEX borough_service_by_borough ON borough_service (borough, service);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('offer-status', 'ACTIVE', 'On offer', NULL, 1, 1),
  ('offer-status', 'PLANNED', 'Planned', NULL, 2, 1),
  ('offer-status', 'PAUSED', 'Paused', NULL, 3, 1),
  ('offer-status', 'ENDED', 'Ended', NULL, 4, 1);

-- The office adds its own.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('funder', 'MOPAC_VRU', 'Mayor’s office and London VRU', NULL, 1, 1),
  ('funder', 'YEF', 'Youth Endowment Fund', NULL, 2, 1),
  ('funder', 'COUNCIL', 'The council', NULL, 3, 1),
  ('funder', 'JBVC', 'JBVC Foundation', NULL, 4, 1),
  ('funder', 'NHS', 'NHS', NULL, 5, 1),
  ('funder', 'TRUST', 'Trusts and gifts', NULL, 6, 1);

-- Prisons and hospitals (domain 2.1, 2.2), to be looked over by the office; note: the borough each stands in.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('site', 'ROYAL_LONDON', 'Royal London Hospital', 'E09000030', 1, 1),
  ('site', 'KINGS', 'King’s College Hospital', 'E09000022', 2, 1),
  ('site', 'ST_GEORGES', 'St George’s Hospital', 'E09000032', 3, 1),
  ('site', 'ST_MARYS', 'St Mary’s Hospital', 'E09000033', 4, 1),
  ('site', 'WHIPPS_CROSS', 'Whipps Cross Hospital', 'E09000031', 5, 1),
  ('site', 'NEWHAM', 'Newham Hospital', 'E09000025', 6, 1),
  ('site', 'FELTHAM', 'HMYOI Feltham', 'E09000018', 7, 1),
  ('site', 'ISIS', 'HMP/YOI Isis', 'E09000011', 8, 1),
  ('site', 'BELMARSH', 'HMP Belmarsh', 'E09000011', 9, 1),
  ('site', 'THAMESIDE', 'HMP Thameside', 'E09000011', 10, 1),
  ('site', 'BRIXTON', 'HMP Brixton', 'E09000022', 11, 1),
  ('site', 'PENTONVILLE', 'HMP Pentonville', 'E09000019', 12, 1),
  ('site', 'WANDSWORTH', 'HMP Wandsworth', 'E09000032', 13, 1),
  ('site', 'WORMWOOD_SCRUBS', 'HMP Wormwood Scrubs', 'E09000013', 14, 1),
  ('site', 'HIGH_DOWN', 'HMP High Down', 'OUT_OF_LONDON', 15, 1),
  ('site', 'DOWNVIEW', 'HMP/YOI Downview', 'OUT_OF_LONDON', 16, 1),
  ('site', 'BRONZEFIELD', 'HMP/YOI Bronzefield', 'OUT_OF_LONDON', 17, 1),
  ('site', 'SEND', 'HMP Send', 'OUT_OF_LONDON', 18, 1),
  ('site', 'ROCHESTER', 'HMP/YOI Rochester', 'OUT_OF_LONDON', 19, 1),
  ('site', 'ELMLEY', 'HMP Elmley', 'OUT_OF_LONDON', 20, 1),
  ('site', 'AYLESBURY', 'HMP/YOI Aylesbury', 'OUT_OF_LONDON', 21, 1),
  ('site', 'CHELMSFORD', 'HMP/YOI Chelmsford', 'OUT_OF_LONDON', 22, 1),
  ('site', 'PORTLAND', 'HMP/YOI Portland', 'OUT_OF_LONDON', 23, 1),
  ('site', 'SWINFEN_HALL', 'HMP/YOI Swinfen Hall', 'OUT_OF_LONDON', 24, 1),
  ('site', 'BULLINGDON', 'HMP/YOI Bullingdon', 'OUT_OF_LONDON', 25, 1),
  ('site', 'WERRINGTON', 'HMYOI Werrington', 'OUT_OF_LONDON', 26, 1),
  ('site', 'WETHERBY', 'HMYOI Wetherby', 'OUT_OF_LONDON', 27, 1),
  ('site', 'PARC', 'HMP/YOI Parc', 'OUT_OF_LONDON', 28, 1),
  ('site', 'OAKHILL', 'Oakhill STC', 'OUT_OF_LONDON', 29, 1),
  ('site', 'OASIS_RESTORE', 'Oasis Restore', 'OUT_OF_LONDON', 30, 0);
