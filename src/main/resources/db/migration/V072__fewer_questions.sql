-- What every page and every booking asks before anything else, made cheap. In PL/pgSQL, which keeps its plans for the
-- session; a plain SQL function that isn't inlined is planned anew at each call.

-- A business's public page: who it is, and by which settings it works, in one question.
create function entrance.visit(wanted text, out business_id uuid, out rules_version bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    select b.business_id, b.rules_version into visit.business_id, visit.rules_version
      from business.business b where b.slug = wanted;
end $$;
alter function entrance.visit owner to ${entrance};
revoke all on function entrance.visit from public;
grant execute on function entrance.visit to ${app};

create or replace function entrance.rules_version() returns bigint language plpgsql stable as $$
begin
    return (select b.rules_version from business.business b
             where b.business_id = current_setting('app.business')::uuid);
end $$;

-- As before, but its commit does not wait for the disk: all visitors behind one network wait for the row, and after a
-- crash a few tries fewer are counted, which does no harm.
create or replace function entrance.try_acquire(key bytea, max_tries int, window_seconds int, at timestamptz)
    returns boolean language plpgsql security definer set search_path = '' as $$
declare allowed boolean;
begin
    perform set_config('synchronous_commit', 'off', true);
    insert into entrance.throttle as t (key_hash, window_ends, tries)
    values (key, at + make_interval(secs => window_seconds), 1)
    on conflict (key_hash) do update
       set tries       = case when t.window_ends <= at then 1 else least(t.tries + 1, max_tries + 1) end,
           window_ends = case when t.window_ends <= at then at + make_interval(secs => window_seconds) else t.window_ends end
    returning tries <= max_tries into allowed;
    return allowed;
end $$;
