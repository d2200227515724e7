-- Pictures are looked at by jobs, once for each version of the engine; what was read before is read again.

drop table pictures;

create table pictures (
  file_hash text primary key references files on delete cascade,
  -- The version of the engine that all of the row is about.
  version   integer not null,
  -- Of a reference picture the facts are enough; a picture of a draft is looked at in every respect.
  wanted    text not null check (wanted in ('facts', 'all')),
  -- What looking gave; null until it is done.
  look      jsonb,
  -- What is being done now.
  step      text check (step in ('facts', 'codes', 'text', 'people')),
  attempts  integer not null default 0,
  asked_at  timestamptz(3) not null,
  looked_at timestamptz(3),
  check ((look is null) = (looked_at is null))
);
create index pictures_waiting on pictures (asked_at) where look is null;
