-- Whom a campaign means is always said, also when it is everybody.
alter table campaign.campaign alter column audience drop default;
