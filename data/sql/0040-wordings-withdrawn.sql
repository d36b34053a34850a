-- Words that were taken out of use, beside those a newer version took the place of: what is printed in them does not go out any more.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('wording-state', 'WITHDRAWN', 'Taken out of use', NULL, 3, 1);
