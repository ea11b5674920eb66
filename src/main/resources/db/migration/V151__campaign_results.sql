-- When customers were there, also before there was this program; and who has set a password.
create view campaign.visit with (security_invoker = true) as
    select business_id, customer_id, starts_at as at from scheduling.appointment
     where customer_id is not null and status not in ('REQUESTED', 'NO_SHOW', 'CANCELLED')
    union all
    select business_id, customer_id, (done_on + time '12:00') at time zone 'UTC' from exchange.past_service;
create view campaign.account with (security_invoker = true) as
    select business_id, customer_id, password_at from account.account where password_at is not null;
grant select on campaign.visit, campaign.account to ${app};
