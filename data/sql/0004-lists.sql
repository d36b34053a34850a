-- What the filters of the list of people ask by.

CREATE INDEX person_list_of_borough ON person_list (borough, sort_key, person) WHERE borough IS NOT NULL;

-- The alerts a person has, all of them, where person_list keeps the first.
CREATE TABLE person_alert (
  kind TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (kind, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alert_person ON person_alert (person);
