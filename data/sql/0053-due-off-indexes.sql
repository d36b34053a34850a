-- What a team carries and what is due, read off indexes alone (4.12).

-- Each holds all that its question asks, in the order of the people; also what it is kept for, which the engine looks at again.
DROP INDEX episode_open;
CREATE INDEX episode_open ON episode (person, worker, team, service, stage, tier, clock, next_due_on, last_contact_on, last_seen_on, referred_on, closed_on, removed)
  WHERE closed_on IS NULL AND removed IS NULL;
DROP INDEX person_list_of_status;
CREATE INDEX person_list_of_status ON person_list (status, person, worker, team, birth_date);
DROP INDEX task_open;
CREATE INDEX task_open ON task (person, kind, due_on, staff, done_on, removed) WHERE done_on IS NULL AND removed IS NULL;
DROP INDEX plan_agreed;
CREATE INDEX plan_agreed ON plan (person, state, episode, review_on, next_meeting_on, removed) WHERE state = 'AGREED' AND removed IS NULL;
DROP INDEX contact_draft;
CREATE INDEX contact_draft ON contact (person, episode, worker, starts_at, signed_at, removed) WHERE signed_at IS NULL AND removed IS NULL;
CREATE INDEX consent_said ON consent (person, type, to_agency, status, dated, expires_on, withdrawn_on, removed, given_by, given_by_person) WHERE removed IS NULL;

-- How much is due at a desk by rule and day: counted here, not over all that is due. Kept by person_due itself, whoever writes it.
CREATE TABLE due_count (
  desk TEXT NOT NULL,
  seat INTEGER NOT NULL,
  rule TEXT NOT NULL,
  due_on INTEGER NOT NULL,
  shows_on INTEGER NOT NULL,
  ends_on INTEGER NOT NULL, -- 0: stays until it is dealt with
  put_off INTEGER NOT NULL, -- 1: it was
  n INTEGER NOT NULL,
  PRIMARY KEY (desk, seat, rule, due_on, shows_on, ends_on, put_off)
) STRICT, WITHOUT ROWID;
INSERT INTO due_count (desk, seat, rule, due_on, shows_on, ends_on, put_off, n)
  SELECT desk, seat, rule, due_on, shows_on, coalesce (ends_on, 0), put_off <> 0, count (*) FROM person_due GROUP BY 1, 2, 3, 4, 5, 6, 7;
CREATE TRIGGER person_due_comes AFTER INSERT ON person_due BEGIN
  INSERT INTO due_count (desk, seat, rule, due_on, shows_on, ends_on, put_off, n)
    VALUES (new.desk, new.seat, new.rule, new.due_on, new.shows_on, coalesce (new.ends_on, 0), new.put_off <> 0, 1)
    ON CONFLICT (desk, seat, rule, due_on, shows_on, ends_on, put_off) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER person_due_goes AFTER DELETE ON person_due BEGIN
  UPDATE due_count SET n = n - 1 WHERE desk = old.desk AND seat = old.seat AND rule = old.rule AND due_on = old.due_on AND shows_on = old.shows_on
    AND ends_on = coalesce (old.ends_on, 0) AND put_off = (old.put_off <> 0);
  DELETE FROM due_count WHERE desk = old.desk AND seat = old.seat AND rule = old.rule AND due_on = old.due_on AND shows_on = old.shows_on
    AND ends_on = coalesce (old.ends_on, 0) AND put_off = (old.put_off <> 0) AND n = 0;
END;
CREATE TRIGGER person_due_moves AFTER UPDATE ON person_due
  WHEN (old.desk, old.seat, old.due_on, old.shows_on, coalesce (old.ends_on, 0), old.put_off <> 0)
    IS NOT (new.desk, new.seat, new.due_on, new.shows_on, coalesce (new.ends_on, 0), new.put_off <> 0) BEGIN
  UPDATE due_count SET n = n - 1 WHERE desk = old.desk AND seat = old.seat AND rule = old.rule AND due_on = old.due_on AND shows_on = old.shows_on
    AND ends_on = coalesce (old.ends_on, 0) AND put_off = (old.put_off <> 0);
  DELETE FROM due_count WHERE desk = old.desk AND seat = old.seat AND rule = old.rule AND due_on = old.due_on AND shows_on = old.shows_on
    AND ends_on = coalesce (old.ends_on, 0) AND put_off = (old.put_off <> 0) AND n = 0;
  INSERT INTO due_count (desk, seat, rule, due_on, shows_on, ends_on, put_off, n)
    VALUES (new.desk, new.seat, new.rule, new.due_on, new.shows_on, coalesce (new.ends_on, 0), new.put_off <> 0, 1)
    ON CONFLICT (desk, seat, rule, due_on, shows_on, ends_on, put_off) DO UPDATE SET n = n + 1;
END;

-- Since when an episode stands at its stage is asked when it is shown; all that is due is read once more.
UPDATE due_state SET filled = 0 WHERE filled > 1;
