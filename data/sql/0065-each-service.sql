-- What was missing of services (3.4 to 3.10): the way of a family, asked once of each household; who named a pupil, and who agrees; what is asked
-- before and at the end; how it is afterwards. An office that said any of it otherwise keeps that.

INSERT INTO code (list, code, label, note, position, active) VALUES
  ('service-event', 'FAMILY', 'Work with the household', NULL, 17, 1),
  ('step-need', 'MEMBERS', 'Who belongs to the household is written down, and whom to ask', NULL, 11, 1),
  ('step-need', 'HOME_CHECK', 'A visit at home was planned, or what to mind there is written down', NULL, 12, 1),
  ('step-need', 'ALL_ASKED', 'Everybody worked with was asked what they agree to', NULL, 13, 1),
  ('step-need', 'ALL_LOOKED', 'The issues of all who live there, and agreed, were looked at', NULL, 14, 1),
  ('step-need', 'FAMILY_MET', 'The family met', NULL, 15, 1),
  ('step-need', 'FAMILY_PLAN', 'The family has a goal', NULL, 16, 1),
  ('task-kind', 'FAM_MEMBERS', 'Write down who belongs to the household', NULL, 120, 1),
  ('task-kind', 'FAM_HOME', 'Before the first visit at home', NULL, 121, 1),
  ('task-kind', 'FAM_ASKED', 'Ask each of them what they agree to', NULL, 122, 1),
  ('task-kind', 'FAM_LOOKED', 'Look at the issues of the whole family', NULL, 123, 1),
  ('task-kind', 'FAM_MET', 'Hold the family meeting', NULL, 124, 1),
  ('task-kind', 'FAM_PLAN', 'Agree the plan of the family', NULL, 125, 1),
  ('task-kind', 'LIV_SESSIONS', 'The sessions agreed are held', NULL, 126, 1),
  ('task-kind', 'ELIGIBLE_DECIDE', 'Decide who may take part', NULL, 128, 1),
  ('task-kind', 'LIV_AFTER', 'Twelve weeks after', NULL, 127, 1)
ON CONFLICT (list, code) DO NOTHING;

INSERT INTO service_step (id, revision, removed, service, code, event, days, hours, words, needs, lead, active) VALUES
  (211, 1, NULL, 'FAM', 'FAM_MEMBERS', 'FAMILY', 10, NULL, 'Write down who belongs to the household, who lives there, and whom to ask first.', 'MEMBERS', 0, 1),
  (212, 1, NULL, 'FAM', 'FAM_HOME', 'FAMILY', 14, NULL, 'Before the first visit at home: is it safe to go there? Plan the visit, or write down what to mind.', 'HOME_CHECK', 0, 1),
  (213, 1, NULL, 'FAM', 'FAM_ASKED', 'FAMILY', 21, NULL, 'Ask each of them what they agree to.', 'ALL_ASKED', 0, 1),
  (214, 1, NULL, 'FAM', 'FAM_LOOKED', 'FAMILY', 35, NULL, 'Look at the issues of the whole family, of each who lives there and agreed.', 'ALL_LOOKED', 0, 1),
  (215, 1, NULL, 'FAM', 'FAM_MET', 'FAMILY', 42, NULL, 'Hold the family meeting.', 'FAMILY_MET', 0, 1),
  (216, 1, NULL, 'FAM', 'FAM_PLAN', 'FAMILY', 49, NULL, 'Agree the plan of the family: at least one goal they share.', 'FAMILY_PLAN', 0, 1),
  (217, 1, NULL, 'LIV', 'LIV_SESSIONS', 'SESSIONS_HELD', 0, NULL, 'The sessions agreed are held: measure once more, then does it end or go on?', NULL, 0, 1),
  (218, 1, NULL, 'LIV', 'LIV_AFTER', 'CLOSURE', 84, NULL, 'Twelve weeks after: how are attendance, behaviour and attitude now?', NULL, 0, 1);

-- Answers of the past stay; a question in free words gives way where nobody answered it.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('wellbeing-topic', 'SEXUAL_VIOLENCE', 'Sexual violence', NULL, 1, 1),
  ('wellbeing-topic', 'DOMESTIC_VIOLENCE', 'Domestic violence', NULL, 2, 1),
  ('wellbeing-topic', 'HEALTHY_RELATIONSHIPS', 'Healthy relationships', NULL, 3, 1),
  ('wellbeing-topic', 'HEALTHY_FRIENDSHIPS', 'Healthy friendships', NULL, 4, 1),
  ('wellbeing-topic', 'CONSEQUENCES', 'Consequences of offending', NULL, 5, 1),
  ('wellbeing-topic', 'ACCESSING_SERVICES', 'Services that help them out', NULL, 6, 1),
  ('income-gained', 'NONE', 'None', NULL, 1, 1),
  ('income-gained', 'UNDER_25', 'Under £25 a week', NULL, 2, 1),
  ('income-gained', 'TO_50', '£25 to £50 a week', NULL, 3, 1),
  ('income-gained', 'TO_100', '£50 to £100 a week', NULL, 4, 1),
  ('income-gained', 'OVER_100', 'Over £100 a week', NULL, 5, 1),
  ('income-gained', 'NK', 'Not known', NULL, 6, 1);
