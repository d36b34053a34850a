-- Whoever came out is looked at together after two, six, twelve and twenty-six weeks, with the motivation line each time (3.2); only the first was
-- asked for. An office that switched one of these off since, or says it in words of its own, keeps that.
UPDATE service_step SET active = 1, needs = 'RULER', revision = revision + 1
  WHERE code = 'TTG_6W' AND revision = 1 AND removed IS NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('task-kind', 'TTG_12W', 'Twelve weeks out: look at it together', NULL, 106, 1),
  ('task-kind', 'TTG_26W', 'Half a year out: look at it together', NULL, 107, 1);

INSERT INTO service_step (id, revision, removed, service, code, event, days, hours, words, needs, lead, active) VALUES
  (207, 1, NULL, 'TTG', 'TTG_12W', 'RELEASE', 84, NULL, 'Twelve weeks out: look at it together, and ask for the motivation line.', 'RULER', 0, 1),
  (208, 1, NULL, 'TTG', 'TTG_26W', 'RELEASE', 182, NULL, 'Half a year out: look at it together, and ask for the motivation line.', 'RULER', 0, 1);
