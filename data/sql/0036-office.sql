-- What the office keeps of its own: words of lists, the day a colleague leaves, a team that is no more (domain 0.4, 1.1, 2).

-- A word of a code list as this office has it. The table "code" follows it; where it is taken away, what the program came with is there again.
CREATE TABLE office_code (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  active INTEGER NOT NULL DEFAULT 0,
  position INTEGER,
  first_label TEXT,
  first_note TEXT,
  first_active INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX office_code_by_code ON office_code (list, code);

ALTER TABLE staff ADD COLUMN leaves_on TEXT;
ALTER TABLE team ADD COLUMN ended_on TEXT;
