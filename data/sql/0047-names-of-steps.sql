-- What steps ask for, in the words of lists: without them a task is called by its code.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'TTG_90', 'Release in three months', NULL, 106, 1),
  ('task-kind', 'TTG_1', 'Out tomorrow', NULL, 107, 1),
  ('task-kind', 'SPL_SESSIONS', 'The sessions agreed are held', NULL, 108, 1),
  ('task-kind', 'EXR_SESSIONS', 'The sessions agreed are held', NULL, 109, 1),
  ('task-kind', 'CFS_FIRST', 'Meet the child, and a parent', NULL, 110, 1),
  ('task-kind', 'CFS_SESSIONS', 'The sessions agreed are held', NULL, 111, 1)
  ON CONFLICT (list, code) DO NOTHING;
