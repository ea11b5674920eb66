-- Links that staff makes for one customer: each its own source, so that each can be taken back alone.
alter table access.personal_link
    drop constraint personal_link_purpose_check,
    add constraint personal_link_purpose_check check (purpose in ('CAMPAIGN', 'PARTNER', 'LETTER', 'DESK'));
