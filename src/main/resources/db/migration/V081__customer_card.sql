-- The rest of the customer card: number, branch, tags, picture, the business's own fields and due dates, consents, and
-- who changed what from which value to which.
alter table customer.customer
    add column number    bigint check (number > 0),
    add column branch_id uuid,
    add foreign key (business_id, branch_id) references business.branch;
comment on column customer.customer.number is 'given once, never again; null: made before there were numbers, or by a bulk load';
create unique index customer_by_number on customer.customer (business_id, number);

create table customer.counter (
    business_id uuid   not null references business.business,
    last_number bigint not null,
    primary key (business_id)
);
select entrance.protect('customer.counter');

-- The owner is held by row security too.
alter table customer.customer no force row level security;
update customer.customer c set number = n.number
  from (select business_id, customer_id,
               10000 + row_number() over (partition by business_id order by created_at, customer_id) as number
          from customer.customer) n
 where n.business_id = c.business_id and n.customer_id = c.customer_id;
alter table customer.counter no force row level security;
insert into customer.counter (business_id, last_number)
select business_id, max(number) from customer.customer group by business_id;
alter table customer.counter force row level security;
alter table customer.customer force row level security;

create table customer.tag (
    business_id uuid not null,
    customer_id uuid not null,
    tag         text not null check (tag <> '' and length(tag) <= 40),
    primary key (business_id, customer_id, tag),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
create index tag_by_name on customer.tag (business_id, tag, customer_id);
select entrance.protect('customer.tag');

create table customer.picture (
    business_id uuid        not null,
    customer_id uuid        not null,
    bytes       bytea       not null check (length(bytes) <= 200000),
    type        text        not null check (type in ('image/png', 'image/jpeg')),
    updated_at  timestamptz not null,
    primary key (business_id, customer_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
select entrance.protect('customer.picture');

-- „Zusatzfelder“: what a business notes besides.
create table customer.field (
    business_id uuid    not null references business.business,
    field_id    uuid    not null,
    label       text    not null check (label <> '' and length(label) <= 100),
    kind        text    not null check (kind in ('TEXT', 'CHOICE', 'YES_NO', 'DATE')),
    choices     text[]  not null default '{}',
    position    int     not null default 0,
    active      boolean not null default true,
    primary key (business_id, field_id),
    check (kind <> 'CHOICE' or cardinality(choices) > 0)
);
select entrance.protect('customer.field');

create table customer.field_value (
    business_id uuid not null,
    customer_id uuid not null,
    field_id    uuid not null,
    value       text not null check (value <> '' and length(value) <= 1000),
    primary key (business_id, customer_id, field_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, field_id) references customer.field
);
comment on column customer.field_value.value is 'as typed; true or false; a date as 2026-03-23';
select entrance.protect('customer.field_value');

-- What else falls due: tyres, battery, eye test; for a vehicle or for the customer.
create table customer.due_kind (
    business_id uuid    not null references business.business,
    due_kind_id uuid    not null,
    label       text    not null check (label <> '' and length(label) <= 100),
    about       text    not null check (about in ('CUSTOMER', 'VEHICLE')),
    position    int     not null default 0,
    active      boolean not null default true,
    primary key (business_id, due_kind_id)
);
select entrance.protect('customer.due_kind');

create table customer.due_date (
    business_id uuid not null,
    due_date_id uuid not null,
    customer_id uuid not null,
    vehicle_id  uuid,
    due_kind_id uuid not null,
    due_on      date not null,
    primary key (business_id, due_date_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, vehicle_id) references customer.vehicle on delete cascade,
    foreign key (business_id, due_kind_id) references customer.due_kind,
    unique nulls not distinct (business_id, customer_id, due_kind_id, vehicle_id)
);
create index due_date_by_vehicle on customer.due_date (business_id, vehicle_id) where vehicle_id is not null;
create index due_date_by_day on customer.due_date (business_id, due_on);
select entrance.protect('customer.due_date');

-- What customers were asked for, word by word; each change of wording is a new version.
create table customer.consent_wording (
    business_id uuid        not null references business.business,
    purpose     text        not null check (purpose <> ''),
    channel     text        not null check (channel in ('EMAIL', 'SMS', 'PHONE', 'POST')),
    version     int         not null check (version > 0),
    body        text        not null check (body <> '' and length(body) <= 4000),
    valid_from  timestamptz not null,
    primary key (business_id, purpose, channel, version)
);
select entrance.protect('customer.consent_wording', 'select, insert');

-- Each yes and each no, with its day, its wording and how it came (R-LAW-68). Rows are added, never changed; merging
-- cards moves them.
create table customer.consent (
    business_id uuid        not null,
    consent_id  uuid        not null,
    customer_id uuid        not null,
    purpose     text        not null,
    channel     text        not null,
    version     int         not null,
    given       boolean     not null,
    at          timestamptz not null,
    source      text        not null check (source <> ''),
    by_kind     text        not null check (by_kind in ('STAFF', 'CUSTOMER', 'SYSTEM')),
    by_id       uuid,
    evidence    text        not null default '' check (length(evidence) <= 500),
    primary key (business_id, consent_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, purpose, channel, version) references customer.consent_wording
);
create index consent_by_customer on customer.consent (business_id, customer_id, at);
select entrance.protect('customer.consent', 'select, insert, delete, update (customer_id)');

-- Who changed what on a card, from which value to which. Holds no secret; goes with the card when it is erased.
create table customer.change (
    business_id  uuid        not null,
    change_id    uuid        not null,
    customer_id  uuid        not null,
    at           timestamptz not null,
    by_kind      text        not null check (by_kind in ('STAFF', 'CUSTOMER', 'SYSTEM')),
    by_id        uuid,
    source       text        not null check (source in ('DESK', 'PORTAL', 'IMPORT', 'MERGE')),
    what         text        not null check (what <> ''),
    subject      text        not null default '' check (length(subject) <= 300),
    before_value text        not null default '' check (length(before_value) <= 10000),
    after_value  text        not null default '' check (length(after_value) <= 10000),
    primary key (business_id, change_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
comment on column customer.change.subject is 'which vehicle, field or date, as it was called; empty: the card itself';
create index change_by_customer on customer.change (business_id, customer_id, at);
select entrance.protect('customer.change', 'select, insert, delete, update (customer_id)');
