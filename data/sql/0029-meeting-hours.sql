-- At what hour a family meets, this time and the next.
ALTER TABLE family_meeting ADD COLUMN hour TEXT;
ALTER TABLE family_meeting ADD COLUMN next_hour TEXT;
