-- Why help of a partner is asked without their agreement.
ALTER TABLE onward_referral ADD COLUMN ground TEXT;
