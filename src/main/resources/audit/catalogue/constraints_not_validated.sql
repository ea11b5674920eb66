-- Every constraint holds for the rows that were there before it, too.
select c.conrelid::regclass || ' ' || c.conname from pg_constraint c where not c.convalidated
