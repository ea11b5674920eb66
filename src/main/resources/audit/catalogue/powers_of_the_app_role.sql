-- The role the program works as owns nothing and can't step over row level security.
select 'role ' || rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)
union all
select 'owns ' || c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user
union all
select 'member of ' || g.rolname from pg_roles g
 where g.rolname <> current_user and pg_has_role(current_user, g.oid, 'member')
