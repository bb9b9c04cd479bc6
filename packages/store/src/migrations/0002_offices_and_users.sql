set local search_path to minsheng;

create table office (
  id uuid primary key,
  name text not null,
  kind text not null,
  region_code text not null,
  item_keys text[]
);

create table office_user (
  id uuid primary key,
  user_name text not null unique,
  display_name text not null,
  office_id uuid not null,
  roles text[] not null,
  active boolean not null
);

-- Who took what out of the register; kept three years.
create table access_record (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  use_case text not null,
  question text not null,
  -- Null while it is being taken, or when it was broken off.
  row_count bigint,
  digest text
);

grant select, insert, update on office, office_user to minsheng_app;
grant select, insert, update (row_count, digest) on access_record to minsheng_app;
