-- Passkeys: a key pair of which the customer's device keeps the secret half, for one host name.
create table account.passkey (
    business_id   uuid        not null,
    passkey_id    uuid        not null,
    customer_id   uuid        not null,
    host          text        not null check (host <> '' and length(host) <= 253),
    credential_id bytea       not null check (length(credential_id) between 1 and 1023),
    user_handle   bytea       not null check (length(user_handle) between 1 and 64),
    credential    bytea       not null,
    sign_count    bigint      not null check (sign_count >= 0),
    name          text        not null check (name <> '' and length(name) <= 60),
    created_at    timestamptz not null,
    used_at       timestamptz,
    primary key (business_id, passkey_id),
    unique (business_id, host, credential_id),
    foreign key (business_id, customer_id) references customer.customer on delete cascade
);
comment on column account.passkey.credential is 'authenticator, id and public key (WebAuthn, 6.5.2)';
create index passkey_of_customer on account.passkey (business_id, customer_id);
select entrance.protect('account.passkey');

-- What a device has to sign: once, within minutes, by the page that asked.
create table account.challenge (
    business_id  uuid        not null references business.business,
    token_hash bytea       not null check (length(token_hash) = 32),
    purpose      text        not null check (purpose in ('LOGIN', 'STEP_UP', 'ADD')),
    host         text        not null,
    challenge    bytea       not null check (length(challenge) = 32),
    visit_id     uuid,
    expires_at   timestamptz not null,
    primary key (business_id, token_hash)
);
create index challenge_by_end on account.challenge (business_id, expires_at);
select entrance.protect('account.challenge');
