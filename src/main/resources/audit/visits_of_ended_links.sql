-- A link that was taken back has no open visits, and one that is only as sure as its link ends with it.
select v.visit_id
  from access.visit v
  join access.personal_link l on l.business_id = v.business_id and l.link_id = v.link_id
 where v.opened_with = 'PERSONAL_LINK' and l.revoked_at is not null
    or v.level = 'LINKED' and v.expires_at > l.expires_at
