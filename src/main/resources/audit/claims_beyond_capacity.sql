-- A resource of capacity n has claims on n lanes only, absences aside.
select c.claim_id
  from scheduling.claim c
  join scheduling.resource r on r.business_id = c.business_id and r.resource_id = c.resource_id
 where c.lane >= r.capacity and c.kind <> 'ABSENCE' and c.ends_at > now()
