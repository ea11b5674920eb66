-- „Aktualisierungsmails“: what customers change about themselves is told to the business, several changes in one letter.
alter table business.portal_setting
    add column updates_to text not null default '' check (length(updates_to) <= 254);
comment on column business.portal_setting.updates_to is 'where update mails go; empty: nowhere';

create schema updates;
grant usage on schema updates to ${app}, ${entrance};

-- What a customer has changed since the last letter went out, or is about to; one row a customer.
create table updates.pending (
    business_id uuid        not null,
    customer_id uuid        not null,
    change_ids  uuid[]      not null,
    due_at      timestamptz not null,
    primary key (business_id, customer_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
comment on column updates.pending.due_at is 'when the letter goes out; what is changed until then joins it';
select entrance.protect('updates.pending');
