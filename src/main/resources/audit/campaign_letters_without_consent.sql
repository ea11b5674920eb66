-- No campaign's letter went to somebody who did not agree to that at that moment: each names the yes it was sent on, of that
-- person and for that channel, and no later no came before it went out. (Cards that were merged bring each other's answers.)
select r.recipient_id
  from campaign.recipient r
 where r.state = 'SENT' and r.customer_id is not null
   and not exists (select from customer.customer m where m.business_id = r.business_id and m.merged_into = r.customer_id)
   and not exists (
       select from customer.consent y
        where y.business_id = r.business_id and y.consent_id = r.consent_id and y.customer_id = r.customer_id
          and y.purpose = 'ADVERTISING' and y.channel = r.channel and y.given and y.at <= r.checked_at
          and r.checked_at <= r.sent_at
          and not exists (select from customer.consent n
                           where n.business_id = y.business_id and n.customer_id = y.customer_id and n.purpose = y.purpose
                             and n.channel = y.channel and not n.given and n.at > y.at
                             and n.at < r.checked_at - interval '1 second'))
