-- Every appointment that takes place occupies each resource it was promised, for its whole time.
select a.appointment_id || ' on ' || wanted.resource_id
  from scheduling.appointment a
 cross join unnest(a.resource_ids) wanted(resource_id)
 where a.status in ('REQUESTED', 'CONFIRMED', 'ARRIVED', 'IN_PROGRESS')
   and not exists (
       select from scheduling.claim c
        where c.business_id = a.business_id and c.appointment_id = a.appointment_id
          and c.resource_id = wanted.resource_id and c.starts_at <= a.starts_at and c.ends_at >= a.ends_at)
