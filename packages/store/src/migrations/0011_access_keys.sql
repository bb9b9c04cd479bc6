set local search_path to minsheng;

-- Keys of agencies, beside the journal: the digest of each, and a prefix to call it by.
create table access_key (
  id uuid primary key,
  name text not null,
  prefix text collate "C" not null unique,
  digest text collate "C" not null unique,
  region_codes text[] not null check (cardinality(region_codes) > 0),
  -- Null: all items.
  item_keys text[],
  field_groups text[] not null check (cardinality(field_groups) > 0),
  may_introspect boolean not null,
  issued_by text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  revoked_by text,
  revoked_at timestamptz,
  -- To the minute.
  last_used_at timestamptz
);

create unique index access_key_name on access_key (name) where revoked_at is null;

grant select, insert, update (revoked_by, revoked_at, last_used_at) on access_key to minsheng_app;
