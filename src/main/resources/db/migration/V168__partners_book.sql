-- Appointments' histories say which partner's program booked, moved or cancelled; also when the partner is gone.
alter table scheduling.appointment_history
    add column actor_name text not null default '' check (length(actor_name) <= 100),
    drop constraint appointment_history_actor_kind_check,
    add constraint appointment_history_actor_kind_check
        check (actor_kind in ('VISITOR', 'CUSTOMER', 'STAFF', 'PARTNER', 'SYSTEM'));
comment on column scheduling.appointment_history.actor_name is 'of a partner; all others are called what they are called now';
alter table scheduling.appointment
    drop constraint appointment_cancelled_by_check,
    add constraint appointment_cancelled_by_check
        check (cancelled_by in ('VISITOR', 'CUSTOMER', 'STAFF', 'PARTNER', 'SYSTEM'));
