-- What pupils and their teacher said of a session given to many (domain 3.5): of how many who answered, how many agree with each of four
-- statements before and after, how the teacher rates it, what was said. Nobody is named.
CREATE TABLE session_feedback (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  session INTEGER NOT NULL REFERENCES session (id),
  asked_before INTEGER,
  help_before INTEGER,
  weapons_before INTEGER,
  used_before INTEGER,
  safe_before INTEGER,
  asked_after INTEGER,
  help_after INTEGER,
  weapons_after INTEGER,
  used_after INTEGER,
  safe_after INTEGER,
  rating TEXT,
  quotes TEXT
) STRICT;

CREATE UNIQUE INDEX session_feedback_of_session ON session_feedback (session) WHERE removed IS NULL;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('feedback-rating', 'VERY_GOOD', 'Very good', NULL, 1, 1),
  ('feedback-rating', 'GOOD', 'Good', NULL, 2, 1),
  ('feedback-rating', 'FAIR', 'Fair', NULL, 3, 1),
  ('feedback-rating', 'POOR', 'Poor', NULL, 4, 1);
