-- What the filters of the list of people ask by.

-- The alerts a person has, all of them, where person_list keeps the first.
CREATE TABLE person_alert (
  kind TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (kind, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alert_person ON person_alert (person);
