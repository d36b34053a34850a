-- Words that fit the columns they stand in.
UPDATE code SET label = 'Letter to a school' WHERE list = 'clearance-kind' AND code = 'SCHOOL_LETTER';
UPDATE code SET label = 'In checks' WHERE list = 'volunteer-stage' AND code = 'CHECKS';
UPDATE code SET label = 'Bookings at risk' WHERE list = 'office-task-kind' AND code = 'AT_RISK';
