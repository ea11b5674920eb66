-- A booking is counted before it is tried, so that many at once count; what booked nothing is taken back.
create function entrance.give_back(key bytea)
    returns void language sql security definer set search_path = '' as $$
    update entrance.throttle set tries = greatest(tries - 1, 0) where key_hash = key
$$;
alter function entrance.give_back owner to ${entrance};
revoke all on function entrance.give_back from public;
grant execute on function entrance.give_back to ${app};
