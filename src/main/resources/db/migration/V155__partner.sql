-- Partners: programs that work for a business, with keys of their own, and the addresses that hear of changes.
create schema partner;
grant usage on schema partner to ${app}, ${entrance};

create table partner.partner (
    business_id uuid        not null references business.business,
    partner_id  uuid        not null,
    name        text        not null check (name <> '' and length(name) <= 100),
    created_at  timestamptz not null,
    primary key (business_id, partner_id),
    unique (business_id, name)
);
select entrance.protect('partner.partner');

create table partner.api_key (
    business_id   uuid        not null,
    key_id        uuid        not null,
    partner_id    uuid        not null,
    secret_hash   bytea       not null check (length(secret_hash) = 32),
    hint          text        not null check (length(hint) = 4),
    scopes        text[]      not null check (cardinality(scopes) > 0),
    created_at    timestamptz not null,
    expires_at    timestamptz,
    revoked_at    timestamptz,
    last_used_at  timestamptz,
    window_ends   timestamptz not null,
    used          int         not null default 0 check (used >= 0),
    primary key (business_id, key_id),
    unique (business_id, secret_hash),
    foreign key (business_id, partner_id) references partner.partner on delete cascade
) with (fillfactor = 80);
comment on column partner.api_key.hint is 'the last four characters, so that people can tell keys apart';
comment on column partner.api_key.expires_at is 'set when another key takes its place';
comment on column partner.api_key.used is 'requests in the window that ends at window_ends';
create index api_key_of_partner on partner.api_key (business_id, partner_id);
select entrance.protect('partner.api_key');

-- What a request with an idempotency key was answered: the same again for the same request, for two days.
create table partner.reply (
    business_id    uuid        not null,
    partner_id     uuid        not null,
    reply_key      text        not null check (reply_key <> '' and length(reply_key) <= 100),
    request_hash   bytea       not null check (length(request_hash) = 32),
    status         int         not null check (status between 200 and 499),
    body_encrypted bytea       not null,
    created_at     timestamptz not null,
    primary key (business_id, partner_id, reply_key),
    foreign key (business_id, partner_id) references partner.partner on delete cascade
);
comment on column partner.reply.body_encrypted is 'may hold secrets of links and personal data';
create index reply_by_age on partner.reply (business_id, created_at);
select entrance.protect('partner.reply');

-- A partner may read and cancel what it has booked.
create table partner.booking (
    business_id    uuid not null,
    appointment_id uuid not null,
    partner_id     uuid not null,
    primary key (business_id, appointment_id),
    foreign key (business_id, partner_id) references partner.partner on delete cascade,
    foreign key (business_id, appointment_id) references scheduling.appointment on delete cascade
);
create index booking_of_partner on partner.booking (business_id, partner_id);
select entrance.protect('partner.booking');

create table partner.webhook (
    business_id        uuid        not null,
    webhook_id         uuid        not null,
    partner_id         uuid        not null,
    url                text        not null check (url ~ '^https?://' and length(url) <= 500),
    kinds              text[]      not null check (cardinality(kinds) > 0),
    details            boolean     not null default false,
    secret_encrypted   bytea       not null,
    previous_encrypted bytea,
    previous_until     timestamptz,
    active             boolean     not null default true,
    failing_since      timestamptz,
    off_since          timestamptz,
    created_at         timestamptz not null,
    primary key (business_id, webhook_id),
    foreign key (business_id, partner_id) references partner.partner on delete cascade,
    check ((previous_encrypted is null) = (previous_until is null))
);
comment on column partner.webhook.details is 'with names and contacts, not ids alone';
comment on column partner.webhook.off_since is 'switched off by us after it had failed for too long';
create index webhook_of_partner on partner.webhook (business_id, partner_id);
select entrance.protect('partner.webhook');

-- The outbox of webhooks: written with what it tells of, ids only; what is sent is read when it is sent.
create table partner.delivery (
    business_id  uuid        not null,
    delivery_id  uuid        not null,
    webhook_id   uuid        not null,
    kind         text        not null check (kind <> ''),
    subject_id   uuid        not null,
    happened_at  timestamptz not null,
    state        text        not null check (state in ('QUEUED', 'DELIVERED', 'FAILED')),
    attempts     int         not null default 0 check (attempts >= 0),
    due_at       timestamptz not null,
    ended_at     timestamptz,
    primary key (business_id, delivery_id),
    foreign key (business_id, webhook_id) references partner.webhook on delete cascade,
    check ((ended_at is null) = (state = 'QUEUED'))
);
comment on column partner.delivery.delivery_id is 'the receiver''s webhook-id: the same in every attempt';
create index delivery_log on partner.delivery (business_id, webhook_id, delivery_id desc);
create index delivery_queue on partner.delivery (business_id, due_at) where state = 'QUEUED';
create index delivery_by_end on partner.delivery (business_id, ended_at);
select entrance.protect('partner.delivery');
create policy entrance_reads on partner.delivery for select to ${entrance} using (true);
grant select (business_id, state, due_at) on partner.delivery to ${entrance};

create table partner.attempt (
    business_id uuid        not null,
    delivery_id uuid        not null,
    attempt_id  uuid        not null,
    at          timestamptz not null,
    answered    int,
    took_millis int         not null check (took_millis >= 0),
    problem     text        not null default '',
    primary key (business_id, attempt_id),
    foreign key (business_id, delivery_id) references partner.delivery on delete cascade
);
comment on column partner.attempt.answered is 'the status of the answer; null: there was none';
create index attempt_of_delivery on partner.attempt (business_id, delivery_id, attempt_id);
select entrance.protect('partner.attempt');

-- The next businesses after the given one, in the order of their ids, that have a delivery due.
create function entrance.businesses_with_due_deliveries(at timestamptz, after uuid, most int)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    with recursive waiting (business_id) as (
        (select d.business_id from partner.delivery d
          where d.state = 'QUEUED' and (after is null or d.business_id > after)
          order by d.business_id limit 1)
        union all
        select (select d.business_id from partner.delivery d
                 where d.state = 'QUEUED' and d.business_id > w.business_id
                 order by d.business_id limit 1)
          from waiting w where w.business_id is not null
    )
    select w.business_id from waiting w
     where w.business_id is not null
       and exists (select from partner.delivery d
                    where d.state = 'QUEUED' and d.business_id = w.business_id and d.due_at <= at)
     limit most
$$;
alter function entrance.businesses_with_due_deliveries owner to ${entrance};
revoke all on function entrance.businesses_with_due_deliveries from public;
grant execute on function entrance.businesses_with_due_deliveries to ${app};
