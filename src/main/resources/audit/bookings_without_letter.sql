-- Whoever booked online and left an e-mail address was written to.
select a.appointment_id
  from scheduling.appointment a
 where a.source in ('BOOKING_PAGE', 'WIDGET', 'PORTAL') and a.email <> ''
   and not exists (select from messaging.letter l where l.business_id = a.business_id and l.about = a.appointment_id)
