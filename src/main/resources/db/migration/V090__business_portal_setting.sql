-- What a business decides about its customers' portal; a business without a row keeps what is usual.
create table business.portal_setting (
    business_id       uuid    primary key references business.business,
    welcome_by_itself boolean not null
);
comment on column business.portal_setting.welcome_by_itself is 'each new customer with an e-mail address is sent the welcome';
select entrance.protect('business.portal_setting');
