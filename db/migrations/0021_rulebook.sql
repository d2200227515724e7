-- What a brand adds to its rulebook and policies: phrases of lists, how grave a hit in shadow was, policies that ended.

alter table policies add column retired_at timestamptz(3);
create index policies_by_brand on policies (brand_id);

-- Phrases that a brand adds to a list of its packs, or takes out of it.
create table list_changes (
  brand_id uuid not null references brands,
  list     text not null,
  added    jsonb not null,
  removed  jsonb not null,
  primary key (brand_id, list)
);

alter table own_rules add column saved_by uuid not null references people;

alter table shadow_hits add column severity text not null check (severity in ('note', 'review', 'block'));
create index shadow_hits_by_rule on shadow_hits (brand_id, rule_id, at desc);
