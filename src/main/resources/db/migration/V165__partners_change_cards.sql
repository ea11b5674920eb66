-- A partner's program changes cards in its own name, which stays in the history when the partner is gone.
alter table customer.change
    add column by_name text not null default '' check (length(by_name) <= 100),
    drop constraint change_by_kind_check,
    add constraint change_by_kind_check check (by_kind in ('STAFF', 'CUSTOMER', 'PARTNER', 'SYSTEM')),
    drop constraint change_source_check,
    add constraint change_source_check check (source in ('DESK', 'PORTAL', 'API', 'IMPORT', 'MERGE'));
alter table customer.consent
    add column by_name text not null default '' check (length(by_name) <= 100),
    drop constraint consent_by_kind_check,
    add constraint consent_by_kind_check check (by_kind in ('STAFF', 'CUSTOMER', 'PARTNER', 'SYSTEM'));
comment on column customer.change.by_name is 'of a partner; all others are called what they are called now';
