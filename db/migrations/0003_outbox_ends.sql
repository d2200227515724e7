-- A letter that no retry will bring any further, so that a person can look at it and send it again.
alter table outbox add column failed_at timestamptz(3);
create index outbox_by_time on outbox (created_at desc, id desc);
create index outbox_waiting on outbox (created_at) where sent_at is null and failed_at is null;
