-- What goes into a prison goes as prison mail, a way of its own (6.3); what was on its way there by the post goes on as that.
UPDATE letter_paper SET delivery = 'SITE_MAIL'
  WHERE delivery = 'POST' AND letter IN (SELECT l.id FROM letter l JOIN address a ON a.id = l.address WHERE l.delivery = 'POST' AND a.type = 'PRISON');
UPDATE letter SET delivery = 'SITE_MAIL', revision = revision + 1
  WHERE delivery = 'POST' AND address IN (SELECT a.id FROM address a WHERE a.type = 'PRISON');

UPDATE code SET label = 'Prison mail', active = 1 WHERE list = 'delivery' AND code = 'SITE_MAIL' AND label = 'Prison or hospital mail';

-- Into whose hand a letter was given.
ALTER TABLE letter ADD COLUMN handed_to TEXT;
