-- A new code ends every visit that the old one opened. (After a merge visits belong to a card with a code of its own.)
select v.visit_id
  from access.visit v
  join access.portal_code c on c.business_id = v.business_id and c.customer_id = v.customer_id
 where v.opened_with = 'PORTAL_CODE' and v.created_at < c.issued_at
   and not exists (select from customer.customer m where m.business_id = v.business_id and m.merged_into = v.customer_id)
