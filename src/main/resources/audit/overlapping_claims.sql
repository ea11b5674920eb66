-- Nothing is booked twice: no two claims on one lane of a resource overlap.
select a.claim_id || ' and ' || b.claim_id
  from scheduling.claim a
  join scheduling.claim b on b.business_id = a.business_id and b.resource_id = a.resource_id and b.lane = a.lane
   and a.claim_id < b.claim_id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
