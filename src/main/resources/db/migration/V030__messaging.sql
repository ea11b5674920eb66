-- The outbox: letters are added by whoever causes them, in that transaction, and delivered by workers.
create schema messaging;
grant usage on schema messaging to ${app}, ${entrance};

create table messaging.letter (
    business_id     uuid        not null references business.business,
    letter_id       uuid        not null,
    channel         text        not null check (channel in ('EMAIL', 'SMS')),
    kind            text        not null check (kind <> ''),
    about           uuid,
    to_address      text        not null check (to_address <> ''),
    to_name         text        not null default '',
    locale          text        not null check (locale in ('de', 'en')),
    model           text        not null,
    calendar        text,
    calendar_method text        check (calendar_method in ('REQUEST', 'CANCEL')),
    once_key        text,
    state           text        not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'DEAD', 'CALLED_OFF')),
    attempts        int         not null default 0,
    due_at          timestamptz not null,
    last_problem    text        not null default '',
    subject         text        not null default '',
    created_at      timestamptz not null,
    sent_at         timestamptz,
    primary key (business_id, letter_id),
    unique (business_id, once_key),
    check ((calendar is null) = (calendar_method is null))
);
comment on column messaging.letter.model is 'JSON object of the placeholders'' values as they were when the letter was caused';
comment on column messaging.letter.once_key is 'a second letter under the same key is not added: reminders';
create index letter_due on messaging.letter (due_at) where state = 'QUEUED';
create index letter_due_here on messaging.letter (business_id, due_at) where state = 'QUEUED';
create index letter_by_time on messaging.letter (business_id, created_at desc);
create index letter_about on messaging.letter (business_id, about);
select entrance.protect('messaging.letter');

-- A business's own wording; without a row the built-in text is used.
create table messaging.template (
    business_id uuid        not null references business.business,
    kind        text        not null,
    channel     text        not null check (channel in ('EMAIL', 'SMS')),
    locale      text        not null check (locale in ('de', 'en')),
    subject     text        not null default '' check (length(subject) <= 300),
    body        text        not null check (length(body) <= 20000),
    updated_at  timestamptz not null,
    primary key (business_id, kind, channel, locale)
);
select entrance.protect('messaging.template');

create policy entrance_reads on messaging.letter for select to ${entrance} using (true);
grant select (business_id, state, due_at) on messaging.letter to ${entrance};

create function entrance.businesses_with_due_letters(at timestamptz, most int)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select distinct due.business_id
      from (select l.business_id from messaging.letter l where l.state = 'QUEUED' and l.due_at <= at
             order by l.due_at limit 2000) due
     limit most
$$;
alter function entrance.businesses_with_due_letters owner to ${entrance};
revoke all on function entrance.businesses_with_due_letters from public;
grant execute on function entrance.businesses_with_due_letters to ${app};
