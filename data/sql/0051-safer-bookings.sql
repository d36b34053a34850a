-- Bookings held against areas by days and hours, how a visit is done all the same, and who else was in an incident (domain 4.5.2, 4.7, 4.8).
ALTER TABLE visit_plan ADD COLUMN apart_note TEXT;

ALTER TABLE area_to_avoid ADD COLUMN days TEXT;
ALTER TABLE area_to_avoid ADD COLUMN from_hour TEXT;
ALTER TABLE area_to_avoid ADD COLUMN to_hour TEXT;

ALTER TABLE clash ADD COLUMN area INTEGER REFERENCES area_to_avoid (id);
CREATE INDEX clash_by_area ON clash (area) WHERE area IS NOT NULL;

ALTER TABLE incident ADD COLUMN other_person INTEGER REFERENCES person (id);
ALTER TABLE incident ADD COLUMN apart_answer TEXT;
ALTER TABLE incident ADD COLUMN apart_words TEXT;
ALTER TABLE incident ADD COLUMN apart_by INTEGER REFERENCES staff (id);
ALTER TABLE incident ADD COLUMN apart_on TEXT;
CREATE INDEX incident_by_other_person ON incident (other_person) WHERE other_person IS NOT NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('area-days', 'WEEKDAYS', 'Monday to Friday', NULL, 1, 1),
  ('area-days', 'WEEKEND', 'Saturday and Sunday', NULL, 2, 1),
  ('area-days', 'MON', 'Mondays', NULL, 3, 1),
  ('area-days', 'TUE', 'Tuesdays', NULL, 4, 1),
  ('area-days', 'WED', 'Wednesdays', NULL, 5, 1),
  ('area-days', 'THU', 'Thursdays', NULL, 6, 1),
  ('area-days', 'FRI', 'Fridays', NULL, 7, 1),
  ('area-days', 'SAT', 'Saturdays', NULL, 8, 1),
  ('area-days', 'SUN', 'Sundays', NULL, 9, 1),
  ('clash-spot', 'AREA', 'an area they avoid', NULL, 11, 1),
  ('apart-answer', 'RULE', 'A keep-apart rule', NULL, 1, 1),
  ('apart-answer', 'NOT_NEEDED', 'No rule is needed', NULL, 2, 1);
