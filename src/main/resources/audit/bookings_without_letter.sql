-- Whoever booked online and left an e-mail address was written to (as long as the booking's key is kept).
select a.appointment_id
  from scheduling.appointment a
  join scheduling.booking_key k on k.business_id = a.business_id and k.appointment_id = a.appointment_id
 where a.source in ('BOOKING_PAGE', 'WIDGET', 'PORTAL') and a.email <> ''
   and not exists (select from messaging.letter l where l.business_id = a.business_id and l.about = a.appointment_id)
