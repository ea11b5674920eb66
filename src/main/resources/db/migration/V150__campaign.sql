-- „Kampagnen“: whom a business writes to of its own accord, what came of it, and that nobody gets it who didn't agree.
create schema campaign;
grant usage on schema campaign to ${app}, ${entrance};

create table campaign.campaign (
    business_id         uuid        not null references business.business,
    campaign_id         uuid        not null,
    name                text        not null check (name <> '' and length(name) <= 100),
    state               text        not null default 'DRAFT' check (state in
                        ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'DONE', 'CANCELLED')),
    channels            text        not null default 'EMAIL' check (channels in ('EMAIL', 'SMS', 'EMAIL_ELSE_SMS')),
    audience            jsonb       not null default '{}',
    service_id          uuid,
    subject             text        not null default '' check (length(subject) <= 300 and subject !~ '[[:cntrl:]]'),
    mail_body           text        not null default '' check (length(mail_body) <= 20000),
    sms_body            text        not null default '' check (length(sms_body) <= 1000),
    starts_at           timestamptz,
    per_hour            int         check (per_hour between 1 and 100000),
    opens_minute        int         not null default 480 check (opens_minute between 0 and 1439),
    closes_minute       int         not null default 1200 check (closes_minute between 1 and 1440),
    second_after_days   int         check (second_after_days between 1 and 60),
    link_days           int         not null default 30 check (link_days between 1 and 365),
    counted_days        int         not null default 14 check (counted_days between 1 and 90),
    created_at          timestamptz not null,
    created_by          uuid,
    started_at          timestamptz,
    next_batch_at       timestamptz,
    finished_at         timestamptz,
    watched_until       timestamptz,
    no_consent          int         not null default 0,
    unsubscribed        int         not null default 0,
    no_address          int         not null default 0,
    bounced             int         not null default 0,
    booked              int         not null default 0,
    primary key (business_id, campaign_id),
    foreign key (business_id, service_id) references scheduling.service,
    foreign key (business_id, created_by) references business.staff,
    check (opens_minute < closes_minute),
    check (state in ('DRAFT', 'CANCELLED') or starts_at is not null),
    check (state not in ('SENDING', 'PAUSED', 'DONE') or started_at is not null)
);
comment on column campaign.campaign.no_consent is 'this and the next four: who met the filters and was left out when the recipients were frozen, and why';
comment on column campaign.campaign.watched_until is 'null: a draft; until then a worker looks after it';
create index campaign_by_time on campaign.campaign (business_id, created_at);
create index campaign_watched on campaign.campaign (business_id, watched_until) where watched_until is not null;
select entrance.protect('campaign.campaign');

-- Who gets a letter, one row for each: written when the campaign starts, and no one comes twice.
create table campaign.recipient (
    business_id      uuid        not null,
    recipient_id     uuid        not null,
    campaign_id      uuid        not null,
    letter_no        int         not null check (letter_no in (1, 2)),
    customer_id      uuid,
    channel          text        not null check (channel in ('EMAIL', 'SMS')),
    state            text        not null default 'WAITING' check (state in
                     ('WAITING', 'QUEUED', 'SENT', 'FAILED', 'LEFT_OUT')),
    reason           text        not null default '',
    consent_id       uuid,
    link_id          uuid,
    unsubscribe_hash bytea       check (length(unsubscribe_hash) = 32),
    queued_at        timestamptz,
    checked_at       timestamptz,
    sent_at          timestamptz,
    bounced_at       timestamptz,
    opened_at        timestamptz,
    booked_at        timestamptz,
    password_at      timestamptz,
    unsubscribed_at  timestamptz,
    primary key (business_id, recipient_id),
    foreign key (business_id, campaign_id) references campaign.campaign on delete cascade,
    foreign key (business_id, customer_id) references customer.customer on delete set null (customer_id),
    unique (business_id, campaign_id, customer_id, letter_no)
);
comment on column campaign.recipient.customer_id is 'null: erased; the row only counts';
comment on column campaign.recipient.consent_id is 'the yes it was sent on, checked at checked_at, right before it went out';
comment on column campaign.recipient.reason is 'why it was left out or failed';
create index recipient_waiting on campaign.recipient (business_id, campaign_id, recipient_id) where state = 'WAITING';
create index recipient_out on campaign.recipient (business_id, campaign_id) where state = 'QUEUED';
create index recipient_of_customer on campaign.recipient (business_id, customer_id);
create index recipient_by_link on campaign.recipient (business_id, link_id) where link_id is not null;
create index recipient_bounced on campaign.recipient (business_id, channel, customer_id) where bounced_at is not null;
-- An unsubscribe link is looked up before its business is known.
create index recipient_by_unsubscribe on campaign.recipient (unsubscribe_hash) where unsubscribe_hash is not null;
select entrance.protect('campaign.recipient');

