-- The ground: the ledger that no one changes unseen, subscribers, files, sealed secrets, mail, rate limits.

create table ledger (
  seq          bigint primary key check (seq > 0),
  id           uuid not null unique,
  at           timestamptz(3) not null,
  name         text not null check (name ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  actor_kind   text not null check (actor_kind in ('person', 'key', 'system', 'nobody')),
  actor_id     text,
  subject_kind text,
  subject_id   text,
  data         jsonb not null,
  request_id   text,
  hash         bytea not null check (length(hash) = 32)
);
create index ledger_by_subject on ledger (subject_kind, subject_id, seq);
create index ledger_by_actor on ledger (actor_id, seq);
create index ledger_by_name on ledger (name, seq);
create index ledger_by_time on ledger (at, seq);

-- Signed heads of the Merkle tree over the ledger; `frontier` lets the next head go on without a full pass.
create table ledger_heads (
  tree_size bigint primary key,
  root_hash bytea not null check (length(root_hash) = 32),
  at        timestamptz(3) not null,
  key_id    text not null,
  signature bytea not null,
  frontier  bytea[] not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_is_append_only before update or delete on ledger
  for each row execute function refuse_change();
create trigger ledger_is_never_emptied before truncate on ledger
  for each statement execute function refuse_change();
create trigger ledger_heads_are_append_only before update or delete on ledger_heads
  for each row execute function refuse_change();
create trigger ledger_heads_are_never_emptied before truncate on ledger_heads
  for each statement execute function refuse_change();

-- How far each subscriber has read; moved in the same transaction as what it did.
create table subscribers (
  name     text primary key,
  seq      bigint not null default 0,
  failures integer not null default 0,
  retry_at timestamptz(3)
);
create table subscriber_failures (
  subscriber text not null,
  seq        bigint not null,
  at         timestamptz(3) not null,
  reason     text not null,
  primary key (subscriber, seq)
);

-- Files by the hash of their content; the bytes lie in the data folder.
create table files (
  hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size       bigint not null check (size >= 0),
  mime       text not null,
  created_at timestamptz(3) not null
);

-- Secrets sealed with a data key each, which a master key seals in turn; the key's id is in the ciphertext.
create table secrets (
  id         uuid primary key,
  purpose    text not null,
  sealed     bytea not null,
  key_id     text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index secrets_by_key on secrets (key_id);

create table outbox (
  id         uuid primary key,
  dedupe_key text unique,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  language   text not null,
  created_at timestamptz(3) not null,
  sent_at    timestamptz(3),
  attempts   integer not null default 0,
  last_error text
);

-- One row a setting of the installation: company name, when it was set up, what is required of roles.
create table settings (
  name       text primary key,
  value      jsonb not null,
  updated_at timestamptz(3) not null
);
