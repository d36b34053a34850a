-- When somebody was last met in person (3.1), practical help that is asked for and decided (3.10), what a service asks at its end (4.14), and steps
-- that were missing (3.2, 3.5, 3.9, 3.10).

-- Until somebody is met again, what was known of the last contact counts.
ALTER TABLE episode ADD COLUMN last_seen_on TEXT;
UPDATE episode SET last_seen_on = last_contact_on WHERE last_contact_on IS NOT NULL;

CREATE TABLE help_request (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  episode INTEGER NOT NULL REFERENCES episode (id),
  kind TEXT NOT NULL,
  words TEXT,
  amount INTEGER,
  state TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_by INTEGER REFERENCES staff (id),
  decided_on TEXT,
  decided_by INTEGER REFERENCES staff (id),
  decided_words TEXT,
  given_on TEXT
) STRICT;
CREATE INDEX help_request_by_episode ON help_request (episode);

-- An outcome that is asked at the end of a service; where a service has none, all are.
CREATE TABLE service_outcome (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  service TEXT NOT NULL,
  outcome TEXT NOT NULL,
  position INTEGER,
  active INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO service_outcome (id, revision, removed, service, outcome, position, active) VALUES
  (1, 1, NULL, 'CFS', 'FEELS_SAFER', 1, 1),
  (2, 1, NULL, 'CFS', 'SIBLING_SAFE', 2, 1),
  (3, 1, NULL, 'CFS', 'RELATIONSHIP_BETTER', 3, 1),
  (4, 1, NULL, 'CFS', 'PARENT_CONFIDENCE', 4, 1),
  (5, 1, NULL, 'CFS', 'TRUSTED_ADULT', 5, 1),
  (6, 1, NULL, 'CFS', 'RELOCATED_SAFE', 6, 1),
  (7, 1, NULL, 'CFS', 'ENGAGED_WITH_SUPPORT', 7, 1);

-- What was answered once of help asked for is a request of its own from now on; the answers stay where they were.
INSERT INTO help_request (id, revision, removed, episode, kind, words, amount, state, asked_on)
  SELECT f.id, 1, NULL, f.episode, f.value, NULL, NULL, 'ASKED', coalesce (e.referred_on, '2026-01-01')
  FROM episode_fact f JOIN episode e ON e.id = f.episode WHERE f.field = 'HELP' AND f.removed IS NULL AND e.service = 'CFS';
UPDATE service_field SET active = 0 WHERE service = 'CFS' AND code IN ('HELP', 'HELP_AMOUNT', 'HELP_BY');

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('help-state', 'ASKED', 'Asked for', NULL, 1, 1),
  ('help-state', 'APPROVED', 'Approved', NULL, 2, 1),
  ('help-state', 'REFUSED', 'Not approved', NULL, 3, 1),
  ('help-state', 'GIVEN', 'Given', NULL, 4, 1),
  ('service-event', 'SESSIONS_HELD', 'The last of the sessions agreed', NULL, 14, 1),
  ('task-kind', 'HELP_DECIDE', 'Decide on help asked for', NULL, 200, 1);

INSERT INTO service_step (id, revision, removed, service, code, event, days, hours, words, needs, lead, active) VALUES
  (201, 1, NULL, 'TTG', 'TTG_90', 'RELEASE', -90, NULL, 'Release in three months: who is told, who goes and sees them?', 'CONTACT', 0, 1),
  (202, 1, NULL, 'TTG', 'TTG_1', 'RELEASE', -1, NULL, 'Out tomorrow: what on the list is not ready?', 'CHECKS', 0, 1),
  (203, 1, NULL, 'SPL', 'SPL_SESSIONS', 'SESSIONS_HELD', 0, NULL, 'The sessions agreed are held: does it end, go on, or is more needed?', NULL, 0, 1),
  (204, 1, NULL, 'EXR', 'EXR_SESSIONS', 'SESSIONS_HELD', 0, NULL, 'The sessions agreed are held: does it end, go on, or is more needed?', NULL, 0, 1),
  (205, 1, NULL, 'CFS', 'CFS_FIRST', 'REFERRAL', 14, NULL, 'Meet the child, and a parent, for the first time.', 'FACE', 0, 1),
  (206, 1, NULL, 'CFS', 'CFS_SESSIONS', 'SESSIONS_HELD', 0, NULL, 'The sessions agreed are held: what next for the child, and for the parents?', NULL, 0, 1);
