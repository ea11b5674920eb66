-- Who works here: staff with password and second factor, their sessions, and the log of what touched security.
create table business.staff (
    business_id      uuid        not null references business.business,
    staff_id         uuid        not null,
    name             text        not null check (name <> '' and length(name) <= 200),
    email            text        not null check (email = lower(email) and email <> ''),
    role             text        not null check (role in ('OWNER', 'MANAGER', 'DESK')),
    password_hash    text,
    totp_secret      bytea,
    totp_last_step   bigint      not null default 0,
    active           boolean     not null default true,
    created_at       timestamptz not null,
    primary key (business_id, staff_id),
    unique (business_id, email)
);
comment on column business.staff.totp_secret is 'encrypted with the installation''s key set; null until a second factor is confirmed';
comment on column business.staff.totp_last_step is 'the newest time step whose code was used: a code works once';
-- Signing in starts with an e-mail and no business.
create index staff_by_email on business.staff (email);
select entrance.protect('business.staff');

create table business.staff_session (
    business_id       uuid        not null,
    session_hash      bytea       not null check (length(session_hash) = 32),
    staff_id          uuid        not null,
    device            text        not null default '',
    created_at        timestamptz not null,
    seen_at           timestamptz not null,
    expires_at        timestamptz not null,
    second_factor_at  timestamptz,
    primary key (business_id, session_hash),
    foreign key (business_id, staff_id) references business.staff on delete cascade
);
create index staff_session_by_staff on business.staff_session (business_id, staff_id);
create index staff_session_by_end on business.staff_session (business_id, expires_at);
select entrance.protect('business.staff_session');

-- Links for a first or a new password: single use, short-lived, kept as hash.
create table business.staff_key (
    business_id uuid        not null,
    key_hash    bytea       not null check (length(key_hash) = 32),
    staff_id    uuid        not null,
    kind        text        not null check (kind in ('INVITATION', 'RESET')),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    primary key (business_id, key_hash),
    foreign key (business_id, staff_id) references business.staff on delete cascade
);
create index staff_key_by_staff on business.staff_key (business_id, staff_id);
select entrance.protect('business.staff_key');

-- What happened to access and contact data (R-SEC-56). Only ever added; holds no secret.
create table business.security_log (
    business_id uuid        not null references business.business,
    entry_id    uuid        not null,
    at          timestamptz not null,
    actor_kind  text        not null check (actor_kind in ('STAFF', 'CUSTOMER', 'VISITOR', 'SYSTEM')),
    actor_id    uuid,
    act         text        not null check (act <> ''),
    subject     text        not null default '',
    primary key (business_id, entry_id)
);
create index security_log_by_time on business.security_log (business_id, at);
select entrance.protect('business.security_log', 'select, insert');

create policy entrance_reads on business.staff for select to ${entrance} using (true);
grant select (business_id, staff_id, email, active) on business.staff to ${entrance};

create function entrance.staff_by_email(wanted text)
    returns table (business_id uuid, staff_id uuid) language sql stable security definer set search_path = '' as $$
    select s.business_id, s.staff_id from business.staff s where s.email = wanted and s.active
     order by s.business_id limit 5
$$;
alter function entrance.staff_by_email owner to ${entrance};
revoke all on function entrance.staff_by_email from public;
grant execute on function entrance.staff_by_email to ${app};
