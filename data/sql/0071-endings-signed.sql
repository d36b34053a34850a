-- What becomes of what is booked with somebody whose episode ends; an ending that goes back to whoever prepared it; a death.
ALTER TABLE closure ADD COLUMN booked TEXT;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('closing-booked', 'CANCEL', 'Call it off', NULL, 1, 1),
  ('closing-booked', 'KEEP', 'It stays booked', NULL, 2, 1);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'CLOSE_BACK', 'An ending came back', NULL, 90, 1),
  ('task-kind', 'DEATH', 'Somebody has died', NULL, 91, 1);

-- What Through the Gates is asked for besides (3.2, M18).
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outcome', 'MET_AT_GATE', 'Met at the gate', 'OFFENDING', 13, 1),
  ('outcome', 'FIRST_PROBATION', 'Went to the first probation appointment', 'OFFENDING', 13, 1)
ON CONFLICT (list, code) DO NOTHING;
INSERT INTO service_outcome (id, revision, removed, service, outcome, position, active)
  SELECT n.id, 1, NULL, 'TTG', n.outcome, n.position, 1 FROM (SELECT 218 AS id, 'MET_AT_GATE' AS outcome, 0 AS position UNION ALL SELECT 219, 'FIRST_PROBATION', 0) n
  WHERE NOT EXISTS (SELECT 1 FROM service_outcome o WHERE o.service = 'TTG' AND o.outcome = n.outcome) ORDER BY n.id;
