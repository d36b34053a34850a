-- What in a note sets somebody against whoever it is about (4.7): words of a fight or a threat, kept by the office. A star: all words that begin so.
INSERT INTO code (list, code, label, note, position, active) VALUES
  ('opposed-word', 'FIGHT', 'fight*', NULL, 1, 1),
  ('opposed-word', 'FOUGHT', 'fought', NULL, 2, 1),
  ('opposed-word', 'BEEF', 'beef*', NULL, 3, 1),
  ('opposed-word', 'THREAT', 'threat*', NULL, 4, 1),
  ('opposed-word', 'STAB', 'stab*', NULL, 5, 1),
  ('opposed-word', 'ATTACK', 'attack*', NULL, 6, 1),
  ('opposed-word', 'ASSAULT', 'assault*', NULL, 7, 1),
  ('opposed-word', 'JUMPED', 'jumped', NULL, 8, 1),
  ('opposed-word', 'CHASED', 'chased', NULL, 9, 1),
  ('opposed-word', 'ROBBED', 'robbed', NULL, 10, 1),
  ('opposed-word', 'BEATEN', 'beat up', NULL, 11, 1),
  ('opposed-word', 'KNIFE', 'knife', NULL, 12, 1),
  ('opposed-word', 'RIVAL', 'rival*', NULL, 13, 1),
  ('opposed-word', 'OPPS', 'opps', NULL, 14, 1),
  ('opposed-word', 'ENEMY', 'enem*', NULL, 15, 1),
  ('opposed-word', 'REVENGE', 'revenge', NULL, 16, 1),
  ('opposed-word', 'SCARED', 'scared of', NULL, 17, 1),
  ('opposed-word', 'AFRAID', 'afraid of', NULL, 18, 1),
  ('opposed-word', 'AGAINST', 'gave evidence against', NULL, 19, 1),
  ('opposed-word', 'DEBT', 'owes', NULL, 20, 1),
  ('task-kind', 'NOTE_APART', 'A note sets them against somebody: is a keep-apart rule needed?', NULL, 98, 1)
ON CONFLICT DO NOTHING;
