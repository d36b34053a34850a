-- What is due of a stage is kept on its episode by all that moves it: an office from before has it set once, when it is next opened.
ALTER TABLE due_state ADD COLUMN clocks INTEGER NOT NULL DEFAULT 0;
UPDATE due_state SET clocks = 1 WHERE NOT EXISTS (SELECT 1 FROM episode);
