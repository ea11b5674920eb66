-- Every appointment's history begins with how it came about.
select a.appointment_id
  from scheduling.appointment a
 where not exists (select from scheduling.appointment_history h
                    where h.business_id = a.business_id and h.appointment_id = a.appointment_id)
