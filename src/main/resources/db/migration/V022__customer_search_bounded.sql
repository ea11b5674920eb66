-- Search that stays fast while the file grows. Beginnings of names are answered by ordinary indexes; this function is
-- asked only when they don't suffice: for a part of a name, or a misspelt one. Before, a short or a frequent name made it
-- measure the likeness of a tenth of the file; now it looks at a bounded number of candidates.
create index customer_by_person_beginning on customer.customer (business_id, person, customer_id);
drop index customer.customer_by_person;

drop function entrance.customers_like(text, int);
create function entrance.customers_like(wanted text, most int)
    returns setof uuid language plpgsql stable security definer
    set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
    business constant uuid := current_setting('app.business')::uuid;
    words    constant text := customer.searchable(wanted);
    part     constant text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
    -- two letters make no trigram: the index would have to be read from end to end
    if length(words) < 3 then return; end if;

    return query
        with part_of as materialized (
            select c.customer_id, c.search, c.sort_name from customer.customer c
             where c.business_id = business and c.search like part limit 300),
        candidate as (
            select * from part_of
            union
            (select c.customer_id, c.search, c.sort_name from customer.customer c
              where (select count(*) from part_of) < most
                and c.business_id = business and words operator(public.<%) c.search limit 600))
        select c.customer_id from candidate c
         order by words operator(public.<<->) c.search, c.sort_name, c.customer_id
         limit most;
end $$;
alter function entrance.customers_like owner to ${entrance};
revoke all on function entrance.customers_like from public;
grant execute on function entrance.customers_like to ${app};
grant select (sort_name) on customer.customer to ${entrance};
