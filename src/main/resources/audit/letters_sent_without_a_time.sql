-- A letter that was sent says when, and one that wasn't says nothing.
select l.letter_id from messaging.letter l where (l.state = 'SENT') <> (l.sent_at is not null)
