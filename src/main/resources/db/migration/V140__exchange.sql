-- Data exchange with dealer management systems (DMS): what their files said last, the runs that read them, and what could
-- not be taken over.
create schema exchange;
grant usage on schema exchange to ${app}, ${entrance};

create table exchange.setting (
    business_id       uuid not null references business.business,
    tolerance_percent int  not null default 5 check (tolerance_percent between 0 and 100),
    primary key (business_id)
);
comment on column exchange.setting.tolerance_percent is 'so many may be missing in a full file before staff is asked';
select entrance.protect('exchange.setting');

-- „Zuordnung“: under which heading a business's files have a field, where it isn't the template's.
create table exchange.mapping (
    business_id uuid not null references business.business,
    kind        text not null check (kind in ('CUSTOMERS', 'VEHICLES', 'SERVICES')),
    field       text not null check (field <> ''),
    heading     text not null check (heading <> '' and length(heading) <= 100),
    primary key (business_id, kind, field)
);
select entrance.protect('exchange.mapping');

-- One file that came in. A worker holds it by a lease; done_lines moves in the transaction that writes those lines, so a
-- run that was killed goes on where its last batch ended.
create table exchange.run (
    business_id    uuid        not null references business.business,
    run_id         uuid        not null,
    kind           text        not null check (kind in ('CUSTOMERS', 'VEHICLES', 'SERVICES')),
    mode           text        not null check (mode in ('FULL', 'DELTA')),
    way            text        not null check (way in ('BROWSER', 'SFTP', 'COMMAND')),
    dry            boolean     not null,
    file_name      text        not null check (length(file_name) <= 200),
    file_bytes     bigint      not null check (file_bytes >= 0),
    state          text        not null default 'QUEUED'
                   check (state in ('QUEUED', 'RUNNING', 'ASKING', 'DONE', 'FAILED', 'DISCARDED')),
    problem        text        not null default '',
    problem_line   bigint      not null default 0,
    by_id          uuid,
    queued_at      timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    lines          bigint      not null default 0,
    done_lines     bigint      not null default 0,
    inserted       bigint      not null default 0,
    updated        bigint      not null default 0,
    unchanged      bigint      not null default 0,
    rejected       bigint      not null default 0,
    kept           bigint      not null default 0,
    notices        bigint      not null default 0,
    missing        bigint      not null default 0,
    known          bigint      not null default 0,
    missing_agreed boolean     not null default false,
    worker         uuid,
    leased_until   timestamptz,
    primary key (business_id, run_id),
    foreign key (business_id, by_id) references business.staff,
    check (done_lines = inserted + updated + unchanged + rejected)
);
comment on column exchange.run.lines is 'without the heading; 0 until the file was looked through';
comment on column exchange.run.kept is 'of those updated or unchanged: lines whose value staff decides about, for both sides changed it';
comment on column exchange.run.known is 'how many of its kind were known when a full file was looked through';
create index run_by_time on exchange.run (business_id, queued_at, run_id);
create index run_waiting on exchange.run (business_id, queued_at) where state in ('QUEUED', 'RUNNING');
select entrance.protect('exchange.run');

create policy entrance_reads on exchange.run for select to ${entrance} using (true);
grant select (business_id, state, leased_until) on exchange.run to ${entrance};
create function entrance.businesses_with_imports(at timestamptz)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select distinct r.business_id from exchange.run r
     where r.state in ('QUEUED', 'RUNNING') and (r.leased_until is null or r.leased_until <= at)
$$;
alter function entrance.businesses_with_imports owner to ${entrance};
revoke all on function entrance.businesses_with_imports from public;
grant execute on function entrance.businesses_with_imports to ${app};

-- What there is to say about a line: rejected and why, a value left out, a value that staff decides about; in a dry run
-- also what would change.
create table exchange.finding (
    business_id  uuid   not null,
    run_id       uuid   not null,
    line         bigint not null,
    place        int    not null,
    outcome      text   not null check (outcome in ('REJECTED', 'NOTICE', 'KEPT', 'INSERTED', 'UPDATED')),
    dms_id       text   not null check (length(dms_id) <= 200),
    reason       text   not null default '',
    field        text   not null default '',
    before_value text   not null default '' check (length(before_value) <= 500),
    after_value  text   not null default '' check (length(after_value) <= 500),
    primary key (business_id, run_id, line, place),
    foreign key (business_id, run_id) references exchange.run on delete cascade
);
select entrance.protect('exchange.finding');

-- The customers of the DMS: which card each is, and what the last file said of them. Without the latter nobody could tell
-- a change made there from one made here.
create table exchange.customer (
    business_id   uuid        not null,
    dms_id        text        collate "C" not null check (dms_id <> '' and length(dms_id) <= 64),
    link_id       uuid        not null,
    customer_id   uuid        not null,
    number        text        not null,
    kind          text        not null check (kind in ('PERSON', 'COMPANY')),
    first_name    text        not null,
    last_name     text        not null,
    company_name  text        not null,
    street        text        not null,
    house_number  text        not null,
    postcode      text        not null,
    city          text        not null,
    country       text        not null,
    email         text        not null,
    phone         text        not null,
    mobile        text        not null,
    imported_at   timestamptz not null,
    missing_since timestamptz,
    primary key (business_id, dms_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
create index customer_of_card on exchange.customer (business_id, customer_id);
select entrance.protect('exchange.customer');

create table exchange.vehicle (
    business_id        uuid        not null,
    dms_id             text        collate "C" not null check (dms_id <> '' and length(dms_id) <= 64),
    vehicle_id         uuid        not null,
    owner_dms_id       text        collate "C" not null,
    plate              text        not null,
    vin                text        not null,
    make               text        not null,
    model              text        not null,
    first_registration date,
    mileage_km         int,
    next_inspection    date,
    imported_at        timestamptz not null,
    missing_since      timestamptz,
    primary key (business_id, dms_id),
    foreign key (business_id, vehicle_id) references customer.vehicle on delete cascade
);
create index vehicle_of_file on exchange.vehicle (business_id, vehicle_id);
select entrance.protect('exchange.vehicle');

-- What was done before there was this program, or without it: the DMS tells, nobody changes it here.
create table exchange.past_service (
    business_id     uuid        not null,
    past_service_id uuid        not null,
    dms_id          text        collate "C" not null check (dms_id <> '' and length(dms_id) <= 64),
    customer_id     uuid        not null,
    vehicle_id      uuid,
    done_on         date        not null,
    title           text        not null check (title <> '' and length(title) <= 200),
    details         text        not null check (length(details) <= 2000),
    mileage_km      int,
    amount_cents    bigint,
    currency        text        not null check (length(currency) <= 3),
    imported_at     timestamptz not null,
    missing_since   timestamptz,
    primary key (business_id, past_service_id),
    unique (business_id, dms_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, vehicle_id) references customer.vehicle on delete set null (vehicle_id)
);
create index past_service_of_customer on exchange.past_service (business_id, customer_id, done_on);
create index past_service_of_vehicle on exchange.past_service (business_id, vehicle_id) where vehicle_id is not null;
select entrance.protect('exchange.past_service');

-- Whoever was erased here stays erased, also when the DMS goes on naming them. A keyed hash: it tells nobody who that was.
create table exchange.erased (
    business_id uuid        not null references business.business,
    dms_hash    bytea       not null check (length(dms_hash) = 32),
    erased_at   timestamptz not null,
    primary key (business_id, dms_hash)
);
select entrance.protect('exchange.erased');
