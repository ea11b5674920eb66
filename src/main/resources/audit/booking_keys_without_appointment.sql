-- Whoever was answered "booked" has an appointment: no booking key is left without one.
select k.booking_key from scheduling.booking_key k where k.appointment_id is null
