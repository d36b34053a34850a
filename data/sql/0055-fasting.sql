-- Days on which some of a school fast: taught like others, and better left alone in the afternoon (C16).
INSERT INTO code (list, code, label, note, position, active) VALUES ('calendar-day', 'FASTING', 'Fasting: better not in the afternoon', NULL, 11, 1) ON CONFLICT DO NOTHING;
