-- The load of a team, counted off indexes again, now that it hangs on the service and on the day somebody was allocated. By the way also since
-- when an episode stands where it stands.
DROP INDEX episode_load;
CREATE INDEX episode_load ON episode (worker, service, stage, tier) WHERE closed_on IS NULL AND removed IS NULL;
DROP INDEX stage_event_by_episode;
CREATE INDEX stage_event_by_episode ON stage_event (episode, stage, dated, removed);
