-- One form books once: no appointment has two booking keys.
select k.appointment_id
  from scheduling.booking_key k
 where k.appointment_id is not null
 group by k.appointment_id
having count(*) > 1