create policy entrance_reads on campaign.recipient for select to ${entrance} using (true);
grant select (business_id, recipient_id, unsubscribe_hash) on campaign.recipient to ${entrance};
create policy entrance_reads on campaign.campaign for select to ${entrance} using (true);
grant select (business_id, watched_until) on campaign.campaign to ${entrance};

create function entrance.campaign_recipient(wanted bytea)
    returns table (business_id uuid, recipient_id uuid) language sql stable security definer set search_path = '' as $$
    select r.business_id, r.recipient_id from campaign.recipient r where r.unsubscribe_hash = wanted limit 1
$$;
alter function entrance.campaign_recipient owner to ${entrance};
revoke all on function entrance.campaign_recipient from public;
grant execute on function entrance.campaign_recipient to ${app};

-- The next businesses after the given one with a campaign to look after.
create function entrance.businesses_with_campaigns(at timestamptz, after uuid, most int)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select distinct c.business_id from campaign.campaign c
     where c.watched_until > at and (after is null or c.business_id > after)
     order by c.business_id limit most
$$;
alter function entrance.businesses_with_campaigns owner to ${entrance};
revoke all on function entrance.businesses_with_campaigns from public;
grant execute on function entrance.businesses_with_campaigns to ${app};

-- What campaigns ask of the other modules, each in one place. The app sees through them what its own rights let it see.
create view campaign.card with (security_invoker = true) as
    select business_id, customer_id, kind, first_name, last_name, company_name, branch_id, updated_at, sort_name
      from customer.customer where merged_into is null;
create view campaign.contact with (security_invoker = true) as
    select business_id, customer_id, kind, value, position, contact_id from customer.contact
     where kind = 'EMAIL' or mobile;
create view campaign.tag with (security_invoker = true) as select business_id, customer_id, tag from customer.tag;
create view campaign.vehicle with (security_invoker = true) as
    select business_id, vehicle_id, customer_id, make, model, plate, first_registration, next_inspection
      from customer.vehicle where archived_at is null;
create view campaign.due with (security_invoker = true) as
    select business_id, customer_id, vehicle_id, due_kind_id, due_on from customer.due_date;
-- The answer that holds, per channel.
create view campaign.consent with (security_invoker = true) as
    select distinct on (business_id, channel, customer_id) business_id, channel, customer_id, consent_id, given
      from customer.consent
     where purpose = 'ADVERTISING'
     order by business_id, channel, customer_id, at desc, consent_id desc;
create index consent_standing on customer.consent
    (business_id, purpose, channel, customer_id, at desc, consent_id desc) include (given);
create index vehicle_by_make on customer.vehicle (business_id, make) where archived_at is null and make <> '';
create view campaign.appointment with (security_invoker = true) as
    select business_id, customer_id, starts_at, created_at, status, source
      from scheduling.appointment where customer_id is not null;
create view campaign.letter with (security_invoker = true) as
    select business_id, about, state, sent_at, last_problem
      from messaging.letter where kind = 'campaign';
create view campaign.link with (security_invoker = true) as
    select business_id, link_id, entered_at, expires_at from access.personal_link where purpose = 'CAMPAIGN';
grant select on campaign.card, campaign.contact, campaign.tag, campaign.vehicle, campaign.due, campaign.consent,
    campaign.appointment, campaign.letter, campaign.link to ${app};
