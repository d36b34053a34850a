-- Where Expect Respect meets is no longer told by where we work with those on it: an office that has people is counted once more when it is next
-- opened.
UPDATE map_state SET counted = (SELECT count (*) = 0 FROM person);
