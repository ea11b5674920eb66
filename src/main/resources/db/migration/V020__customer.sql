-- The customer file: people and firms a business knows, and how to reach them.
create schema customer;
grant usage on schema customer to ${app}, ${entrance};

create function customer.searchable(variadic words text[])
    returns text language sql immutable parallel safe as $$
    select lower(public.unaccent('public.unaccent'::regdictionary, array_to_string(words, ' ')))
$$;

create table customer.customer (
    business_id  uuid        not null references business.business,
    customer_id  uuid        not null,
    kind         text        not null default 'PERSON' check (kind in ('PERSON', 'COMPANY')),
    first_name   text        not null default '' check (length(first_name) <= 200),
    last_name    text        not null default '' check (length(last_name) <= 200),
    company_name text        not null default '' check (length(company_name) <= 200),
    street       text        not null default '' check (length(street) <= 200),
    house_number text        not null default '' check (length(house_number) <= 20),
    postcode     text        not null default '' check (length(postcode) <= 20),
    city         text        not null default '' check (length(city) <= 200),
    country      text        not null default '' check (length(country) <= 2),
    notes        text        not null default '' check (length(notes) <= 10000),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    search       text        not null generated always as
                 (customer.searchable(first_name, last_name, company_name)) stored,
    primary key (business_id, customer_id),
    check (first_name <> '' or last_name <> '' or company_name <> '')
);
create index customer_by_name on customer.customer (business_id, last_name, first_name, customer_id);
create index customer_by_search on customer.customer using gin (business_id, search gin_trgm_ops);
select entrance.protect('customer.customer');

-- Ways to reach a customer. Several customers may share one (couples, firms). E-mail in lower case, phone in E.164.
create table customer.contact (
    business_id uuid    not null,
    contact_id  uuid    not null,
    customer_id uuid    not null,
    kind        text    not null check (kind in ('EMAIL', 'PHONE')),
    value       text    not null check (value <> '' and length(value) <= 254),
    mobile      boolean not null default false,
    position    int     not null default 0,
    primary key (business_id, contact_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    unique (business_id, customer_id, kind, value)
);
create index contact_by_value on customer.contact (business_id, kind, value);
select entrance.protect('customer.contact');

-- Trigram operators are not leakproof, so under row security the planner may not use the index for them.
-- This function may; it looks only at the business that was entered and returns ids only.
create policy entrance_reads on customer.customer for select to ${entrance} using (true);
grant select (business_id, customer_id, search, last_name, first_name) on customer.customer to ${entrance};

create function entrance.customers_like(wanted text, most int)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select c.customer_id
      from customer.customer c
     where c.business_id = current_setting('app.business')::uuid
       and (c.search like '%' || replace(replace(replace(customer.searchable(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%'
            or customer.searchable(wanted) operator(public.<%) c.search)
     order by customer.searchable(wanted) operator(public.<<->) c.search, c.last_name, c.first_name, c.customer_id
     limit most
$$;
alter function entrance.customers_like owner to ${entrance};
revoke all on function entrance.customers_like from public;
grant execute on function entrance.customers_like to ${app};
