-- Some things change by a day having passed: an agreement ends, an address is left behind. The day up to which the lists know of
-- that (20261123), and the ways to whom the next day concerns.
CREATE TABLE list_day (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  day INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_by_end ON consent (expires_on, person) WHERE expires_on IS NOT NULL;
CREATE INDEX address_by_end ON address (valid_to, person) WHERE valid_to IS NOT NULL;
