-- Whoever a keep-apart rule is about is somebody: a person or a colleague, one of the two. Rows that were neither said nothing and go.
CREATE TABLE conflict_member_new (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  conflict INTEGER NOT NULL REFERENCES conflict (id),
  person INTEGER REFERENCES person (id),
  staff INTEGER REFERENCES staff (id),
  side TEXT NOT NULL,
  CHECK ((person IS NULL) <> (staff IS NULL))
) STRICT;
INSERT INTO conflict_member_new (id, revision, removed, conflict, person, staff, side)
  SELECT id, revision, removed, conflict, person, staff, side FROM conflict_member WHERE (person IS NULL) <> (staff IS NULL);
DROP TABLE conflict_member;
ALTER TABLE conflict_member_new RENAME TO conflict_member;
CREATE INDEX conflict_member_by_conflict ON conflict_member (conflict);
CREATE INDEX conflict_member_by_person ON conflict_member (person) WHERE person IS NOT NULL;
CREATE INDEX conflict_member_by_staff ON conflict_member (staff) WHERE staff IS NOT NULL;
