-- Ended quarters of the map as they were first given out. Counted anew, two pictures of one quarter would tell by their difference who was
-- relocated, sealed, merged, erased or put right between them. Sums of nobody in particular; no row of these is ever changed.
CREATE TABLE map_quarter (
  period TEXT PRIMARY KEY,
  kept_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- As map_count has them, but how many there are at the end of that quarter, and none where there is nobody.
CREATE TABLE map_kept (
  period TEXT NOT NULL REFERENCES map_quarter (period),
  layer TEXT NOT NULL,
  kind TEXT NOT NULL,
  service TEXT NOT NULL,
  place TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  PRIMARY KEY (period, layer, kind, service, place)
) STRICT, WITHOUT ROWID;
