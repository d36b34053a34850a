-- What was put off, and who was allocated lately, counted without looking at all that is due and at all that are worked with.
CREATE INDEX person_due_put_off ON person_due (desk, seat, shows_on, due_on, rule) WHERE put_off <> 0;
CREATE INDEX stage_event_allocated ON stage_event (dated, episode) WHERE stage = 'ALLOCATED' AND removed IS NULL;
