-- What a team carries, counted off one index (4.12); with whom a service works, and on whose account (3.10).

-- When somebody was given to their worker last: who is new weighs more.
ALTER TABLE episode ADD COLUMN allocated_on TEXT;
ALTER TABLE episode ADD COLUMN index_person INTEGER REFERENCES person (id);
UPDATE episode SET allocated_on = (SELECT max (s.dated) FROM stage_event s WHERE s.episode = episode.id AND s.stage = 'ALLOCATED' AND s.removed IS NULL)
  WHERE closed_on IS NULL AND removed IS NULL;
CREATE INDEX episode_by_index_person ON episode (index_person) WHERE index_person IS NOT NULL;

DROP INDEX stage_event_allocated;
DROP INDEX episode_load;
CREATE INDEX episode_load ON episode (worker, service, stage, tier, allocated_on, person, closed_on, removed) WHERE closed_on IS NULL AND removed IS NULL;

-- Children and families is a template: the office says with whom it works.
ALTER TABLE service_shape ADD COLUMN unit TEXT;
UPDATE service_shape SET unit = CASE
  WHEN service = 'FAM' OR (service = 'CFS' AND EXISTS (SELECT 1 FROM household_episode h WHERE h.service = 'CFS' AND h.removed IS NULL)) THEN 'HOUSEHOLD'
  ELSE 'PERSON' END;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('service-unit', 'PERSON', 'One person', NULL, 1, 1),
  ('service-unit', 'HOUSEHOLD', 'A household, and its members', NULL, 2, 1)
ON CONFLICT DO NOTHING;
