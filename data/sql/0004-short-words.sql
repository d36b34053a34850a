-- Kinds of alert whose words do not fit a narrow column keep shorter ones beside them.
UPDATE code SET note = 'Self-harm' WHERE list = 'alert-kind' AND code = 'SELF_HARM';
UPDATE code SET note = 'No parent contact' WHERE list = 'alert-kind' AND code = 'NO_PARENT_CONTACT';
UPDATE code SET note = 'Language, access' WHERE list = 'alert-kind' AND code = 'ACCESS';
UPDATE code SET note = 'Allergy, medical' WHERE list = 'alert-kind' AND code = 'MEDICAL';
