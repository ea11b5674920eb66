-- Every table of businesses has row level security, forced, with the policy of its own rows.
select c.oid::regclass
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p')
   and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
   and c.oid::regclass::text not in ('entrance.throttle', 'entrance.setup_code')
   and c.relname <> 'flyway_schema_history'
   and not (c.relrowsecurity and c.relforcerowsecurity
            and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_rows'))
