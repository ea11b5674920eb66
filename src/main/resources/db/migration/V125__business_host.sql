-- Host names of a business's own. Anybody may list any name; it counts once its DNS record shows the token.
create table business.host (
    business_id   uuid        not null references business.business,
    host_id       uuid        not null,
    name          text        not null check (name ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(name) <= 253),
    token         text        not null check (length(token) between 20 and 100),
    main          boolean     not null default false,
    added_at      timestamptz not null,
    verified_at   timestamptz,
    checked_at    timestamptz,
    proof         text check (proof in ('FOUND', 'NO_RECORD', 'OTHER_VALUE', 'UNREACHABLE', 'TAKEN')),
    missing_since timestamptz,
    primary key (business_id, host_id),
    unique (business_id, name),
    check (not main or verified_at is not null)
);
comment on column business.host.token is 'public: stands in the DNS record';
comment on column business.host.missing_since is 'the record of a verified name is gone since; without verified_at: it was switched off for that';
-- A name stands for one business of this installation; claims that are not verified are in nobody's way.
create unique index host_verified on business.host (name) where verified_at is not null;
create unique index host_main on business.host (business_id) where main;
create index host_by_check on business.host (checked_at nulls first);
select entrance.protect('business.host');

create policy entrance_reads on business.host for select to ${entrance} using (true);
grant select (business_id, name, added_at, verified_at, checked_at, missing_since) on business.host to ${entrance};

-- Whom a host name stands for; asked before the business is known.
create function entrance.host(wanted text) returns uuid
    language plpgsql stable security definer set search_path = '' as $$
begin
    return (select h.business_id from business.host h where h.name = wanted and h.verified_at is not null);
end $$;
alter function entrance.host owner to ${entrance};
revoke all on function entrance.host from public;
grant execute on function entrance.host to ${app};

-- Businesses with a name to look at again: all that count, and claims of the last days.
create function entrance.businesses_with_hosts_due(checked_before timestamptz, added_after timestamptz, most int)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select distinct due.business_id
      from (select h.business_id from business.host h
             where (h.checked_at is null or h.checked_at < checked_before)
               and (h.verified_at is not null or h.added_at > added_after)
             order by h.checked_at nulls first limit most) due
$$;
alter function entrance.businesses_with_hosts_due owner to ${entrance};
revoke all on function entrance.businesses_with_hosts_due from public;
grant execute on function entrance.businesses_with_hosts_due to ${app};

-- For „doctor“: businesses with a name that is about to be switched off or has been.
create function entrance.businesses_with_hosts_missing(most int)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select distinct h.business_id from business.host h where h.missing_since is not null limit most
$$;
alter function entrance.businesses_with_hosts_missing owner to ${entrance};
revoke all on function entrance.businesses_with_hosts_missing from public;
grant execute on function entrance.businesses_with_hosts_missing to ${app};

-- Links are made from the main name, which processes keep with the business's other settings.
create trigger rules_version after insert or delete or update of main, verified_at on business.host
    for each row execute function entrance.rules_changed();

-- Every process remembers briefly whom a name stands for; this tells them to ask again.
create function entrance.host_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', coalesce(new.business_id, old.business_id) || ' hosts');
    return null;
end $$;
create trigger host_changed after delete or update of verified_at on business.host
    for each row execute function entrance.host_changed();
create trigger slug_changed after update of slug on business.business
    for each row when (old.slug is distinct from new.slug) execute function entrance.host_changed();
revoke all on function entrance.host_changed from public;
grant execute on function entrance.host_changed to ${app};