INSERT INTO service_field (id, revision, removed, service, code, label, kind, list, position, card, active) VALUES
  (51, 1, NULL, 'FAM', 'INCOME', 'Income gained from benefits', 'CODE', 'income-gained', 6, 0, 1),
  (52, 1, NULL, 'SPL', 'PUPIL_AGREES', 'Pupil agrees', 'CODE', 'yes-no-unknown', 3, 1, 1),
  (53, 1, NULL, 'LIV', 'NAMED_BY', 'Nominated by', 'CODE', 'nominated-by', 1, 1, 1),
  (54, 1, NULL, 'LIV', 'SECOND', 'Second opinion', 'CODE', 'nominated-by', 2, 1, 1),
  (55, 1, NULL, 'LIV', 'PARENT_AGREES', 'Parent told, and agrees', 'CODE', 'yes-no-unknown', 2, 1, 1),
  (56, 1, NULL, 'EXR', 'TOLD_BEFORE', 'Told somebody before', 'CODE', 'yes-no-unknown', 4, 0, 1),
  (57, 1, NULL, 'EXR', 'SAFE_WAY', 'Safe way to be reached', 'TEXT', NULL, 6, 1, 1),
  (58, 1, NULL, 'EXR', 'TOPIC', 'What it is about', 'CODE', 'wellbeing-topic', 8, 1, 1);
UPDATE service_field SET active = 0 WHERE service = 'LIV' AND code = 'NOMINATED_BY' AND revision = 1
  AND NOT EXISTS (SELECT 1 FROM episode_fact f WHERE f.field = 'NOMINATED_BY' AND f.removed IS NULL);

-- The core asks about everything there was; each other service about what is its own, from now on.
INSERT INTO service_outcome (id, revision, removed, service, outcome, position, active)
  SELECT 100 + c.position, 1, NULL, 'SOS', c.code, c.position, 1 FROM code c WHERE c.list = 'outcome' AND c.active = 1 AND c.position BETWEEN 1 AND 39
    AND NOT EXISTS (SELECT 1 FROM service_outcome o WHERE o.service = 'SOS');
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('outcome', 'KNOWS_SIGNS', 'Can name three signs of an unhealthy relationship', 'SAFETY', 5, 1),
  ('outcome', 'SUPPORTED_TO_REPORT', 'Supported to report, as they chose', 'SAFETY', 5, 1),
  ('outcome', 'NO_RECALL', 'Not recalled to prison', 'OFFENDING', 13, 1),
  ('outcome', 'BEHAVIOUR_BETTER', 'Behaves better at school', 'ETE', 16, 1),
  ('outcome', 'BENEFITS_UP', 'More income from benefits', 'MONEY', 26, 1),
  ('outcome', 'SERVICE_ACCESSED', 'Went to a service that helps', 'HEALTH', 32, 1),
  ('outcome', 'FAMILY_MEETING', 'The family met', 'FAMILY', 35, 1),
  ('outcome', 'FAMILY_SAFER', 'The family feels safer', 'FAMILY', 35, 1),
  ('outcome', 'ATTITUDE_BETTER', 'Attitude better', 'PERSONAL', 38, 1),
  ('outcome', 'KNOWS_SERVICES', 'Knows two services that help', 'PERSONAL', 38, 1)
