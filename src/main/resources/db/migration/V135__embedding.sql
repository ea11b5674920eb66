-- How a business's booking page stands in its own website: who may embed it, and how it looks there.
create schema embedding;
grant usage on schema embedding to ${app};

create table embedding.setting (
    business_id uuid   primary key references business.business,
    origins     text[] not null default '{}' check (array_length(origins, 1) is null or array_length(origins, 1) <= 20),
    mode        text   not null check (mode in ('DRAWER', 'BUTTON', 'INLINE')),
    side        text   not null check (side in ('LEFT', 'RIGHT')),
    label       text   not null check (length(label) <= 40),
    title       text   not null check (length(title) <= 60)
);
comment on column embedding.setting.origins is 'scheme, host and port of the websites that may embed the pages; nobody else may';
comment on column embedding.setting.label is 'on the tab or button; empty: the usual words';
comment on column embedding.setting.title is 'above the drawer; empty: the usual words';
select entrance.protect('embedding.setting');
create trigger rules_version after insert or update or delete on embedding.setting
    for each row execute function entrance.rules_changed();
