-- Whoever has a name of the street was found by it until it was no longer searched (0.6): their words are gathered anew, some at a time, once the
-- office is open.
CREATE TABLE search_again (
  person INTEGER PRIMARY KEY
) STRICT;
INSERT INTO search_again (person)
  SELECT DISTINCT coalesce (p.merged_into, p.id) FROM person_name n JOIN person p ON p.id = n.person WHERE n.type = 'STREET_NAME';
