-- When the end of an agency was carried out: noted once, so that every room hears of it once.

alter table agencies add column ended_at timestamptz(3);
