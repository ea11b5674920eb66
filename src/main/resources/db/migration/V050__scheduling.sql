-- What can be booked, what it occupies, and the appointments themselves.
create schema scheduling;
grant usage on schema scheduling to ${app}, ${entrance};

-- Whatever an appointment occupies: a person, a lift, a room, a loan car. Capacity n takes n appointments at once.
create table scheduling.resource (
    business_id uuid    not null references business.business,
    resource_id uuid    not null,
    branch_id   uuid    not null,
    name        text    not null check (name <> '' and length(name) <= 200),
    detail      text    not null default '' check (length(detail) <= 200),
    kind        text    not null check (kind in ('PERSON', 'ROOM', 'EQUIPMENT', 'VEHICLE')),
    capacity    int     not null default 1 check (capacity between 1 and 100),
    staff_id    uuid,
    position    int     not null default 0,
    active      boolean not null default true,
    primary key (business_id, resource_id),
    foreign key (business_id, branch_id) references business.branch,
    foreign key (business_id, staff_id) references business.staff
);
create index resource_by_branch on scheduling.resource (business_id, branch_id);
select entrance.protect('scheduling.resource');

-- A resource's own week; without any row it follows the branch's opening hours.
create table scheduling.resource_hours (
    business_id   uuid not null,
    resource_id   uuid not null,
    weekday       int  not null check (weekday between 1 and 7),
    opens_minute  int  not null check (opens_minute between 0 and 1439),
    closes_minute int  not null check (closes_minute between 1 and 1440),
    primary key (business_id, resource_id, weekday, opens_minute),
    foreign key (business_id, resource_id) references scheduling.resource on delete cascade,
    check (opens_minute < closes_minute),
    constraint resource_hours_no_overlap exclude using gist
        (business_id with =, resource_id with =, weekday with =, int4range(opens_minute, closes_minute) with &&)
);
select entrance.protect('scheduling.resource_hours');

create table scheduling.service (
    business_id            uuid    not null references business.business,
    service_id             uuid    not null,
    name                   text    not null check (name <> '' and length(name) <= 200),
    description            text    not null default '' check (length(description) <= 1000),
    icon                   text    not null default 'calendar' check (icon ~ '^[a-z0-9-]+$'),
    duration_minutes       int     not null check (duration_minutes between 5 and 1440 and duration_minutes % 5 = 0),
    buffer_before_minutes  int     not null default 0 check (buffer_before_minutes between 0 and 480 and buffer_before_minutes % 5 = 0),
    buffer_after_minutes   int     not null default 0 check (buffer_after_minutes between 0 and 480 and buffer_after_minutes % 5 = 0),
    step_minutes           int     not null check (step_minutes between 5 and 1440 and step_minutes % 5 = 0),
    lead_minutes           int     not null default 0 check (lead_minutes between 0 and 525600),
    horizon_days           int     not null default 60 check (horizon_days between 1 and 730),
    cancel_until_minutes   int     not null default 1440 check (cancel_until_minutes between 0 and 525600),
    confirmation           text    not null default 'INSTANT' check (confirmation in ('INSTANT', 'REQUEST')),
    bookable_by            text    not null default 'EVERYONE' check (bookable_by in ('EVERYONE', 'CUSTOMERS', 'STAFF')),
    price_cents            bigint  check (price_cents >= 0),
    no_show_fee_cents      bigint  check (no_show_fee_cents >= 0),
    currency               text    not null check (currency in ('EUR', 'CHF')),
    ask_phone              text    not null default 'REQUIRED' check (ask_phone in ('NO', 'OPTIONAL', 'REQUIRED')),
    ask_address            text    not null default 'NO' check (ask_address in ('NO', 'OPTIONAL', 'REQUIRED')),
    ask_plate              text    not null default 'NO' check (ask_plate in ('NO', 'OPTIONAL', 'REQUIRED')),
    ask_comment            text    not null default 'OPTIONAL' check (ask_comment in ('NO', 'OPTIONAL', 'REQUIRED')),
    copy_to                text    not null default '',
    position               int     not null default 0,
    active                 boolean not null default true,
    primary key (business_id, service_id)
);
select entrance.protect('scheduling.service');

