-- An appointment occupies resources of its own branch only.
select c.claim_id
  from scheduling.claim c
  join scheduling.appointment a on a.business_id = c.business_id and a.appointment_id = c.appointment_id
  join scheduling.resource r on r.business_id = c.business_id and r.resource_id = c.resource_id
 where r.branch_id <> a.branch_id
