-- Settings change seldom and every booking and slot page needs them: processes keep them in memory as long as this
-- number is the same. It is the last transaction that changed any of them, so no number ever comes back.
alter table business.business add column rules_version bigint not null default 0;
comment on column business.business.rules_version is 'the transaction that last changed settings: kept by triggers, never by hand';

create function entrance.rules_version() returns bigint language sql stable as $$
    select rules_version from business.business where business_id = current_setting('app.business')::uuid
$$;

create function entrance.business_changed() returns trigger language plpgsql as $$
begin
    new.rules_version = pg_current_xact_id()::text::bigint;
    return new;
end $$;

create function entrance.rules_changed() returns trigger language plpgsql as $$
begin
    update business.business set rules_version = pg_current_xact_id()::text::bigint
     where business_id = coalesce(new.business_id, old.business_id)
       and rules_version <> pg_current_xact_id()::text::bigint;
    return null;
end $$;

create trigger rules_version before update on business.business
    for each row execute function entrance.business_changed();

do $$
declare settings regclass;
begin
    foreach settings in array array['business.branch', 'business.opening_hours', 'business.closure',
            'business.special_opening', 'business.legal_text', 'scheduling.service', 'scheduling.service_need',
            'scheduling.resource', 'scheduling.resource_hours']::regclass[] loop
        execute format('create trigger rules_version after insert or update or delete on %s '
            || 'for each row execute function entrance.rules_changed()', settings);
    end loop;
end $$;

revoke all on function entrance.rules_version, entrance.business_changed, entrance.rules_changed from public;
grant execute on function entrance.rules_version, entrance.business_changed, entrance.rules_changed to ${app};
