-- Whether consumers may withdraw from ordering it (R-LAW-30): every service has an answer, and the safe one at first.
alter table scheduling.service add column withdrawal text not null default 'RIGHT'
    check (withdrawal in ('RIGHT', 'LEISURE', 'CUSTOM_MADE', 'URGENT'));
