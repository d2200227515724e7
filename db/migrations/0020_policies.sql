-- Policies with their versions, the company's facts, and what each brand changed in its rulebook.

create table policies (
  id         uuid primary key,
  name       text not null,
  brand_id   uuid references brands,
  created_at timestamptz(3) not null
);

create table policy_versions (
  policy_id    uuid not null references policies,
  version      integer not null check (version > 0),
  objective    jsonb not null,
  clauses      jsonb not null,
  saved_at     timestamptz(3) not null,
  saved_by     uuid not null references people,
  published_at timestamptz(3),
  published_by uuid references people,
  primary key (policy_id, version)
);
create unique index one_draft_of_a_policy on policy_versions (policy_id) where published_at is null;

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published version of a policy is never changed' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_policies_stay before update or delete on policy_versions
  for each row execute function refuse_change_of_published();

create table company_facts (
  brand_id uuid primary key references brands,
  version  integer not null,
  facts    jsonb not null,
  saved_at timestamptz(3) not null,
  saved_by uuid not null references people
);

-- Reference pictures of embargoes and licences, named in the facts, found by their hashes.
create table fact_pictures (
  brand_id  uuid not null references brands,
  name      text not null,
  file_hash text not null references files,
  primary key (brand_id, name)
);

create table pack_switches (
  brand_id uuid not null references brands,
  pack_id  text not null,
  is_on    boolean not null,
  primary key (brand_id, pack_id)
);

create table rule_changes (
  brand_id uuid not null references brands,
  rule_id  text not null,
  state    text not null check (state in ('on', 'shadow', 'off')),
  severity text check (severity in ('note', 'review', 'block')),
  say      jsonb,
  fix      jsonb,
  since    timestamptz(3) not null,
  primary key (brand_id, rule_id)
);

create table own_rules (
  brand_id   uuid not null references brands,
  rule_id    text not null,
  yaml       text not null,
  rule       jsonb not null,
  updated_at timestamptz(3) not null,
  primary key (brand_id, rule_id)
);

-- What rules in shadow would have held; one row a draft and rule.
create table shadow_hits (
  brand_id uuid not null references brands,
  rule_id  text not null,
  draft_id uuid not null,
  at       timestamptz(3) not null,
  primary key (brand_id, rule_id, draft_id)
);
