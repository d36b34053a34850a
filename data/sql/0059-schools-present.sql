-- Who of the school is in the room (C13), rooms without steps (C19), periods in turn (C18), what is brought and sent before a visit (domain
-- 3.5, 3.7), the states of a booking and of a training (3.5, 3.8), how the worker sees a pupil (3.6).
ALTER TABLE programme ADD COLUMN kit TEXT;

ALTER TABLE programme_run ADD COLUMN school_present TEXT;
ALTER TABLE programme_run ADD COLUMN school_staff TEXT;
ALTER TABLE programme_run ADD COLUMN step_free INTEGER NOT NULL DEFAULT 0;
ALTER TABLE programme_run ADD COLUMN rotates INTEGER NOT NULL DEFAULT 0;
ALTER TABLE programme_run ADD COLUMN trailer_on TEXT;
ALTER TABLE programme_run ADD COLUMN kit TEXT;
ALTER TABLE programme_run ADD COLUMN materials TEXT;
ALTER TABLE programme_run ADD COLUMN sensitivities TEXT;

ALTER TABLE session ADD COLUMN school_present TEXT;
ALTER TABLE session ADD COLUMN adults_came INTEGER;
ALTER TABLE session ADD COLUMN signposted INTEGER;
ALTER TABLE session ADD COLUMN one_to_ones INTEGER;

ALTER TABLE cohort_place ADD COLUMN step_free INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliverer ADD COLUMN step_free INTEGER NOT NULL DEFAULT 0;

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('school-present', 'YES', 'Yes', NULL, 1, 1),
  ('school-present', 'NO', 'No', NULL, 2, 1),
  ('run-status', 'PENCILLED', 'Pencilled in', NULL, 12, 1),
  ('run-status', 'SCHOOL_CONFIRMED', 'School has confirmed', NULL, 13, 1),
  ('run-status', 'STAFFED', 'Staffed', NULL, 14, 1),
  ('run-status', 'CONFIRMED', 'Confirmed', NULL, 15, 1),
  ('run-status', 'DELIVERED', 'Delivered', NULL, 16, 1),
  ('run-status', 'PART_DELIVERED', 'Delivered in part', NULL, 17, 1),
  ('run-status', 'CANCELLED_BY_SCHOOL', 'Cancelled by the school', NULL, 18, 1),
  ('run-status', 'CANCELLED_BY_US', 'Cancelled by us', NULL, 19, 1),
  ('run-status', 'NO_SHOW', 'Nobody came', NULL, 20, 1),
  ('run-status', 'PLANNED', 'Planned', NULL, 21, 1),
  ('run-status', 'OPEN', 'Open for bookings', NULL, 22, 1),
  ('run-status', 'FULL', 'Full', NULL, 23, 1),
  ('run-status', 'WAITLIST', 'Full, others wait', NULL, 24, 1),
  ('measure-kind', 'WORKER_HOME', 'Worker’s view: home and money', NULL, 14, 1),
  ('measure-kind', 'WORKER_FAMILY', 'Worker’s view: family and carers', NULL, 15, 1),
  ('measure-kind', 'WORKER_SCHOOL', 'Worker’s view: school and hopes', NULL, 16, 1),
  ('measure-kind', 'WORKER_FRIENDS', 'Worker’s view: friends and groups', NULL, 17, 1),
  ('measure-kind', 'WORKER_PLACES', 'Worker’s view: places and travel', NULL, 18, 1),
  ('measure-kind', 'WORKER_SAFETY', 'Worker’s view: harm and exploitation', NULL, 19, 1);

UPDATE programme SET kit = 'Registers, name labels, session plan' WHERE code IN ('LIVVE', 'EXPECT_RESPECT', 'EXTENDED_GROUP');

-- Bookings and trainings go their own way; what is not said yet of one is found as soon as anything of it changes.
UPDATE programme_run SET status = CASE
  WHEN status IN ('COMPLETED') THEN 'DELIVERED'
  WHEN status IN ('CURTAILED', 'RUNNING') THEN 'PART_DELIVERED'
  WHEN status = 'SCHEDULED' THEN 'PENCILLED'
  ELSE 'ENQUIRY' END
  WHERE status IN ('COMPLETED', 'CURTAILED', 'RUNNING', 'SCHEDULED', 'PROPOSED', 'SCHOOL_AGREED', 'PANEL_HELD')
  AND programme IN (SELECT id FROM programme WHERE service IN ('SPL', 'BRV'));
UPDATE programme_run SET status = CASE
  WHEN status IN ('COMPLETED', 'CURTAILED', 'RUNNING') THEN 'DELIVERED'
  WHEN status = 'SCHEDULED' THEN 'OPEN'
  ELSE 'PLANNED' END
  WHERE status IN ('COMPLETED', 'CURTAILED', 'RUNNING', 'SCHEDULED', 'PROPOSED', 'SCHOOL_AGREED', 'PANEL_HELD', 'ENQUIRY')
  AND programme IN (SELECT id FROM programme WHERE service = 'STP');
