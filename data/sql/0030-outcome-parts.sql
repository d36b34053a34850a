-- The parts of life outcomes belong to.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outcome-part', 'SAFETY', 'Safety', NULL, 1, 1),
  ('outcome-part', 'EXPLOITATION', 'Exploitation', NULL, 2, 1),
  ('outcome-part', 'OFFENDING', 'Law', NULL, 3, 1),
  ('outcome-part', 'ETE', 'School, training, work', NULL, 4, 1),
  ('outcome-part', 'HOME', 'Home', NULL, 5, 1),
  ('outcome-part', 'MONEY', 'Money', NULL, 6, 1),
  ('outcome-part', 'HEALTH', 'Health', NULL, 7, 1),
  ('outcome-part', 'FAMILY', 'Family', NULL, 8, 1),
  ('outcome-part', 'PERSONAL', 'Themselves', NULL, 9, 1);
