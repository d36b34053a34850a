-- After a delivery a volunteer is asked how they are (domain 4.10).
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('office-task-kind', 'WELLBEING', 'Ask how they are', NULL, 7, 1)
  ON CONFLICT (list, code) DO NOTHING;
