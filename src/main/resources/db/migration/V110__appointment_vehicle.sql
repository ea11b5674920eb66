-- Which of a customer's vehicles an appointment is about, as chosen in the portal. Its plate stands there too, as it was.
alter table scheduling.appointment
    add column vehicle_id uuid,
    add constraint appointment_vehicle foreign key (business_id, vehicle_id)
        references customer.vehicle on delete set null (vehicle_id);
create index appointment_by_vehicle on scheduling.appointment (business_id, vehicle_id) where vehicle_id is not null;
