-- With whom of a family a goal is shared, where that is not everybody; of which home what is kept of rent and rooms is; and who is asked
-- to a meeting that is still to come (domain 3.4).
CREATE TABLE family_goal_share (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  goal INTEGER NOT NULL REFERENCES family_goal (id),
  person INTEGER REFERENCES person (id),
  home INTEGER REFERENCES household_address (id)
) STRICT;
CREATE INDEX family_goal_share_by_goal ON family_goal_share (goal);

-- Until now it stood at the home of whoever was worked for: there it stays, and does not move on with them.
ALTER TABLE household ADD COLUMN facts_home INTEGER REFERENCES household_address (id);
UPDATE household SET facts_home = coalesce (
  (SELECT home FROM membership WHERE membership.household = household.id AND removed IS NULL AND valid_to IS NULL AND home IS NOT NULL
     AND role = 'YP_OF_CONCERN' ORDER BY id LIMIT 1),
  (SELECT min (id) FROM household_address WHERE household_address.household = household.id AND removed IS NULL AND valid_to IS NULL));

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('meeting-attendance', 'ASKED', 'Asked', NULL, 0, 1);

-- What somebody called a household, for the search in the list: of most there is only the reference.
CREATE INDEX household_named ON household (id, label) WHERE removed IS NULL AND label <> 'Household ' || ref;

-- A brother or sister who comes to the age at which somebody was first harmed (3.4).
ALTER TABLE person ADD COLUMN first_harmed_on TEXT;
