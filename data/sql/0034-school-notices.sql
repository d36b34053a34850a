-- Letters to the school of a run, each as it went out, so that the next one is another version only where it says something else.
CREATE TABLE school_notice (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  run INTEGER NOT NULL REFERENCES programme_run (id),
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  dated TEXT NOT NULL,
  sent_by INTEGER REFERENCES staff (id),
  words TEXT
) STRICT;

CREATE INDEX school_notice_by_run ON school_notice (run, kind, version);

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('school-notice', 'CONFIRMS', 'Confirmation to the school', NULL, 1, 1),
  ('school-notice', 'ASSURES', 'Letter of assurance', NULL, 2, 1);
