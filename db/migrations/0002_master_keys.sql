-- The master keys that seal the data keys: never the keys themselves, only what tells the right one from a wrong one.

create table master_keys (
  id          text primary key check (id ~ '^[0-9a-f]{16}$'),
  source      text not null check (source in ('file', 'environment', 'passphrase')),
  -- How a passphrase becomes the key: argon2id with this salt and these costs.
  salt        bytea,
  costs       jsonb,
  check_value bytea not null check (length(check_value) = 32),
  created_at  timestamptz(3) not null,
  -- Set when the last data key was sealed anew by another master key.
  retired_at  timestamptz(3),
  is_current  boolean not null,
  check ((source = 'passphrase') = (salt is not null and costs is not null)),
  check (not (is_current and retired_at is not null))
);
create unique index master_keys_one_is_current on master_keys (is_current) where is_current;
