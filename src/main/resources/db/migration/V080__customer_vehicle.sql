-- The customers' vehicles. Removed ones stay, archived: appointments point to them. A plate is kept as it was typed and
-- found without its blanks, hyphens, dots and umlauts. Several customers may have the same one: Swiss plates move.
create function customer.plate_key(plate text)
    returns text language sql immutable parallel safe as $$
    select upper(regexp_replace(public.unaccent('public.unaccent'::regdictionary, plate), '[^A-Za-z0-9]', '', 'g'))
$$;

create table customer.vehicle (
    business_id        uuid        not null,
    vehicle_id         uuid        not null,
    customer_id        uuid        not null,
    plate              text        not null default '' check (length(plate) <= 20),
    vin                text        not null default '' check (length(vin) <= 40),
    make               text        not null default '' check (length(make) <= 100),
    model              text        not null default '' check (length(model) <= 100),
    first_registration date,
    mileage_km         int check (mileage_km between 0 and 9999999),
    next_inspection    date,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    archived_at        timestamptz,
    plate_search       text collate "C" not null generated always as (customer.plate_key(plate)) stored,
    primary key (business_id, vehicle_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    check (plate <> '' or vin <> '' or make <> '' or model <> '')
);
comment on column customer.vehicle.vin is 'upper case without blanks; may be wrong: staff is warned, not refused';
create index vehicle_by_customer on customer.vehicle (business_id, customer_id, plate_search, vehicle_id);
create index vehicle_by_plate on customer.vehicle (business_id, plate_search, vehicle_id) where plate_search <> '';
create index vehicle_by_vin on customer.vehicle (business_id, vin) where vin <> '';
select entrance.protect('customer.vehicle');
