-- Webhooks hear of imports too, by the thousands. What happens singly doesn't wait behind them.
alter table partner.delivery add column bulk boolean not null default false;
comment on column partner.delivery.bulk is 'one of many of the same batch: waits behind what happened singly';
drop index partner.delivery_queue;
create index delivery_queue on partner.delivery (business_id, bulk, due_at) where state = 'QUEUED';
