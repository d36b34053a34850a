-- Whoever lives at an address that is withheld is withheld too, who moved there along with somebody among them (src/casework/sos-withheld.h).
UPDATE person_list SET borough = 'WITHHELD', borough_name = (SELECT label FROM code WHERE list = 'borough' AND code = 'WITHHELD')
WHERE EXISTS (SELECT 1 FROM address a WHERE a.person = person_list.person AND a.removed IS NULL AND a.borough = 'WITHHELD'
             AND (a.valid_to IS NULL OR a.valid_to >= substr (CURRENT_DATE, 1, length (a.valid_to))));
UPDATE map_state SET counted = (SELECT count (*) = 0 FROM person);
