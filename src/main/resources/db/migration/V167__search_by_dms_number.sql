-- The search box finds customers by the number that they have in the dealer system.
create index customer_by_dms_number on exchange.customer (business_id, number) where number <> '';
