-- Gates on what a letter may tell of others look streets up in the index of people, and names of one word: whoever lives somewhere, or has such a name, is
-- gathered anew, some at a time, once the office is open.
INSERT INTO search_again (person)
  SELECT DISTINCT coalesce (p.merged_into, p.id) FROM person p WHERE p.removed IS NULL
    AND (p.full_name NOT LIKE '% %' OR EXISTS (SELECT 1 FROM address a WHERE a.person = p.id AND a.lines IS NOT NULL))
  ON CONFLICT (person) DO NOTHING;
