-- Legal texts are word for word what they were when they were published.
select t.legal_text_id from business.legal_text t where encode(sha256(convert_to(t.body, 'UTF8')), 'hex') <> t.sha256
