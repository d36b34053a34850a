-- Who says what a calendar says of a day or a term, when, and whether it is confirmed: beside the day itself (5.1). A year keeps its own source.
ALTER TABLE calendar_day ADD COLUMN source TEXT;
ALTER TABLE calendar_day ADD COLUMN source_on TEXT;
ALTER TABLE calendar_day ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE school_term ADD COLUMN source TEXT;
ALTER TABLE school_term ADD COLUMN source_on TEXT;
ALTER TABLE school_term ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;
