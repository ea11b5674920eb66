-- An appointment for a service that needs resources has one for each need.
select a.appointment_id
  from scheduling.appointment a
 where a.status in ('REQUESTED', 'CONFIRMED', 'ARRIVED', 'IN_PROGRESS') and a.ends_at > now()
   and cardinality(a.resource_ids) = 0
   and exists (select from scheduling.service_need n where n.business_id = a.business_id and n.service_id = a.service_id)
