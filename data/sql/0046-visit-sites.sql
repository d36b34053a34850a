-- Which prison or hospital a visit goes to, where the office holds it: places are compared by it, however they are written (domain 4.7).
ALTER TABLE visit_plan ADD COLUMN site TEXT;
