-- Posts on their way to a network, and the stops that hold them.

create table posts (
  id             uuid primary key,
  draft_id       uuid not null references drafts,
  account_id     uuid not null references accounts,
  content_hash   text not null,
  text           text not null,
  language       text,
  media          jsonb not null,
  author         text not null,
  approved_position text,
  brand_id       uuid not null references brands,
  -- Findings that stood when it was approved; a graver one that appears later holds the post.
  accepted       jsonb not null,
  status         text not null check (status in ('queued', 'sending', 'retrying', 'published', 'failed', 'held', 'missed', 'cancelled', 'corrected', 'deleted')),
  publish_at     timestamptz(3) not null,
  attempts       integer not null default 0,
  first_try_at   timestamptz(3),
  next_try_at    timestamptz(3),
  network_id     text,
  network_version text,
  url            text,
  published_at   timestamptz(3),
  deleted_at     timestamptz(3),
  failure        jsonb,
  -- The published post that this one takes the place of.
  corrects_post_id uuid references posts,
  created_by     uuid not null references people,
  created_at     timestamptz(3) not null,
  check (status <> 'published' or (network_id is not null and published_at is not null))
);
-- One post for each account and each approved content: a second approval of the same can't queue it twice.
create unique index one_post_for_one_content on posts (draft_id, account_id, content_hash) where status <> 'cancelled';
create index posts_waiting on posts (publish_at) where status in ('queued', 'retrying', 'sending', 'held');
create index posts_by_account on posts (account_id, publish_at desc);
create unique index posts_on_network on posts (account_id, network_id) where status = 'published';

create table stops (
  id            uuid primary key,
  account_id    uuid references accounts,
  person_id     uuid not null references people,
  reason        text not null,
  at            timestamptz(3) not null,
  lifted_by     uuid references people,
  lifted_reason text,
  lifted_at     timestamptz(3),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index one_stop_at_a_time on stops (coalesce(account_id, '00000000-0000-0000-0000-000000000000')) where lifted_at is null;

-- What the connectors must remember between calls (OAuth sessions): names here, values sealed.
create table connector_secrets (
  name      text primary key,
  secret_id uuid not null references secrets
);
