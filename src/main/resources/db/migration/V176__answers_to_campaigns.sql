-- What comes back after a campaign's letter has gone out: an SMS that says STOP, a notice that a mail could not be delivered.
-- Both come without a business: looked up by number, and by the letter that every Message-ID names.
create index letter_texted on messaging.letter (to_address)
    where kind = 'campaign' and channel = 'SMS' and sent_at is not null;
create index letter_mailed on messaging.letter (letter_id)
    where kind = 'campaign' and channel = 'EMAIL' and sent_at is not null;
grant select (letter_id, kind, about, to_address, sent_at) on messaging.letter to ${entrance};

create function entrance.campaign_texted(number text, most int)
    returns table (business_id uuid, recipient_id uuid) language sql stable security definer set search_path = '' as $$
    select l.business_id, l.about from messaging.letter l
     where l.kind = 'campaign' and l.channel = 'SMS' and l.sent_at is not null and l.to_address = number
     order by l.sent_at desc limit most
$$;
alter function entrance.campaign_texted owner to ${entrance};
revoke all on function entrance.campaign_texted from public;
grant execute on function entrance.campaign_texted to ${app};

create function entrance.campaign_mailed(letter uuid)
    returns table (business_id uuid, recipient_id uuid) language sql stable security definer set search_path = '' as $$
    select l.business_id, l.about from messaging.letter l
     where l.kind = 'campaign' and l.channel = 'EMAIL' and l.sent_at is not null and l.letter_id = letter limit 1
$$;
alter function entrance.campaign_mailed owner to ${entrance};
revoke all on function entrance.campaign_mailed from public;
grant execute on function entrance.campaign_mailed to ${app};
