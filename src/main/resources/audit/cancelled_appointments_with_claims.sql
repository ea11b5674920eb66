-- A cancelled appointment occupies nothing.
select distinct c.appointment_id
  from scheduling.claim c
  join scheduling.appointment a on a.business_id = c.business_id and a.appointment_id = c.appointment_id
 where a.status = 'CANCELLED'
