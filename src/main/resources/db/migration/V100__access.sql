-- How customers get in: portal codes, visits of their devices, codes by mail and SMS, and changes of how they are reached.
create schema access;
grant usage on schema access to ${app}, ${entrance};

-- One code a customer. Found by its keyed hash; encrypted, so that the card can be printed again.
create table access.portal_code (
    business_id    uuid        not null,
    customer_id    uuid        not null,
    code_hash      bytea       not null check (length(code_hash) = 32),
    code_encrypted bytea       not null,
    issued_at      timestamptz not null,
    issued_by      uuid,
    open           boolean     not null default true,
    primary key (business_id, customer_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, issued_by) references business.staff
);
comment on column access.portal_code.open is 'false: staff has switched this customer''s portal off';
-- A code is looked up before its business is known.
create index portal_code_by_hash on access.portal_code (code_hash);
select entrance.protect('access.portal_code');

create policy entrance_reads on access.portal_code for select to ${entrance} using (true);
grant select (business_id, customer_id, code_hash, open) on access.portal_code to ${entrance};

create function entrance.portal_code(wanted bytea)
    returns table (business_id uuid, customer_id uuid) language sql stable security definer set search_path = '' as $$
    select c.business_id, c.customer_id from access.portal_code c where c.code_hash = wanted and c.open limit 1
$$;
alter function entrance.portal_code owner to ${entrance};
revoke all on function entrance.portal_code from public;
grant execute on function entrance.portal_code to ${app};

-- A customer's device with an open portal. The browser holds the token, the database its hash.
create table access.visit (
    business_id  uuid        not null,
    visit_id     uuid        not null,
    token_hash   bytea       not null check (length(token_hash) = 32),
    customer_id  uuid        not null,
    opened_with  text        not null check (opened_with in ('PORTAL_CODE', 'PERSONAL_LINK', 'VERIFICATION', 'PASSWORD')),
    level        text        not null check (level in ('LINKED', 'SCANNED', 'CONFIRMED')),
    confirmed_at timestamptz,
    device       text        not null default '' check (length(device) <= 200),
    created_at   timestamptz not null,
    seen_at      timestamptz not null,
    expires_at   timestamptz not null,
    primary key (business_id, visit_id),
    unique (business_id, token_hash),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    check ((level = 'CONFIRMED') = (confirmed_at is not null))
);
create index visit_of_customer on access.visit (business_id, customer_id, seen_at);
create index visit_by_end on access.visit (business_id, expires_at);
select entrance.protect('access.visit');

-- Six digits to an address on file, for one visit. The address is not kept here: its contact is.
create table access.verification (
    business_id     uuid        not null,
    verification_id uuid        not null,
    customer_id     uuid        not null,
    visit_id        uuid        not null,
    code_hash       bytea       not null check (length(code_hash) = 32),
    code_encrypted  bytea       not null,
    tries           int         not null default 0 check (tries >= 0),
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    primary key (business_id, verification_id),
    foreign key (business_id, visit_id) references access.visit on delete cascade
);
create index verification_of_visit on access.verification (business_id, visit_id, created_at);
create index verification_by_end on access.verification (business_id, expires_at);
select entrance.protect('access.verification');

-- A new e-mail address or mobile number: waits until somebody who receives there agrees; can be taken back for a while.
create table access.contact_change (
    business_id       uuid        not null,
    change_id         uuid        not null,
    customer_id       uuid        not null,
    kind              text        not null check (kind in ('EMAIL', 'PHONE')),
    old_value         text        not null default '' check (length(old_value) <= 254),
    new_value         text        not null check (new_value <> '' and length(new_value) <= 254),
    state             text        not null check (state in ('WAITING', 'DONE', 'UNDONE', 'OUTDATED')),
    confirm_hash      bytea       not null check (length(confirm_hash) = 32),
    confirm_encrypted bytea       not null,
    undo_hash         bytea       not null check (length(undo_hash) = 32),
    undo_encrypted    bytea       not null,
    created_at        timestamptz not null,
    confirm_until     timestamptz not null,
    done_at           timestamptz,
    undo_until        timestamptz,
    primary key (business_id, change_id),
    unique (business_id, confirm_hash),
    unique (business_id, undo_hash),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    check ((done_at is null) = (state in ('WAITING', 'OUTDATED')))
);
create index contact_change_of_customer on access.contact_change (business_id, customer_id, created_at);
create index contact_change_by_time on access.contact_change (business_id, created_at);
select entrance.protect('access.contact_change');

-- The address of a customer's private calendar; without a row there is none.
create table access.calendar_feed (
    business_id     uuid        not null,
    customer_id     uuid        not null,
    token_hash      bytea       not null check (length(token_hash) = 32),
    token_encrypted bytea       not null,
    created_at      timestamptz not null,
    primary key (business_id, customer_id),
    unique (business_id, token_hash),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
select entrance.protect('access.calendar_feed');

-- „vorsichtig“: a code alone shows how somebody is reached only in part.
alter table business.business add column portal_careful boolean not null default false;
