-- A step stands in the list before its day as well: its words ask, and do not say what has not come yet.
UPDATE service_step SET words = 'A day after release: has anybody spoken with them?' WHERE code = 'TTG_SILENT' AND words = 'A day out, and nobody has spoken with them.';
UPDATE code SET label = 'A day after release: has anybody spoken with them?' WHERE list = 'task-kind' AND code = 'TTG_SILENT' AND label = 'A day out, and nobody has spoken with them';
