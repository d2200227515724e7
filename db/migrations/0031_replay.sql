-- A replay reads the newest submissions.
create index draft_snapshots_by_time on draft_snapshots (at desc);
