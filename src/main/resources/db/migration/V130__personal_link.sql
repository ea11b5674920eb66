-- Links that open the Blitztermin for one customer: from campaigns, partners and letters. Kept as a hash; sealed only where a
-- letter puts the link in when it is sent.
create table access.personal_link (
    business_id      uuid        not null,
    link_id          uuid        not null,
    token_hash       bytea       not null check (length(token_hash) = 32),
    token_encrypted  bytea,
    purpose          text        not null check (purpose in ('CAMPAIGN', 'PARTNER', 'LETTER')),
    source_id        uuid        not null,
    customer_id      uuid        not null,
    target_service   uuid,
    target_vehicle   uuid,
    target_branch    uuid,
    created_at       timestamptz not null,
    expires_at       timestamptz not null,
    revoked_at       timestamptz,
    opened_at        timestamptz,
    opens            int         not null default 0 check (opens >= 0),
    entered_at       timestamptz,
    entries          int         not null default 0 check (entries >= 0),
    primary key (business_id, link_id),
    unique (business_id, token_hash),
    foreign key (business_id, customer_id) references customer.customer on delete cascade,
    check (expires_at > created_at),
    check ((opened_at is null) = (opens = 0)),
    check ((entered_at is null) = (entries = 0))
);
comment on column access.personal_link.source_id is 'the campaign, the partner''s key or the letter it was made for';
comment on column access.personal_link.target_service is 'a wish, no promise: what is gone by then is not offered';
comment on column access.personal_link.opened_at is 'its page was shown first, maybe to a mail scanner; entered_at needs a person or a browser';
create index personal_link_by_source on access.personal_link (business_id, purpose, source_id, link_id);
create index personal_link_of_customer on access.personal_link (business_id, customer_id);
create index personal_link_by_end on access.personal_link (business_id, expires_at);
-- A link is looked up before its business is known.
create index personal_link_by_hash on access.personal_link (token_hash);
select entrance.protect('access.personal_link');

create policy entrance_reads on access.personal_link for select to ${entrance} using (true);
grant select (business_id, link_id, token_hash, expires_at, revoked_at) on access.personal_link to ${entrance};

-- Unknown, expired and revoked look the same from here on.
create function entrance.personal_link(wanted bytea, at timestamptz)
    returns table (business_id uuid, link_id uuid) language sql stable security definer set search_path = '' as $$
    select l.business_id, l.link_id from access.personal_link l
     where l.token_hash = wanted and l.revoked_at is null and l.expires_at > at limit 1
$$;
alter function entrance.personal_link owner to ${entrance};
revoke all on function entrance.personal_link from public;
grant execute on function entrance.personal_link to ${app};

-- Which link opened a visit: taking the link back ends the visit too.
alter table access.visit
    add column link_id uuid,
    add constraint visit_link foreign key (business_id, link_id)
        references access.personal_link on delete set null (link_id);
create index visit_of_link on access.visit (business_id, link_id) where link_id is not null;
