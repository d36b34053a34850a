-- Letters L2 to L14: who reads one where it is not the person, what stands in for an agreement, what was typed for it; and their ways out.
ALTER TABLE letter ADD COLUMN reader INTEGER REFERENCES person (id);
ALTER TABLE letter ADD COLUMN ground TEXT;
ALTER TABLE letter ADD COLUMN kept_words_reason TEXT;
CREATE INDEX letter_by_reader ON letter (reader) WHERE reader IS NOT NULL;
-- What waits in the queue of the office.
CREATE INDEX letter_waiting ON letter (state) WHERE state IN ('DRAFT', 'CHECK', 'APPROVED', 'PRINTED', 'RETURNED');

CREATE TABLE letter_word (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  letter INTEGER NOT NULL REFERENCES letter (id),
  field TEXT NOT NULL,
  words TEXT
) STRICT;
CREATE INDEX letter_word_by_letter ON letter_word (letter);

UPDATE code SET active = 1 WHERE list = 'letter-kind';
UPDATE code SET active = 1 WHERE list = 'letter-state' AND code = 'EMAILED_SECURE';
UPDATE code SET active = 1 WHERE list = 'delivery' AND code = 'SECURE_EMAIL';
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('letter-format', 'EASY_READ', 'Easy read, 16 pt', NULL, 4, 1),
  ('letter-format', 'DYSLEXIA', 'Wide spacing, tinted paper', NULL, 5, 1);
