set local search_path to minsheng;

-- Addresses of pages that users keep under names of their own. Preferences, not facts: beside the journal.
create table bookmark (
  actor text collate "C" not null,
  page text collate "C" not null,
  name text collate "C" not null,
  query text not null,
  kept_at timestamptz not null default now(),
  primary key (actor, page, name)
);

grant select, insert, update, delete on bookmark to minsheng_app;
