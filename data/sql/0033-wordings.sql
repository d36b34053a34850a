-- The words of letters as the office has them: versions, translations, which a letter was made with; words spelt as the office does.
CREATE TABLE wording (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  version INTEGER,
  state TEXT,
  template TEXT,
  english TEXT,
  source INTEGER REFERENCES wording (id),
  note TEXT,
  translator TEXT,
  read_back_by TEXT,
  made_by INTEGER REFERENCES staff (id),
  made_at INTEGER,
  approved_by INTEGER REFERENCES staff (id),
  approved_at INTEGER,
  ended_by INTEGER REFERENCES staff (id),
  ended_at INTEGER
) STRICT;
CREATE INDEX wording_by_kind ON wording (kind, language);

CREATE TABLE spelling_word (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  word TEXT NOT NULL,
  added_by INTEGER REFERENCES staff (id),
  added_on TEXT
) STRICT;

ALTER TABLE letter ADD COLUMN wording INTEGER REFERENCES wording (id);
ALTER TABLE letter ADD COLUMN translation INTEGER REFERENCES wording (id);
ALTER TABLE letter ADD COLUMN languages TEXT;
ALTER TABLE letter_paper ADD COLUMN wording INTEGER REFERENCES wording (id);
ALTER TABLE letter_paper ADD COLUMN translation INTEGER REFERENCES wording (id);
ALTER TABLE letter_paper ADD COLUMN translated BLOB;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('wording-state', 'DRAFT', 'Draft', NULL, 1, 1),
  ('wording-state', 'KEPT', 'Kept', NULL, 2, 1),
  ('letter-languages', 'PAGES', 'Their language, then English', NULL, 1, 1),
  ('letter-languages', 'COLUMNS', 'Both side by side', NULL, 2, 1);