-- A service needs, for each need, one of the resources listed for it: any of them, in this order of preference.
-- Several needs are needed together. At a branch only that branch's resources count.
create table scheduling.service_need (
    business_id uuid not null,
    service_id  uuid not null,
    need_no     int  not null check (need_no between 1 and 10),
    resource_id uuid not null,
    preference  int  not null default 0,
    primary key (business_id, service_id, need_no, resource_id),
    foreign key (business_id, service_id) references scheduling.service on delete cascade,
    foreign key (business_id, resource_id) references scheduling.resource on delete cascade
);
create index service_need_by_resource on scheduling.service_need (business_id, resource_id);
select entrance.protect('scheduling.service_need');

create table scheduling.appointment (
    business_id      uuid        not null references business.business,
    appointment_id   uuid        not null,
    service_id       uuid        not null,
    branch_id        uuid        not null,
    customer_id      uuid,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    status           text        not null check (status in
                     ('REQUESTED', 'CONFIRMED', 'ARRIVED', 'IN_PROGRESS', 'DONE', 'NO_SHOW', 'CANCELLED')),
    source           text        not null check (source in ('BOOKING_PAGE', 'WIDGET', 'PORTAL', 'DESK', 'API', 'IMPORT')),
    -- what the visitor typed; no customer is made from it (T6)
    first_name       text        not null default '' check (length(first_name) <= 200),
    last_name        text        not null default '' check (length(last_name) <= 200),
    email            text        not null default '' check (length(email) <= 254),
    phone            text        not null default '' check (length(phone) <= 40),
    plate            text        not null default '' check (length(plate) <= 20),
    street           text        not null default '' check (length(street) <= 200),
    house_number     text        not null default '' check (length(house_number) <= 20),
    postcode         text        not null default '' check (length(postcode) <= 20),
    city             text        not null default '' check (length(city) <= 200),
    comment          text        not null default '' check (length(comment) <= 2000),
    staff_note       text        not null default '' check (length(staff_note) <= 10000),
    locale           text        not null default 'de' check (locale in ('de', 'en')),
    price_cents      bigint,
    no_show_fee_cents bigint,
    currency         text        not null check (currency in ('EUR', 'CHF')),
    -- the legal texts it was ordered under (R-LAW-1)
    terms_id         uuid,
    privacy_id       uuid,
    calendar_sequence int        not null default 0 check (calendar_sequence >= 0),
    created_at       timestamptz not null,
    handled_at       timestamptz,
    cancelled_at     timestamptz,
    cancelled_by     text        check (cancelled_by in ('VISITOR', 'CUSTOMER', 'STAFF', 'SYSTEM')),
    primary key (business_id, appointment_id),
    foreign key (business_id, service_id) references scheduling.service,
    foreign key (business_id, branch_id) references business.branch,
    foreign key (business_id, customer_id) references customer.customer,
    foreign key (business_id, terms_id) references business.legal_text,
    foreign key (business_id, privacy_id) references business.legal_text,
    check (starts_at < ends_at),
    check ((status = 'CANCELLED') = (cancelled_at is not null))
);
comment on column scheduling.appointment.handled_at is 'null while a new online booking waits for staff (T4, T6)';
create index appointment_by_time on scheduling.appointment (business_id, starts_at);
create index appointment_by_customer on scheduling.appointment (business_id, customer_id, starts_at);
create index appointment_new on scheduling.appointment (business_id, created_at) where handled_at is null;
create index appointment_by_email on scheduling.appointment (business_id, email) where email <> '';
create index appointment_by_phone on scheduling.appointment (business_id, phone) where phone <> '';
select entrance.protect('scheduling.appointment');

-- Staff time off, a lift under repair, a blocked hour. Occupies all lanes of its resource.
create table scheduling.absence (
    business_id uuid        not null,
    absence_id  uuid        not null,
    resource_id uuid        not null,
    kind        text        not null check (kind in ('ABSENCE', 'BLOCK')),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    reason      text        not null default '' check (length(reason) <= 200),
    created_at  timestamptz not null,
    primary key (business_id, absence_id),
    foreign key (business_id, resource_id) references scheduling.resource on delete cascade,
    check (starts_at < ends_at)
);
create index absence_by_time on scheduling.absence (business_id, resource_id, ends_at);
select entrance.protect('scheduling.absence');

