-- What a business decides about its look beside colour and roundness.
alter table business.business
    add column scheme  text not null default 'AUTO' check (scheme in ('AUTO', 'LIGHT', 'DARK')),
    add column font    text not null default 'SYSTEM' check (font in ('SYSTEM', 'HUMANIST', 'ROUND', 'NARROW', 'SERIF')),
    add column fill    text not null default '' check (fill ~ '^(#[0-9a-f]{6})?$'),
    add column on_fill text not null default '' check (on_fill ~ '^(#[0-9a-f]{6})?$' and (on_fill = '') = (fill = ''));
comment on column business.business.fill is 'of buttons, exactly; empty: follows from the accent';
