-- Ten codes that stand in for a lost second factor, each once; kept as keyed hash, for they are short.
create table business.staff_recovery_code (
    business_id uuid        not null,
    staff_id    uuid        not null,
    code_hash   bytea       not null check (length(code_hash) = 32),
    created_at  timestamptz not null,
    used_at     timestamptz,
    primary key (business_id, staff_id, code_hash),
    foreign key (business_id, staff_id) references business.staff on delete cascade
);
select entrance.protect('business.staff_recovery_code');
