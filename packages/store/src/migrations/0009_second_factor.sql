-- Second factors as the accounts library wants them; what it does not know of stands in tables of ours beside.
set local search_path to auth;

alter table "user" add column "twoFactorEnabled" boolean;

create table "twoFactor" (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references "user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");

create table account_state (
  user_id text primary key references "user" ("id") on delete cascade,
  -- Set by somebody else: for the first sign-in only.
  must_change_password boolean not null default false,
  last_signed_in_at timestamptz
);

-- Hashes of the last passwords: none of them may come again.
create table password_used (
  user_id text not null references "user" ("id") on delete cascade,
  hash text not null,
  used_at timestamptz not null default clock_timestamp(),
  primary key (user_id, used_at)
);

-- Codes that were given within the last minutes: each counts once.
create table code_used (
  user_id text not null references "user" ("id") on delete cascade,
  code text not null,
  used_at timestamptz not null default now(),
  primary key (user_id, code)
);

-- Names that were tried are forgotten by their date.
create index sign_in_failure_by_date on sign_in_failure (last_failed_at);

grant select, insert, update, delete on "twoFactor", account_state, password_used, code_used to minsheng_app;

set local search_path to minsheng;

alter table office_user
  add column locked boolean not null default false,
  add column second_factor_required boolean not null default false;

alter table access_record
  add column subject text,
  add column address text,
  add column device text;
create index access_record_by_time on access_record (at, id);
create index access_record_by_actor on access_record (actor, at);
create index access_record_by_subject on access_record (subject, at) where subject is not null;
