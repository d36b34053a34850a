-- A record that is erased for good, with its certificate (4.13): of its history stays who did what when, and no word of it. Nothing else of the
-- audit is ever changed.
DROP TRIGGER audit_keeps;
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
  WHEN NOT (new.old IS NULL AND new.new IS NULL AND new.reason IS NULL AND new.title IS NULL
    AND (new.seq, new.at, new.actor, new.verb, new.kind, new.record, new.person, new.field, new.deed)
      IS (old.seq, old.at, old.actor, old.verb, old.kind, old.record, old.person, old.field, old.deed)
    AND EXISTS (SELECT 1 FROM disposal d JOIN person p ON p.ref = d.ref
      WHERE d.removed IS NULL AND p.id IN (old.person, (SELECT m.merged_into FROM person m WHERE m.id = old.person))))
  BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
