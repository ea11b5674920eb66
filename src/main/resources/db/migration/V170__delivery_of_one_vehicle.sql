-- What changed on one vehicle tells of that one; and each webhook's deliveries are looked for by themselves, so that one
-- slow receiver holds up nobody else's.
alter table partner.delivery add column vehicle_id uuid;
comment on column partner.delivery.vehicle_id is 'for vehicle.changed; null: all of the customer''s';
create index delivery_of_webhook on partner.delivery (business_id, webhook_id, bulk, due_at) where state = 'QUEUED';
