-- What changed here goes to the DMS: noted in the transaction that changes it, so that nothing committed late is missed;
-- numbered when a file is made of it.
alter table exchange.setting
    add column exports      boolean not null default false,
    add column last_file_no int     not null default 0;
comment on column exchange.setting.exports is 'changes are noted for the DMS, and files made of them';

create table exchange.out_file (
    business_id uuid        not null references business.business,
    file_no     int         not null,
    made_at     timestamptz not null,
    entries     int         not null,
    written     boolean     not null default false,
    primary key (business_id, file_no)
);
comment on column exchange.out_file.written is 'its files lie in the folder out/';
select entrance.protect('exchange.out_file');

create table exchange.outgoing (
    business_id    uuid        not null references business.business,
    outgoing_id    uuid        not null,
    customer_id    uuid,
    appointment_id uuid,
    noted_at       timestamptz not null,
    file_no        int,
    primary key (business_id, outgoing_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    foreign key (business_id, file_no) references exchange.out_file on delete cascade,
    check ((customer_id is null) <> (appointment_id is null))
);
create index outgoing_waiting on exchange.outgoing (business_id, noted_at) where file_no is null;
create index outgoing_of_file on exchange.outgoing (business_id, file_no) where file_no is not null;
create index outgoing_of_customer on exchange.outgoing (business_id, customer_id) where customer_id is not null;
select entrance.protect('exchange.outgoing');

create policy entrance_reads on exchange.outgoing for select to ${entrance} using (true);
grant select (business_id, file_no, noted_at) on exchange.outgoing to ${entrance};
create policy entrance_reads on exchange.out_file for select to ${entrance} using (true);
grant select (business_id, written) on exchange.out_file to ${entrance};
create function entrance.businesses_with_outgoing(before timestamptz)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select distinct o.business_id from exchange.outgoing o where o.file_no is null and o.noted_at <= before
    union
    select distinct f.business_id from exchange.out_file f where not f.written
$$;
alter function entrance.businesses_with_outgoing owner to ${entrance};
revoke all on function entrance.businesses_with_outgoing from public;
grant execute on function entrance.businesses_with_outgoing to ${app};