-- Whatever occupies a resource is a claim on one of its lanes, buffers included. Two claims on one lane never overlap:
-- this constraint, not the program, rules out double booking.
create table scheduling.claim (
    business_id    uuid        not null,
    claim_id       uuid        not null,
    resource_id    uuid        not null,
    lane           int         not null check (lane between 0 and 99),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    kind           text        not null check (kind in ('APPOINTMENT', 'HOLD', 'ABSENCE')),
    appointment_id uuid,
    absence_id     uuid,
    held_until     timestamptz,
    primary key (business_id, claim_id),
    foreign key (business_id, resource_id) references scheduling.resource,
    foreign key (business_id, appointment_id) references scheduling.appointment on delete cascade,
    foreign key (business_id, absence_id) references scheduling.absence on delete cascade,
    check (starts_at < ends_at),
    check ((kind = 'APPOINTMENT') = (appointment_id is not null)),
    check ((kind = 'ABSENCE') = (absence_id is not null)),
    check ((kind = 'HOLD') = (held_until is not null)),
    constraint claim_no_overlap exclude using gist
        (business_id with =, resource_id with =, lane with =, tstzrange(starts_at, ends_at) with &&)
);
-- Range operators are not leakproof, so under row security slot search reads by plain times.
create index claim_by_time on scheduling.claim (business_id, resource_id, ends_at) include (starts_at, lane);
create index claim_of_appointment on scheduling.claim (business_id, appointment_id) where appointment_id is not null;
create index claim_of_absence on scheduling.claim (business_id, absence_id) where absence_id is not null;
create index claim_held on scheduling.claim (business_id, held_until) where held_until is not null;
select entrance.protect('scheduling.claim');

create table scheduling.appointment_history (
    business_id    uuid        not null,
    appointment_id uuid        not null,
    entry_id       uuid        not null,
    at             timestamptz not null,
    actor_kind     text        not null check (actor_kind in ('VISITOR', 'CUSTOMER', 'STAFF', 'SYSTEM')),
    actor_id       uuid,
    act            text        not null check (act <> ''),
    detail         text        not null default '',
    primary key (business_id, appointment_id, entry_id),
    foreign key (business_id, appointment_id) references scheduling.appointment on delete cascade
);
select entrance.protect('scheduling.appointment_history');

-- Links in mails that open one appointment; kept as hash, several may be alive at once (one a letter).
create table scheduling.manage_link (
    business_id    uuid        not null,
    token_hash     bytea       not null check (length(token_hash) = 32),
    appointment_id uuid        not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    primary key (business_id, token_hash),
    foreign key (business_id, appointment_id) references scheduling.appointment on delete cascade
);
create index manage_link_of_appointment on scheduling.manage_link (business_id, appointment_id);
create index manage_link_by_end on scheduling.manage_link (business_id, expires_at);
select entrance.protect('scheduling.manage_link');

-- One booking per key, however often the form arrives (R-REL-4). Kept for at least 24 hours.
create table scheduling.booking_key (
    business_id    uuid        not null references business.business,
    booking_key    uuid        not null,
    request_hash   bytea       not null check (length(request_hash) = 32),
    appointment_id uuid,
    created_at     timestamptz not null,
    primary key (business_id, booking_key),
    foreign key (business_id, appointment_id) references scheduling.appointment on delete cascade
);
create index booking_key_by_time on scheduling.booking_key (business_id, created_at);
select entrance.protect('scheduling.booking_key');

-- When customers are reminded of appointments, per channel.
create table scheduling.reminder_rule (
    business_id    uuid    not null references business.business,
    channel        text    not null check (channel in ('EMAIL', 'SMS')),
    minutes_before int     not null check (minutes_before between 15 and 43200),
    primary key (business_id, channel, minutes_before)
);
select entrance.protect('scheduling.reminder_rule');

create policy entrance_reads on scheduling.reminder_rule for select to ${entrance} using (true);
grant select on scheduling.reminder_rule to ${entrance};
create function entrance.businesses_with_reminders(after uuid)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select distinct business_id from scheduling.reminder_rule where after is null or business_id > after
     order by business_id limit 500
$$;
alter function entrance.businesses_with_reminders owner to ${entrance};
revoke all on function entrance.businesses_with_reminders from public;
grant execute on function entrance.businesses_with_reminders to ${app};
