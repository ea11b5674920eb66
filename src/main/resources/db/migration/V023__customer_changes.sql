-- The card shows who changed what on it.
create index security_log_by_subject on business.security_log (business_id, subject, at);
