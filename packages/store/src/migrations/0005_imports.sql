set local search_path to minsheng;

create table import_job (
  id uuid primary key,
  actor text not null,
  file_name text not null,
  header text not null,
  state text not null check (state in ('staged', 'committing', 'done')),
  staged_at timestamptz not null default now()
);

-- The rows of a file between preview and commit; rejected rows stay, to be taken back.
create table import_row (
  import_id uuid not null references import_job (id) on delete cascade,
  line integer not null,
  -- The cell that holds the name once the row is registered; null for rows that are rejected.
  name_key text collate "C",
  status text not null check (status in ('accepted', 'warned', 'rejected')),
  problems text not null,
  registration text,
  fields text not null,
  primary key (import_id, line)
);

grant select, insert, update, delete on import_job, import_row to minsheng_app;
