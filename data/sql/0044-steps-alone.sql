-- What is to do so many days from something is asked by the steps of a service alone, now from the allocation, the review and the end as well.
-- Sets of tasks, which nothing ever asked for, go; what an office wrote into one becomes a step that it may switch on.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('service-event', 'ALLOCATION', 'Allocation', NULL, 14, 1),
  ('service-event', 'REVIEW', 'Review of the plan', NULL, 15, 1),
  ('service-event', 'CLOSURE', 'End of the work', NULL, 16, 1),
  ('task-kind', 'SOS_REACHED', 'Ask where and how they are reached safely', NULL, 100, 1),
  ('task-kind', 'SOS_AGREES', 'Ask what they agree to', NULL, 101, 1),
  ('task-kind', 'SOS_REVIEW', 'Before the review: ask them how it goes, and whoever helps', NULL, 102, 1),
  ('task-kind', 'SOS_TOLD', 'Tell whoever helps that the work has ended', NULL, 103, 1),
  ('task-kind', 'TTG_6W', 'Six weeks out: look at it together', NULL, 104, 1),
  ('task-kind', 'HOS_6W', 'Six weeks home: hand over to the borough team, or decide to go on', NULL, 105, 1);

INSERT INTO service_step (id, revision, removed, service, code, event, days, hours, words, needs, lead, active) VALUES
  (24, 1, NULL, 'SOS', 'SOS_REACHED', 'ALLOCATION', 7, NULL, 'Ask where and how they are reached safely.', NULL, 0, 0),
  (25, 1, NULL, 'SOS', 'SOS_AGREES', 'ALLOCATION', 14, NULL, 'Ask what they agree to.', NULL, 0, 0),
  (26, 1, NULL, 'SOS', 'SOS_REVIEW', 'REVIEW', -7, NULL, 'Before the review: ask them how it goes, and whoever helps.', NULL, 0, 0),
  (27, 1, NULL, 'SOS', 'SOS_TOLD', 'CLOSURE', 7, NULL, 'Tell whoever helps that the work has ended.', NULL, 0, 0),
  (28, 1, NULL, 'TTG', 'TTG_6W', 'RELEASE', 42, NULL, 'Six weeks out: look at it together.', NULL, 0, 0),
  (29, 1, NULL, 'HOS', 'HOS_6W', 'DISCHARGE', 42, NULL, 'Six weeks home: hand over to the borough team, or decide to go on.', NULL, 0, 0);

INSERT INTO code (list, code, label, note, position, active)
  SELECT 'task-kind', 'SET_' || i.id, i.words, NULL, 110, 1 FROM task_set_item i JOIN task_set s ON s.id = i.task_set
  WHERE i.id > 24 AND i.removed IS NULL AND s.removed IS NULL AND s.event <> 'OTHER';
INSERT INTO service_step (id, revision, removed, service, code, event, days, hours, words, needs, lead, active)
  SELECT i.id, 1, NULL, coalesce (s.service, 'SOS'), 'SET_' || i.id, s.event, CASE i.working WHEN 1 THEN i.days * 7 / 5 ELSE i.days END, NULL, i.words, NULL,
    coalesce (i.whom, '') = 'LEAD', 0 FROM task_set_item i JOIN task_set s ON s.id = i.task_set
  WHERE i.id > 24 AND i.removed IS NULL AND s.removed IS NULL AND s.event <> 'OTHER';

ALTER TABLE task DROP COLUMN item;
DROP TABLE timeline;
DROP TABLE task_set_item;
DROP TABLE task_set;
DELETE FROM code WHERE list IN ('dated-event', 'task-for');
DELETE FROM code WHERE list = 'task-kind' AND code = 'TIMELINE' AND NOT EXISTS (SELECT 1 FROM task WHERE kind = 'TIMELINE');
