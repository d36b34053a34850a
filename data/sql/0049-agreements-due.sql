-- Every agreement is asked for again, not that to the work alone, and anew at 16 and 18: read again when an office from before is next opened.
UPDATE due_state SET filled = 0 WHERE filled > 1;
