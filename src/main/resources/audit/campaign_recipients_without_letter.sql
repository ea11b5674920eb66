-- A campaign's recipient is queued together with their letter or not at all (unless either was erased since).
select r.recipient_id
  from campaign.recipient r
 where r.state = 'QUEUED' and r.customer_id is not null and r.queued_at < now() - interval '10 minutes'
   and not exists (select from messaging.letter l where l.business_id = r.business_id and l.about = r.recipient_id)
