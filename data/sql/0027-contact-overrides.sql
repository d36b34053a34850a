-- A contact that a rule spoke against, kept all the same: which rule, why, by whom and when (V28).
ALTER TABLE contact ADD COLUMN override_rule TEXT;
ALTER TABLE contact ADD COLUMN override_reason TEXT;
ALTER TABLE contact ADD COLUMN override_by INTEGER REFERENCES staff (id);
ALTER TABLE contact ADD COLUMN override_at INTEGER;
