-- The tenant: one business with its branches, hours, closures and legal texts.
create schema business;
grant usage on schema business to ${app}, ${entrance};

create table business.business (
    business_id        uuid        primary key,
    slug               text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
    name               text        not null check (name <> '' and length(name) <= 200),
    tagline            text        not null default '' check (length(tagline) <= 200),
    kind               text        not null check (kind in ('WORKSHOP', 'DEALERSHIP', 'SCHOOL', 'ACOUSTICIAN', 'OPTICIAN', 'THERAPIST', 'OTHER')),
    country            text        not null check (country in ('DE', 'AT', 'CH')),
    locale             text        not null default 'de' check (locale in ('de', 'en')),
    formal             boolean     not null default true,
    currency           text        not null check (currency in ('EUR', 'CHF')),
    accent             text        not null default '#6b4fbb' check (accent ~ '^#[0-9a-f]{6}$'),
    radius             int         not null default 10 check (radius between 0 and 20),
    logo               bytea       check (length(logo) <= 200000),
    logo_type          text        check (logo_type in ('image/png', 'image/jpeg', 'image/webp')),
    reply_to           text        not null default '',
    copy_to            text        not null default '',
    neutral_calendar   boolean     not null default false,
    require_second_factor boolean  not null default true,
    created_at         timestamptz not null,
    check ((logo is null) = (logo_type is null))
);
-- The slug is in addresses, so it is the installation's, not the business's.
create unique index business_slug on business.business (slug);
select entrance.protect('business.business');

create table business.branch (
    business_id  uuid    not null references business.business,
    branch_id    uuid    not null,
    name         text    not null check (name <> '' and length(name) <= 200),
    street       text    not null default '',
    house_number text    not null default '',
    postcode     text    not null default '',
    city         text    not null default '',
    subdivision  text    not null default '',
    zone         text    not null,
    email        text    not null default '',
    phone        text    not null default '',
    directions   text    not null default '',
    closed_on_holidays boolean not null default true,
    position     int     not null default 0,
    active       boolean not null default true,
    primary key (business_id, branch_id)
);
comment on column business.branch.subdivision is 'land or canton for public holidays, lower case as in ISO 3166-2 without the country: by, zh';
select entrance.protect('business.branch');

-- The ordinary week; several rows a day leave breaks between them. Minutes count from local midnight.
create table business.opening_hours (
    business_id   uuid     not null,
    branch_id     uuid     not null,
    weekday       int      not null check (weekday between 1 and 7),
    opens_minute  int      not null check (opens_minute between 0 and 1439),
    closes_minute int      not null check (closes_minute between 1 and 1440),
    primary key (business_id, branch_id, weekday, opens_minute),
    foreign key (business_id, branch_id) references business.branch on delete cascade,
    check (opens_minute < closes_minute),
    constraint opening_hours_no_overlap exclude using gist
        (business_id with =, branch_id with =, weekday with =, int4range(opens_minute, closes_minute) with &&)
);
select entrance.protect('business.opening_hours');

-- Days on which a branch (or, without a branch, the whole business) is closed: both days are closed days.
create table business.closure (
    business_id uuid not null references business.business,
    closure_id  uuid not null,
    branch_id   uuid,
    from_day    date not null,
    until_day   date not null,
    reason      text not null default '' check (length(reason) <= 200),
    primary key (business_id, closure_id),
    foreign key (business_id, branch_id) references business.branch on delete cascade,
    check (from_day <= until_day and until_day - from_day <= 400)
);
create index closure_by_day on business.closure (business_id, until_day);
select entrance.protect('business.closure');

-- Hours for one date instead of the ordinary week; they also win over a public holiday.
create table business.special_opening (
    business_id   uuid not null,
    branch_id     uuid not null,
    day           date not null,
    opens_minute  int  not null check (opens_minute between 0 and 1439),
    closes_minute int  not null check (closes_minute between 1 and 1440),
    reason        text not null default '' check (length(reason) <= 200),
    primary key (business_id, branch_id, day, opens_minute),
    foreign key (business_id, branch_id) references business.branch on delete cascade,
    check (opens_minute < closes_minute),
    constraint special_opening_no_overlap exclude using gist
        (business_id with =, branch_id with =, day with =, int4range(opens_minute, closes_minute) with &&)
);
select entrance.protect('business.special_opening');

-- Legal texts are only ever added (R-LAW-1): what someone agreed to can be shown later, word for word.
create table business.legal_text (
    business_id   uuid        not null references business.business,
    legal_text_id uuid        not null,
    kind          text        not null check (kind in ('IMPRINT', 'PRIVACY', 'TERMS', 'ACCESSIBILITY')),
    locale        text        not null check (locale in ('de', 'en')),
    version       int         not null check (version > 0),
    valid_from    timestamptz not null,
    body          text        not null check (length(body) <= 200000),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (business_id, legal_text_id),
    unique (business_id, kind, locale, version)
);
select entrance.protect('business.legal_text', 'select, insert');

create policy entrance_reads on business.business for select to ${entrance} using (true);
grant select on business.business to ${entrance};

create function entrance.business_by_slug(wanted text)
    returns uuid language sql stable security definer set search_path = '' as $$
    select business_id from business.business where slug = wanted
$$;
alter function entrance.business_by_slug owner to ${entrance};

create function entrance.any_business()
    returns boolean language sql stable security definer set search_path = '' as $$
    select exists (select from business.business)
$$;
alter function entrance.any_business owner to ${entrance};

-- For commands and jobs that visit every business in turn: 500 a page, after the last id seen.
create function entrance.businesses(after uuid)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select business_id from business.business where after is null or business_id > after order by business_id limit 500
$$;
alter function entrance.businesses owner to ${entrance};

revoke all on function entrance.business_by_slug, entrance.any_business, entrance.businesses from public;
grant execute on function entrance.business_by_slug, entrance.any_business, entrance.businesses to ${app};
