-- How each kept figure of the map was shown, beside it: decided anew, by another version of the rule, the same figures would make a second
-- picture. Quarters kept before this are decided once more when they are next given out. NULL: as if hidden.
ALTER TABLE map_quarter ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE map_kept ADD COLUMN shown TEXT CHECK (shown IN ('number', 'few', 'hidden', 'nothing'));
