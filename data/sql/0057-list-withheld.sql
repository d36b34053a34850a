-- Who is withheld stands in no borough's list of people: as the program writes their row from now on (src/casework/sos-withheld.h).
UPDATE person_list SET borough = 'WITHHELD', borough_name = (SELECT label FROM code WHERE list = 'borough' AND code = 'WITHHELD')
WHERE EXISTS (SELECT 1 FROM person p WHERE p.id = person_list.person AND p.home_borough = 'WITHHELD')
  OR EXISTS (SELECT 1 FROM episode e WHERE e.person = person_list.person AND e.removed IS NULL AND e.borough = 'WITHHELD')
  OR EXISTS (SELECT 1 FROM person_code c WHERE c.person = person_list.person AND c.removed IS NULL AND c.list = 'connection-borough'
             AND c.code = 'WITHHELD')
  OR EXISTS (SELECT 1 FROM address a WHERE a.person = person_list.person AND a.removed IS NULL AND a.type = 'REFUGE'
             AND (a.valid_to IS NULL OR a.valid_to >= substr (CURRENT_DATE, 1, length (a.valid_to))));
