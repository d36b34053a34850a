-- Each agency that was asked about a concern has its own clocks; what came of an NRM referral is followed to its decisions, and that MAPPA
-- applies is written down apart, for the fewest (domain 4.5.1).
ALTER TABLE concern ADD COLUMN subject TEXT;

ALTER TABLE concern_step ADD COLUMN referral INTEGER REFERENCES concern_step (id);
ALTER TABLE concern_step ADD COLUMN replied_at INTEGER;
ALTER TABLE concern_step ADD COLUMN chased_at INTEGER;
ALTER TABLE concern_step ADD COLUMN escalated_at INTEGER;
ALTER TABLE concern_step ADD COLUMN chair TEXT;
ALTER TABLE concern_step ADD COLUMN agreed TEXT;
ALTER TABLE concern_step ADD COLUMN grounds TEXT;
ALTER TABLE concern_step ADD COLUMN grounds_on TEXT;
ALTER TABLE concern_step ADD COLUMN conclusive TEXT;
ALTER TABLE concern_step ADD COLUMN conclusive_on TEXT;
ALTER TABLE concern_step ADD COLUMN devolved TEXT;
ALTER TABLE concern_step ADD COLUMN guardian TEXT;

CREATE TABLE mappa (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  person INTEGER NOT NULL REFERENCES person (id),
  category TEXT NOT NULL,
  level TEXT NOT NULL,
  agency TEXT NOT NULL,
  contact TEXT,
  since TEXT,
  our_part TEXT,
  next_on TEXT,
  ended_on TEXT,
  ended_reason TEXT,
  recorded_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX mappa_by_person ON mappa (person);

-- Until now one reply answered for all who were asked; so it stays for those.
UPDATE concern_step SET replied_at = (SELECT max (c.replied_at, concern_step.done_at) FROM concern c WHERE c.id = concern_step.concern)
  WHERE kind = 'REFERRAL' AND EXISTS (SELECT 1 FROM concern c WHERE c.id = concern_step.concern AND c.replied_at IS NOT NULL);
-- What was to be asked is asked of whoever was asked first.
UPDATE task SET about_id = (SELECT min (s.id) FROM concern_step s WHERE s.concern = task.about_id AND s.kind = 'REFERRAL' AND s.removed IS NULL),
  about = 'concern_step'
  WHERE about = 'concern' AND kind IN ('CONCERN_CHASE', 'CONCERN_ESCALATE') AND done_on IS NULL AND removed IS NULL
  AND EXISTS (SELECT 1 FROM concern_step s WHERE s.concern = task.about_id AND s.kind = 'REFERRAL' AND s.removed IS NULL);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('nrm-decision', 'POSITIVE', 'Yes', NULL, 1, 1),
  ('nrm-decision', 'NEGATIVE', 'No', NULL, 2, 1),
  ('mappa-category', '1', 'Category 1', NULL, 1, 1),
  ('mappa-category', '2', 'Category 2', NULL, 2, 1),
  ('mappa-category', '3', 'Category 3', NULL, 3, 1),
  ('mappa-category', '4', 'Category 4', NULL, 4, 1),
  ('mappa-level', '1', 'Level 1: one agency', NULL, 1, 1),
  ('mappa-level', '2', 'Level 2: several agencies', NULL, 2, 1),
  ('mappa-level', '3', 'Level 3: their seniors too', NULL, 3, 1),
  ('concern-subject', 'PUPIL', 'A pupil of a group', NULL, 1, 1),
  ('concern-subject', 'SIBLING', 'A brother or sister', NULL, 2, 1),
  ('concern-subject', 'PARENT', 'A parent', NULL, 3, 1),
  ('concern-subject', 'RELATIVE', 'Somebody else of the family', NULL, 4, 1),
  ('concern-subject', 'FRIEND', 'A friend or partner', NULL, 5, 1),
  ('concern-subject', 'PROFESSIONAL', 'A professional', NULL, 6, 1),
  ('concern-subject', 'COLLEAGUE', 'Somebody who works or volunteers here', NULL, 7, 1),
  ('concern-subject', 'UNBORN', 'An unborn child', NULL, 8, 1),
  ('concern-subject', 'UNKNOWN', 'Somebody whose name is not known', NULL, 9, 1),
  ('concern-subject', 'OTHER', 'Somebody else', NULL, 10, 1),
  ('task-kind', 'NRM_GROUNDS', 'Ask for the first decision', NULL, 112, 1),
  ('task-kind', 'NRM_CONCLUSIVE', 'Ask for the final decision', NULL, 113, 1),
  ('task-kind', 'CONCERN_MEETING', 'The next meeting about a concern', NULL, 114, 1),
  ('task-kind', 'MAPPA_NEXT', 'What we agreed with the lead agency', NULL, 115, 1)
  ON CONFLICT (list, code) DO NOTHING;
