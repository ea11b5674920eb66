-- A person's data goes when it is asked for, except for what a law obliges to keep: that is put aside here, where nothing
-- looks for it, and goes on the day it is no longer needed.
create table customer.retained (
    business_id uuid        not null references business.business,
    retained_id uuid        not null,
    kind        text        not null check (kind in ('ORDER', 'CONSENT')),
    content     jsonb       not null,
    keep_until  date        not null,
    created_at  timestamptz not null,
    primary key (business_id, retained_id)
);
comment on column customer.retained.keep_until is 'the last day; always the end of a calendar year';
create index retained_by_end on customer.retained (business_id, keep_until);
select entrance.protect('customer.retained', 'select, insert, delete');

-- That it happened, without whose it was: whoever restores a backup erases again what is named here.
create table customer.erasure (
    business_id uuid        not null references business.business,
    customer_id uuid        not null,
    erased_at   timestamptz not null,
    erased_by   uuid        not null,
    primary key (business_id, customer_id),
    foreign key (business_id, erased_by) references business.staff
);
select entrance.protect('customer.erasure', 'select, insert');
