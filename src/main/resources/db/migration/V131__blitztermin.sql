-- The Blitztermin: which services it offers, and by which of a customer's visits an appointment was booked.
alter table scheduling.service add column quick boolean;
comment on column scheduling.service.quick is
    'offered as Blitztermin; null: nobody has decided, so it is if it asks for no comment';

alter table scheduling.appointment add column visit_id uuid;
comment on column scheduling.appointment.visit_id is
    'the customer''s visit that booked it: a visit by link sees its own appointments only; the visit itself may be over';
