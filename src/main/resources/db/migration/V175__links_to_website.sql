-- Where personal links lead: to the booking page, or to a page of the business's own website, whose widget opens itself.
alter table embedding.setting
    add column link_page text not null default '' check (length(link_page) <= 500 and link_page !~ '[[:cntrl:][:space:]#]'),
    add column links_to_page boolean not null default false;
comment on column embedding.setting.link_page is 'an address below one of the origins; empty: none';
comment on column embedding.setting.links_to_page is 'whether links that say nothing themselves lead there';
alter table access.personal_link add column to_page boolean;
comment on column access.personal_link.to_page is 'null: as the business has it';
alter table campaign.campaign add column to_page boolean;
comment on column campaign.campaign.to_page is 'whether its links lead to the business''s website; null: as the business has it';
