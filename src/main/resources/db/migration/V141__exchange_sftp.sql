-- How a dealer system gets at its folder by SFTP: one user a business, with a key, a password or both.
create table exchange.sftp_user (
    business_id   uuid        not null references business.business,
    user_name     text        collate "C" not null check (user_name ~ '^[a-z0-9-]{3,60}$'),
    password_hash bytea       check (length(password_hash) = 32),
    public_key    text        not null default '' check (length(public_key) <= 4000),
    created_at    timestamptz not null,
    seen_at       timestamptz,
    primary key (business_id)
);
comment on column exchange.sftp_user.password_hash is 'of a password made here, 120 random bits; null: none';
-- A user is looked up before its business is known.
create index sftp_user_by_name on exchange.sftp_user (user_name);
select entrance.protect('exchange.sftp_user');

create policy entrance_reads on exchange.sftp_user for select to ${entrance} using (true);
grant select (business_id, user_name) on exchange.sftp_user to ${entrance};
create function entrance.sftp_user(wanted text)
    returns setof uuid language sql stable security definer set search_path = '' as $$
    select u.business_id from exchange.sftp_user u where u.user_name = wanted limit 1
$$;
alter function entrance.sftp_user owner to ${entrance};
revoke all on function entrance.sftp_user from public;
grant execute on function entrance.sftp_user to ${app};
