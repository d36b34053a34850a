-- Whose supervision is next, which checks lapse soon, who came through somebody that left: looked up.
CREATE INDEX supervision_by_lead ON supervision (lead, next_on) WHERE removed IS NULL;
CREATE INDEX clearance_lapsing ON clearance (last_day) WHERE removed IS NULL;
CREATE INDEX referral_by_professional ON referral (professional) WHERE professional IS NOT NULL AND removed IS NULL;
-- A letter waits at the desk of whoever may approve it: what is due is read again when an office from before is next opened.
UPDATE due_state SET filled = 0 WHERE filled > 1;
