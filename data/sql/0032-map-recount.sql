-- Withheld in one kind of borough is withheld in each now: an office that has people is counted once more when it is next opened.
UPDATE map_state SET counted = (SELECT count(*) = 0 FROM person);
