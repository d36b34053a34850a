-- A child who is not born yet stands in the drawing of the family (domain 3.4): the birth date is the day the birth is expected.

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('birth-date-quality', 'EXPECTED', 'Not born yet: expected', NULL, 7, 1);
