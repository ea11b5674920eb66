-- Workers look for letters per channel, so that a silent SMS gateway never holds up mail, and step from business to
-- business through the index, so that one business's thousand letters don't hide another's single one.
drop function entrance.businesses_with_due_letters;
drop index messaging.letter_due;
drop index messaging.letter_due_here;
create index letter_queue on messaging.letter (channel, business_id, due_at) where state = 'QUEUED';
create index letter_dead on messaging.letter (business_id) where state = 'DEAD';
grant select (channel) on messaging.letter to ${entrance};

-- The next businesses after the given one, in the order of their ids, that have a letter to be sent by now.
create function entrance.businesses_with_due_letters(wanted text, at timestamptz, after uuid, most int)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    with recursive waiting (business_id) as (
        (select l.business_id from messaging.letter l
          where l.state = 'QUEUED' and l.channel = wanted and (after is null or l.business_id > after)
          order by l.business_id limit 1)
        union all
        select (select l.business_id from messaging.letter l
                 where l.state = 'QUEUED' and l.channel = wanted and l.business_id > w.business_id
                 order by l.business_id limit 1)
          from waiting w where w.business_id is not null
    )
    select w.business_id from waiting w
     where w.business_id is not null
       and exists (select from messaging.letter l
                    where l.state = 'QUEUED' and l.channel = wanted and l.business_id = w.business_id and l.due_at <= at)
     limit most
$$;
alter function entrance.businesses_with_due_letters owner to ${entrance};
revoke all on function entrance.businesses_with_due_letters from public;
grant execute on function entrance.businesses_with_due_letters to ${app};
