-- Accounts, drafts, their checks, approvals and everything an approval is bound to.

create table accounts (
  id                 uuid primary key,
  brand_id           uuid not null references brands,
  network            text not null,
  handle             text not null,
  purpose            text not null default '',
  url                text,
  host               text,
  network_account_id text,
  secret_id          uuid references secrets,
  connection_state   text not null default 'unconnected' check (connection_state in ('unconnected', 'ready', 'broken')),
  connection_failure jsonb,
  checked_at         timestamptz(3),
  created_at         timestamptz(3) not null,
  unique (network, handle)
);

-- What the image engine read in a picture, once for each file.
create table pictures (
  file_hash text primary key references files on delete cascade,
  facts     jsonb not null,
  read_at   timestamptz(3) not null
);

create table drafts (
  id                uuid primary key,
  brand_id          uuid not null references brands,
  created_by        uuid not null references people,
  status            text not null check (status in ('writing', 'waiting', 'returned', 'approved', 'missed', 'done', 'discarded')),
  version           integer not null default 1,
  text              text not null default '',
  language          text,
  author            text not null check (author in ('brand', 'employee', 'agency', 'partner')),
  approved_position text,
  publish_at        timestamptz(3),
  -- The local offset that the author chose, so that 10:05+01:00 is shown as it was meant.
  publish_at_text   text,
  corrects_post_id  uuid,
  content_hash      text not null,
  verdict           text not null default 'pass' check (verdict in ('pass', 'review', 'block')),
  finding_count     integer not null default 0,
  submitted_at      timestamptz(3),
  escalated_at      timestamptz(3),
  created_at        timestamptz(3) not null,
  updated_at        timestamptz(3) not null
);
create index drafts_by_status on drafts (status, updated_at desc);
create index drafts_by_author on drafts (created_by, updated_at desc);

create table draft_media (
  draft_id  uuid not null references drafts on delete cascade,
  position  integer not null check (position >= 0),
  file_hash text not null references files,
  alt       text not null,
  primary key (draft_id, position)
);
create index draft_media_by_file on draft_media (file_hash);

create table draft_variants (
  draft_id   uuid not null references drafts on delete cascade,
  account_id uuid not null references accounts,
  position   integer not null,
  text       text,
  primary key (draft_id, account_id)
);

-- Everyone who changed the words; nobody of them approves the draft.
create table draft_writers (
  draft_id  uuid not null references drafts on delete cascade,
  person_id uuid not null references people,
  primary key (draft_id, person_id)
);

-- The draft as it was submitted, by the hash that approvals are bound to.
create table draft_snapshots (
  draft_id     uuid not null references drafts on delete cascade,
  content_hash text not null,
  content      jsonb not null,
  checks       jsonb not null,
  at           timestamptz(3) not null,
  approved_at  timestamptz(3),
  primary key (draft_id, content_hash)
);

create table draft_decisions (
  id           uuid primary key,
  draft_id     uuid not null references drafts on delete cascade,
  person_id    uuid not null references people,
  -- In whose roles, where a deputy decided.
  for_id       uuid references people,
  content_hash text not null,
  decision     text not null check (decision in ('approved', 'returned')),
  roles        text[] not null,
  reason       text,
  at           timestamptz(3) not null
);
create index draft_decisions_by_draft on draft_decisions (draft_id, at);

create table dismissals (
  id        uuid primary key,
  draft_id  uuid not null references drafts on delete cascade,
  rule      text not null,
  excerpt   text not null,
  reason    text not null,
  person_id uuid not null references people,
  at        timestamptz(3) not null
);

create table draft_presence (
  draft_id  uuid not null references drafts on delete cascade,
  person_id uuid not null references people,
  seen_at   timestamptz(3) not null,
  primary key (draft_id, person_id)
);

create table approval_rules (
  brand_id uuid primary key references brands,
  rules    jsonb not null
);

create table deputies (
  id         uuid primary key,
  person_id  uuid not null references people,
  deputy_id  uuid not null references people,
  starts_at  timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  check (person_id <> deputy_id and starts_at < ends_at)
);
