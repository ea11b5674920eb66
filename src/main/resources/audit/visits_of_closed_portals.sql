-- A portal that is switched off has no open visits.
select v.visit_id
  from access.visit v
  join access.portal_code c on c.business_id = v.business_id and c.customer_id = v.customer_id
 where not c.open
