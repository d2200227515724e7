-- People, where they belong and how they sign in. Names and e-mail addresses live here and never in the ledger.

create table agencies (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 200),
  contact    text not null default '' check (length(contact) <= 500),
  -- The last day on which the agency's people may work here, by the UTC calendar.
  ends_on    date not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create unique index agencies_by_name on agencies (lower(name));

create table brands (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 200),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create unique index brands_by_name on brands (lower(name));

create table teams (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 200),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create unique index teams_by_name on teams (lower(name));

create table people (
  id                 uuid primary key,
  name               text not null check (length(name) <= 200),
  email              text not null unique check (email = lower(email) and length(email) between 3 and 254),
  email_verified     boolean not null default false,
  image              text,
  two_factor_enabled boolean not null default false,
  language           text not null default 'en' check (language in ('en', 'fr', 'it')),
  time_zone          text not null default 'UTC',
  agency_id          uuid references agencies (id),
  status             text not null default 'invited' check (status in ('invited', 'active', 'ended')),
  ended_at           timestamptz(3),
  password_set_at    timestamptz(3),
  last_signed_in_at  timestamptz(3),
  created_at         timestamptz(3) not null,
  updated_at         timestamptz(3) not null,
  check ((status = 'ended') = (ended_at is not null))
);
create index people_by_agency on people (agency_id) where agency_id is not null;
create index people_by_name on people (lower(name), id);

create table team_members (
  team_id   uuid not null references teams (id) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  primary key (team_id, person_id)
);
create index team_members_by_person on team_members (person_id);

-- A role reaches everywhere, or only a brand or a team.
create table held_roles (
  id        uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  role      text not null check (role in ('administrator', 'programme-owner', 'security', 'legal', 'marketing', 'approver',
                                          'social-manager', 'hr', 'executive', 'employee', 'agency-lead', 'auditor')),
  brand_id  uuid references brands (id),
  team_id   uuid references teams (id),
  unique nulls not distinct (person_id, role, brand_id, team_id),
  check (role <> 'administrator' or (brand_id is null and team_id is null))
);
create index held_roles_by_role on held_roles (role);

create table sessions (
  id            uuid primary key,
  person_id     uuid not null references people (id) on delete cascade,
  token         text not null unique,
  -- Moves with use; a session also ends a fixed time after created_at.
  expires_at    timestamptz(3) not null,
  ip_address    text,
  user_agent    text,
  method        text not null check (method in ('password', 'passkey', 'single-sign-on', 'demo')),
  second_factor boolean not null default false,
  created_at    timestamptz(3) not null,
  updated_at    timestamptz(3) not null
);
create index sessions_by_person on sessions (person_id);
create index sessions_by_expiry on sessions (expires_at);

-- How a person proves who they are: a password (argon2id) or an account at an identity provider.
create table sign_in_methods (
  id                       uuid primary key,
  person_id                uuid not null references people (id) on delete cascade,
  provider_id              text not null,
  account_id               text not null,
  password                 text,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope                    text,
  created_at               timestamptz(3) not null,
  updated_at               timestamptz(3) not null,
  unique (provider_id, account_id),
  check (password is null or password like '$argon2id$%')
);
create index sign_in_methods_by_person on sign_in_methods (person_id);

-- Short-lived state of a sign-in on its way: second-factor and passkey challenges, single sign-on round trips.
create table sign_in_challenges (
  id         uuid primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index sign_in_challenges_by_identifier on sign_in_challenges (identifier);
create index sign_in_challenges_by_expiry on sign_in_challenges (expires_at);

-- The seed and the backup codes are encrypted with the sign-in secret, which the master key seals.
create table second_factors (
  id                        uuid primary key,
  person_id                 uuid not null unique references people (id) on delete cascade,
  secret                    text not null,
  backup_codes              text not null,
  verified                  boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until              timestamptz(3)
);

-- A one-time code proves something once, also within the half minute in which it stays valid.
create table used_codes (
  person_id uuid not null references people (id) on delete cascade,
  code_hash bytea not null,
  until     timestamptz(3) not null,
  primary key (person_id, code_hash)
);

create table passkeys (
  id            uuid primary key,
  person_id     uuid not null references people (id) on delete cascade,
  name          text,
  public_key    text not null,
  credential_id text not null unique,
  counter       bigint not null,
  device_type   text not null,
  backed_up     boolean not null,
  transports    text,
  aaguid        text,
  created_at    timestamptz(3) not null
);
create index passkeys_by_person on passkeys (person_id);

-- Links that work once: the first set-up, an invitation, a password reset. Only the token's hash is kept.
create table one_time_links (
  id         uuid primary key,
  purpose    text not null check (purpose in ('set-up', 'invitation', 'password-reset')),
  person_id  uuid references people (id) on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  check ((purpose = 'set-up') = (person_id is null))
);
create index one_time_links_by_person on one_time_links (person_id);

-- Failed sign-ins by what was tried (hashed), whether or not such a person exists.
create table sign_in_failures (
  key_hash      bytea primary key check (length(key_hash) = 32),
  failures      integer not null,
  last_at       timestamptz(3) not null,
  blocked_until timestamptz(3)
);
create index sign_in_failures_by_time on sign_in_failures (last_at);

create table api_keys (
  id           uuid primary key,
  person_id    uuid not null references people (id) on delete cascade,
  name         text not null check (length(name) between 1 and 120),
  -- The first characters, to recognise a key by.
  prefix       text not null,
  token_hash   bytea not null unique check (length(token_hash) = 32),
  scopes       text[] not null,
  expires_at   timestamptz(3) not null,
  last_used_at timestamptz(3),
  revoked_at   timestamptz(3),
  created_at   timestamptz(3) not null
);
create index api_keys_by_person on api_keys (person_id);

-- OpenID Connect providers; the client secret is sealed in `secrets`.
create table sso_providers (
  id               uuid primary key,
  slug             text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name             text not null check (length(name) between 1 and 120),
  issuer           text not null,
  client_id        text not null,
  client_secret_id uuid references secrets (id),
  -- Whether the provider itself asks for a second factor, so that ours is not asked again.
  second_factor    boolean not null,
  -- E-mail domains whose people may come in without an invitation; empty: invited people only.
  welcome_domains  text[] not null default '{}',
  enabled          boolean not null default true,
  created_at       timestamptz(3) not null,
  updated_at       timestamptz(3) not null
);
