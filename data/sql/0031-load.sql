-- The load of a team, counted off an index: who works with how many, and how closely.
CREATE INDEX episode_load ON episode (worker, tier, stage, referred_on) WHERE closed_on IS NULL AND removed IS NULL;
