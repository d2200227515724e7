-- Holding the ledger and reading its last row in one round trip, for everybody else waits meanwhile.

-- Volatile, so that the row is read with a snapshot taken after the lock was granted, not when the call began.
create function hold_ledger(lock_key bigint, out seq bigint, out hash bytea) returns setof record
language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(lock_key);
  return query select l.seq, l.hash from ledger l order by l.seq desc limit 1;
end $$;
