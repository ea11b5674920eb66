-- What the navigation of every desk page counts, in one round trip. Row security holds inside: it runs as its caller.
create function entrance.desk_counts()
    returns table (new_bookings bigint, dead_letters bigint) language sql stable set search_path = '' as $$
    select (select count(*) from (select from scheduling.appointment
                                   where business_id = current_setting('app.business')::uuid and handled_at is null
                                     and status <> 'CANCELLED' limit 100) new),
           (select count(*) from (select from messaging.letter
                                   where business_id = current_setting('app.business')::uuid and state = 'DEAD'
                                   limit 100) dead)
$$;
revoke all on function entrance.desk_counts from public;
grant execute on function entrance.desk_counts to ${app};
