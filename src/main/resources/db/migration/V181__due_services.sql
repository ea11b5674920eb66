-- Which kind of appointment deals with what falls due, where the business says so; else it is found by its name.
create table scheduling.due_service (
    business_id    uuid not null references business.business,
    due_service_id uuid not null,
    due_kind_id    uuid,
    service_id     uuid not null,
    primary key (business_id, due_service_id),
    foreign key (business_id, due_kind_id) references customer.due_kind on delete cascade,
    foreign key (business_id, service_id) references scheduling.service on delete cascade,
    unique nulls not distinct (business_id, due_kind_id)
);
comment on column scheduling.due_service.due_kind_id is 'null: the vehicle inspection';
select entrance.protect('scheduling.due_service');
