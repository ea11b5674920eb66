-- Reading what is occupied costs what lies within the window: claims on one lane follow one another, so an index by lane
-- and end finds its first and its last without walking through all that is booked later.
create index claim_by_lane on scheduling.claim (business_id, resource_id, lane, ends_at) include (starts_at, held_until);
drop index scheduling.claim_by_time;