ON CONFLICT (list, code) DO NOTHING;
INSERT INTO service_outcome (id, revision, removed, service, outcome, position, active)
  SELECT n.id, 1, NULL, n.service, n.outcome, n.position, 1 FROM (
    SELECT 201 AS id, 'TTG' AS service, 'NO_RECALL' AS outcome, 1 AS position
    UNION ALL SELECT 202, 'TTG', 'NO_NEW_OFFENCE_3', 2 UNION ALL SELECT 203, 'TTG', 'NO_NEW_OFFENCE_6', 3 UNION ALL SELECT 204, 'TTG', 'NO_NEW_OFFENCE_12', 4
    UNION ALL SELECT 205, 'TTG', 'LICENCE_COMPLETED', 5 UNION ALL SELECT 206, 'TTG', 'ADDRESS_FOUND', 6 UNION ALL SELECT 207, 'TTG', 'COURSE_STARTED', 7
    UNION ALL SELECT 208, 'TTG', 'JOB_STARTED', 8 UNION ALL SELECT 209, 'TTG', 'JOB_13W', 9 UNION ALL SELECT 210, 'TTG', 'JOB_26W', 10
    UNION ALL SELECT 211, 'TTG', 'BANK', 11 UNION ALL SELECT 212, 'TTG', 'ID_OBTAINED', 12 UNION ALL SELECT 213, 'TTG', 'GP', 13
    UNION ALL SELECT 214, 'TTG', 'BENEFIT_CLAIMED', 14 UNION ALL SELECT 215, 'TTG', 'EXITED', 15 UNION ALL SELECT 216, 'TTG', 'FEELS_SAFER', 16
    UNION ALL SELECT 217, 'TTG', 'ENGAGED_WITH_SUPPORT', 17
    UNION ALL SELECT 221, 'HOS', 'SAFETY_PLAN', 1 UNION ALL SELECT 222, 'HOS', 'FEELS_SAFER', 2 UNION ALL SELECT 223, 'HOS', 'RELOCATED_SAFE', 3
    UNION ALL SELECT 224, 'HOS', 'MENTAL_HEALTH_STARTED', 4 UNION ALL SELECT 225, 'HOS', 'SERVICE_ACCESSED', 5 UNION ALL SELECT 226, 'HOS', 'ADDRESS_FOUND', 6
    UNION ALL SELECT 227, 'HOS', 'BACK_IN_SCHOOL', 7 UNION ALL SELECT 228, 'HOS', 'COURSE_STARTED', 8 UNION ALL SELECT 229, 'HOS', 'JOB_STARTED', 9
    UNION ALL SELECT 230, 'HOS', 'GP', 10 UNION ALL SELECT 231, 'HOS', 'SUPPORTED_TO_REPORT', 11 UNION ALL SELECT 232, 'HOS', 'ENGAGED_WITH_SUPPORT', 12
    UNION ALL SELECT 241, 'FAM', 'FAMILY_MEETING', 1 UNION ALL SELECT 242, 'FAM', 'FAMILY_SAFER', 2 UNION ALL SELECT 243, 'FAM', 'TENANCY_SUSTAINED', 3
    UNION ALL SELECT 244, 'FAM', 'ARREARS_PLAN', 4 UNION ALL SELECT 245, 'FAM', 'BENEFITS_UP', 5 UNION ALL SELECT 246, 'FAM', 'ATTENDANCE_UP', 6
    UNION ALL SELECT 247, 'FAM', 'MISSING_REDUCED', 7 UNION ALL SELECT 248, 'FAM', 'SIBLING_SAFE', 8 UNION ALL SELECT 249, 'FAM', 'RELATIONSHIP_BETTER', 9
    UNION ALL SELECT 250, 'FAM', 'PARENT_CONFIDENCE', 10 UNION ALL SELECT 251, 'FAM', 'RISK_REDUCED', 11 UNION ALL SELECT 252, 'FAM', 'ENGAGED_WITH_SUPPORT', 12
    UNION ALL SELECT 261, 'SPL', 'TRUSTED_ADULT', 1 UNION ALL SELECT 262, 'SPL', 'KNOWS_SERVICES', 2 UNION ALL SELECT 263, 'SPL', 'FEELS_SAFER', 3
    UNION ALL SELECT 264, 'SPL', 'RISK_REDUCED', 4 UNION ALL SELECT 265, 'SPL', 'ATTENDANCE_UP', 5 UNION ALL SELECT 266, 'SPL', 'EXCLUSION_AVOIDED', 6
    UNION ALL SELECT 267, 'SPL', 'CONFIDENCE', 7 UNION ALL SELECT 268, 'SPL', 'ENGAGED_WITH_SUPPORT', 8
    UNION ALL SELECT 281, 'LIV', 'ATTENDANCE_UP', 1 UNION ALL SELECT 282, 'LIV', 'BEHAVIOUR_BETTER', 2 UNION ALL SELECT 283, 'LIV', 'ATTITUDE_BETTER', 3
    UNION ALL SELECT 284, 'LIV', 'EXCLUSION_AVOIDED', 4 UNION ALL SELECT 285, 'LIV', 'BACK_IN_SCHOOL', 5 UNION ALL SELECT 286, 'LIV', 'RISK_REDUCED', 6
    UNION ALL SELECT 287, 'LIV', 'TRUSTED_ADULT', 7 UNION ALL SELECT 288, 'LIV', 'ENGAGED_WITH_SUPPORT', 8
    UNION ALL SELECT 301, 'EXR', 'KNOWS_SIGNS', 1 UNION ALL SELECT 302, 'EXR', 'KNOWS_SERVICES', 2 UNION ALL SELECT 303, 'EXR', 'FEELS_SAFER', 3
    UNION ALL SELECT 304, 'EXR', 'SUPPORTED_TO_REPORT', 4 UNION ALL SELECT 305, 'EXR', 'SERVICE_ACCESSED', 5 UNION ALL SELECT 306, 'EXR', 'ROLE_MODEL', 6
    UNION ALL SELECT 307, 'EXR', 'SAFETY_PLAN', 7 UNION ALL SELECT 308, 'EXR', 'ENGAGED_WITH_SUPPORT', 8) n
  WHERE NOT EXISTS (SELECT 1 FROM service_outcome o WHERE o.service = n.service) ORDER BY n.id;

-- What is due of a household comes in with the next turn of the day.
UPDATE due_state SET filled = 0 WHERE filled > 1;
