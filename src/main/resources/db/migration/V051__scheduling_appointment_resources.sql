-- A cancelled appointment has no claims any more, yet the planner still shows it where it stood (T5).
alter table scheduling.appointment add column resource_ids uuid[] not null default '{}';
comment on column scheduling.appointment.resource_ids is 'what it occupies, or did until it was cancelled; one for each need, in their order';

-- A booking key is taken before the appointment is written, in one transaction: who repeats it must wait at once.
alter table scheduling.booking_key
    drop constraint booking_key_business_id_appointment_id_fkey,
    add constraint booking_key_of_appointment foreign key (business_id, appointment_id)
        references scheduling.appointment on delete cascade deferrable initially deferred;
create index booking_key_of_appointment on scheduling.booking_key (business_id, appointment_id);
