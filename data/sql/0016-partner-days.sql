-- When somebody who delivers cannot be asked is kept with them; what belongs to schools work are the days of a partner.
DROP TABLE absence;
DELETE FROM code WHERE list = 'absence-kind';

CREATE TABLE provider_away (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  removed INTEGER,
  provider TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  words TEXT
) STRICT;
