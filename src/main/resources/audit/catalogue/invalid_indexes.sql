-- Every index is whole.
select i.indexrelid::regclass from pg_index i where not i.indisvalid or not i.indisready
