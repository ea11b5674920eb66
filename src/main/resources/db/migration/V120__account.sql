-- Customers' accounts: a password beside the portal code; who is registering; links that set a password; who has
-- registered and is on no card that staff knows.
create schema account;
grant usage on schema account to ${app}, ${entrance};

create table account.account (
    business_id    uuid        not null,
    account_id     uuid        not null,
    customer_id    uuid        not null,
    password_hash  text,
    password_at    timestamptz,
    one_time_until timestamptz,
    active         boolean     not null default true,
    created_at     timestamptz not null,
    used_at        timestamptz,
    primary key (business_id, account_id),
    unique (business_id, customer_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    check ((password_hash is null) = (password_at is null)),
    check (one_time_until is null or password_hash is not null)
);
comment on column account.account.password_hash is 'null: there is another way in, or none yet';
comment on column account.account.one_time_until is 'staff made the password: it opens only the page that replaces it';
comment on column account.account.active is 'false: staff has switched the account off';
select entrance.protect('account.account');

-- Links and tickets that set a password: single use, short-lived, kept as hash.
create table account.key (
    business_id uuid        not null,
    key_hash    bytea       not null check (length(key_hash) = 32),
    account_id  uuid        not null,
    kind        text        not null check (kind in ('RESET', 'FIRST_LOGIN')),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    primary key (business_id, key_hash),
    foreign key (business_id, account_id) references account.account on delete cascade
);
create index key_of_account on account.key (business_id, account_id);
create index key_by_end on account.key (business_id, expires_at);
select entrance.protect('account.key');

-- Somebody who registers: six digits to an address, for one browser. There is a row for the unknown as for the known.
create table account.registration (
    business_id     uuid        not null references business.business,
    registration_id uuid        not null,
    token_hash      bytea       not null check (length(token_hash) = 32),
    purpose         text        not null check (purpose in ('REGISTRATION', 'APP')),
    typed_kind      text        not null check (typed_kind in ('EMAIL', 'MOBILE', 'NUMBER')),
    typed           text        not null check (typed <> '' and length(typed) <= 254),
    customer_id     uuid,
    code_hash       bytea       not null check (length(code_hash) = 32),
    code_encrypted  bytea       not null,
    tries           int         not null default 0 check (tries >= 0),
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    confirmed_at    timestamptz,
    primary key (business_id, registration_id),
    unique (business_id, token_hash),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
comment on column account.registration.customer_id is 'the one card that was meant; null: none, or several';
create index registration_by_end on account.registration (business_id, expires_at);
create index registration_of_customer on account.registration (business_id, customer_id) where customer_id is not null;
select entrance.protect('account.registration');

-- „Konten zuordnen“: cards that a registration made, until staff joins them with a known one or keeps them.
create table account.newcomer (
    business_id   uuid        not null,
    customer_id   uuid        not null,
    registered_at timestamptz not null,
    settled_at    timestamptz,
    settled_by    uuid,
    primary key (business_id, customer_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, settled_by) references business.staff
);
create index newcomer_waiting on account.newcomer (business_id, registered_at) where settled_at is null;
select entrance.protect('account.newcomer');

-- Who was asked to set a password and would rather not.
create table account.declined (
    business_id uuid        not null,
    customer_id uuid        not null,
    declined_at timestamptz not null,
    primary key (business_id, customer_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
select entrance.protect('account.declined');

-- How long a device stays signed in: renewed whenever it is seen, or until a fixed moment.
alter table access.visit
    add column rolls_minutes int check (rolls_minutes > 0),
    add column kept boolean not null default true;
comment on column access.visit.rolls_minutes is 'so long after it was last seen; null: ends at expires_at whatever happens';
comment on column access.visit.kept is 'false: the browser forgets it when it closes';
-- The owner is held by row security too.
alter table access.visit no force row level security;
update access.visit set rolls_minutes = 259200;
alter table access.visit force row level security;

alter table business.portal_setting
    alter column welcome_by_itself set default false,
    add column stay_hours int not null default 720 check (stay_hours between 24 and 9600),
    add column app_activation boolean not null default false;
comment on column business.portal_setting.stay_hours is '„Angemeldet bleiben“; 9600, 400 days, stand for ever: they begin anew whenever the device is seen';

-- The navigation counts accounts that wait, too.
drop function entrance.desk_counts();
create function entrance.desk_counts()
    returns table (new_bookings bigint, dead_letters bigint, differences bigint, accounts bigint)
    language sql stable set search_path = '' as $$
    select (select count(*) from (select from scheduling.appointment
                                   where business_id = current_setting('app.business')::uuid and handled_at is null
                                     and status <> 'CANCELLED' limit 100) new),
           (select count(*) from (select from messaging.letter
                                   where business_id = current_setting('app.business')::uuid and state = 'DEAD'
                                   limit 100) dead),
           (select count(*) from (select from customer.difference
                                   where business_id = current_setting('app.business')::uuid and state = 'OPEN'
                                   limit 100) open),
           (select count(*) from (select from account.newcomer n
                                    join customer.customer c
                                      on c.business_id = n.business_id and c.customer_id = n.customer_id
                                   where n.business_id = current_setting('app.business')::uuid and n.settled_at is null
                                     and c.merged_into is null
                                   limit 100) waiting)
$$;
revoke all on function entrance.desk_counts from public;
grant execute on function entrance.desk_counts to ${app};
