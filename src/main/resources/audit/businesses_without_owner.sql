-- Every business has an owner who can sign in.
select b.business_id
  from business.business b
 where not exists (select from business.staff s
                    where s.business_id = b.business_id and s.role = 'OWNER' and s.active)
