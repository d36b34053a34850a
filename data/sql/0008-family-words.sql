-- A child who is not born yet stands in the drawing of the family (domain 3.4): the birth date is the day the birth is expected. And
-- services have a short name for a line beside somebody's name.

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('birth-date-quality', 'EXPECTED', 'Not born yet: expected', NULL, 7, 1),
  ('service-short', 'SOS', 'SOS', NULL, 1, 1),
  ('service-short', 'TTG', 'Through the Gates', NULL, 2, 1),
  ('service-short', 'HOS', 'Hospital', NULL, 3, 1),
  ('service-short', 'FAM', 'Family work', NULL, 4, 1),
  ('service-short', 'SPL', 'SOS+', NULL, 5, 1),
  ('service-short', 'LIV', 'LiVVE', NULL, 6, 1),
  ('service-short', 'BRV', 'BRAVE', NULL, 7, 1),
  ('service-short', 'STP', 'STOP', NULL, 8, 1),
  ('service-short', 'EXR', 'Expect Respect', NULL, 9, 1),
  ('service-short', 'CFS', 'Children and families', NULL, 10, 1);
