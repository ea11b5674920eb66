-- „Aktualisierungsmails“ about customers of one branch can go to an address of its own.
create table business.branch_updates (
    business_id uuid not null,
    branch_id   uuid not null,
    updates_to  text not null check (updates_to <> '' and length(updates_to) <= 254),
    primary key (business_id, branch_id),
    foreign key (business_id, branch_id) references business.branch on delete cascade
);
select entrance.protect('business.branch_updates');
