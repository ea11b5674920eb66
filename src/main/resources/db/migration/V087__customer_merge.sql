-- Two cards of one person become one. The other stays as a tombstone that leads to it, and all that was moved is written
-- down, so that it can go back.
alter table customer.customer
    add column merged_into uuid,
    add foreign key (business_id, merged_into) references customer.customer,
    add check (merged_into <> customer_id);
comment on column customer.customer.merged_into is 'null: a card; else only what leads to the card it became part of';
create index customer_merged on customer.customer (business_id, merged_into) where merged_into is not null;

create table customer.merge (
    business_id uuid        not null,
    merge_id    uuid        not null,
    winner_id   uuid        not null,
    loser_id    uuid        not null,
    merged_at   timestamptz not null,
    merged_by   uuid        not null,
    before      jsonb       not null,
    after       jsonb       not null,
    undone_at   timestamptz,
    undone_by   uuid,
    primary key (business_id, merge_id),
    foreign key (business_id, winner_id) references customer.customer on delete cascade,
    foreign key (business_id, loser_id) references customer.customer on delete cascade,
    foreign key (business_id, merged_by) references business.staff,
    foreign key (business_id, undone_by) references business.staff
);
comment on column customer.merge.before is 'what the winner''s card said; after: what it said then';
create index merge_by_winner on customer.merge (business_id, winner_id, merged_at);
create index merge_by_loser on customer.merge (business_id, loser_id);
select entrance.protect('customer.merge');

create table customer.merge_moved (
    business_id uuid not null,
    merge_id    uuid not null,
    module      text not null,
    kind        text not null,
    row_id      uuid not null,
    primary key (business_id, merge_id, module, kind, row_id),
    foreign key (business_id, merge_id) references customer.merge on delete cascade
);
select entrance.protect('customer.merge_moved');
