-- What a visitor, the portal or an import says about a known customer and the card doesn't say. Nobody's card is changed by
-- it: staff takes it over or declines it, field by field.
create table customer.difference (
    business_id   uuid        not null,
    difference_id uuid        not null,
    customer_id   uuid        not null,
    source        text        not null check (source in ('APPOINTMENT', 'PORTAL', 'IMPORT')),
    about         uuid,
    field         text        not null check (field in ('NAME', 'EMAIL', 'PHONE', 'ADDRESS', 'PLATE')),
    old_value     text        not null check (length(old_value) <= 10000),
    value         text        not null check (value <> '' and length(value) <= 500),
    created_at    timestamptz not null,
    state         text        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    decided_at    timestamptz,
    decided_by    uuid,
    primary key (business_id, difference_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, decided_by) references business.staff,
    check ((state = 'OPEN') = (decided_at is null))
);
comment on column customer.difference.about is 'what it was said with: an appointment';
comment on column customer.difference.value is 'parts of a name or an address in lines of their own';
create unique index difference_open_once on customer.difference (business_id, customer_id, field, value)
    where state = 'OPEN';
create index difference_open on customer.difference (business_id, created_at, difference_id) where state = 'OPEN';
create index difference_open_about on customer.difference (business_id, about) where state = 'OPEN' and about is not null;
create index difference_of_customer on customer.difference (business_id, customer_id, created_at);
select entrance.protect('customer.difference');

-- The navigation counts open ones too.
drop function entrance.desk_counts();
create function entrance.desk_counts()
    returns table (new_bookings bigint, dead_letters bigint, differences bigint)
    language sql stable set search_path = '' as $$
    select (select count(*) from (select from scheduling.appointment
                                   where business_id = current_setting('app.business')::uuid and handled_at is null
                                     and status <> 'CANCELLED' limit 100) new),
           (select count(*) from (select from messaging.letter
                                   where business_id = current_setting('app.business')::uuid and state = 'DEAD'
                                   limit 100) dead),
           (select count(*) from (select from customer.difference
                                   where business_id = current_setting('app.business')::uuid and state = 'OPEN'
                                   limit 100) open)
$$;
revoke all on function entrance.desk_counts from public;
grant execute on function entrance.desk_counts to ${app};
