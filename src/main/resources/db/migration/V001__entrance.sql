-- The ground rules: every table belongs to one business per row, and the app can only see the business it entered.
--
-- Three roles: the owner runs these migrations; ${app} is what the program connects as and owns nothing; ${entrance}
-- owns the few functions that must find a business before anyone can enter it. They return ids and nothing else.
create extension if not exists btree_gist;
create extension if not exists btree_gin;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema entrance;
grant usage on schema entrance to ${app};
grant usage, create on schema entrance to ${entrance};

-- Called once per table by the migration that makes it. Without app.business in the transaction,
-- current_setting raises: a forgotten business is an error, never all rows.
create function entrance.protect(protected regclass, rights text default 'select, insert, update, delete')
    returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy own_rows on %s to ${app} using (business_id = current_setting(''app.business'')::uuid)'
        || ' with check (business_id = current_setting(''app.business'')::uuid)', protected);
    execute format('grant %s on %s to ${app}', rights, protected);
end $$;
revoke all on function entrance.protect from public;

-- Counts tries per key (a hash of what is tried and from where), before any business is known.
create table entrance.throttle (
    key_hash     bytea       primary key,
    window_ends  timestamptz not null,
    tries        int         not null check (tries >= 0)
);
create index throttle_by_end on entrance.throttle (window_ends);
grant select, insert, update, delete on entrance.throttle to ${entrance};

-- One try more under this key. True while there were at most max_tries in the running window.
-- A refused try does not prolong the window. Holds in parallel: the row is locked by the upsert.
create function entrance.try_acquire(key bytea, max_tries int, window_seconds int, at timestamptz)
    returns boolean language sql security definer set search_path = '' as $$
    insert into entrance.throttle as t (key_hash, window_ends, tries)
    values (key, at + make_interval(secs => window_seconds), 1)
    on conflict (key_hash) do update
       set tries       = case when t.window_ends <= at then 1 else least(t.tries + 1, max_tries + 1) end,
           window_ends = case when t.window_ends <= at then at + make_interval(secs => window_seconds) else t.window_ends end
    returning tries <= max_tries
$$;
alter function entrance.try_acquire owner to ${entrance};

create function entrance.forgive(key bytea)
    returns void language sql security definer set search_path = '' as $$
    delete from entrance.throttle where key_hash = key
$$;
alter function entrance.forgive owner to ${entrance};

create function entrance.forget_old_tries(at timestamptz)
    returns void language sql security definer set search_path = '' as $$
    delete from entrance.throttle where window_ends < at - interval '1 day'
$$;
alter function entrance.forget_old_tries owner to ${entrance};

-- The code that guards the first-run page: printed on the console, kept as a hash, used once.
create table entrance.setup_code (
    code_hash  bytea       primary key,
    created_at timestamptz not null,
    used_at    timestamptz
);
grant select, insert, update, delete on entrance.setup_code to ${entrance};

create function entrance.issue_setup_code(hash bytea, at timestamptz)
    returns void language sql security definer set search_path = '' as $$
    delete from entrance.setup_code where used_at is null;
    insert into entrance.setup_code (code_hash, created_at) values (hash, at);
$$;
alter function entrance.issue_setup_code owner to ${entrance};

create function entrance.setup_code_is_valid(hash bytea)
    returns boolean language sql stable security definer set search_path = '' as $$
    select exists (select from entrance.setup_code where code_hash = hash and used_at is null)
$$;
alter function entrance.setup_code_is_valid owner to ${entrance};

create function entrance.use_setup_code(hash bytea, at timestamptz)
    returns boolean language sql security definer set search_path = '' as $$
    with used as (update entrance.setup_code set used_at = at where code_hash = hash and used_at is null returning 1)
    select exists (select from used)
$$;
alter function entrance.use_setup_code owner to ${entrance};

revoke all on all functions in schema entrance from public;
grant execute on function entrance.try_acquire, entrance.forgive, entrance.forget_old_tries, entrance.issue_setup_code,
    entrance.setup_code_is_valid, entrance.use_setup_code to ${app};
