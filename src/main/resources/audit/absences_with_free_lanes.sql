-- An absence occupies all lanes of its resource for its whole time.
select a.absence_id
  from scheduling.absence a
  join scheduling.resource r on r.business_id = a.business_id and r.resource_id = a.resource_id
 where a.ends_at > now()
   and (select count(distinct c.lane) from scheduling.claim c
         where c.business_id = a.business_id and c.absence_id = a.absence_id and c.resource_id = a.resource_id
           and c.starts_at <= a.starts_at and c.ends_at >= a.ends_at) < r.capacity
