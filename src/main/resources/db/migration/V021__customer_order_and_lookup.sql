-- The file in the order people expect (Ärger beside Arger, firms among people), found by whole name and by beginnings.
-- Byte order is enough once letters are folded, and its operators are leakproof: indexes serve them under row security.
alter table customer.customer
    add column sort_name text collate "C" not null generated always as
        (customer.searchable(case when last_name <> '' then last_name else company_name end, first_name, company_name)) stored,
    add column person text collate "C" not null generated always as
        (customer.searchable(first_name, last_name)) stored;

create index customer_by_sort_name on customer.customer (business_id, sort_name, customer_id);
create index customer_by_person on customer.customer (business_id, person);
drop index customer.customer_by_name;

create index contact_by_beginning on customer.contact (business_id, kind, value collate "C");
