-- The application's role reads, and writes what it must; it may never change or remove an entry.
do $$
begin
  if not exists (select from pg_roles where rolname = 'minsheng_app') then
    create role minsheng_app nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of the same cluster was quicker
end
$$;

do $$
begin
  execute format('grant minsheng_app to %I', current_user);
end
$$;

create schema minsheng;
grant usage on schema minsheng to minsheng_app;
set local search_path to minsheng;

create table journal (
  position bigint primary key check (position > 0),
  stream text not null check (stream like '%/%'),
  stream_version integer not null check (stream_version > 0),
  type text not null,
  payload_version integer not null check (payload_version > 0),
  payload text not null check (payload like '{%}'),
  occurred_on date not null,
  recorded_at bigint not null check (recorded_at > 0),
  actor text not null,
  command_id text not null,
  command_index integer not null check (command_index >= 0),
  request_hash bytea not null check (length(request_hash) = 32),
  supersedes bigint check (supersedes < position),
  annuls boolean not null,
  reason text,
  algorithm text not null check (algorithm in ('sha256', 'sm3')),
  payload_hash bytea not null check (length(payload_hash) = 32),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  check ((supersedes is null) = (reason is null)),
  check (not annuls or supersedes is not null),
  unique (stream, stream_version),
  unique (actor, command_id, command_index)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger journal_is_append_only
  before update or delete or truncate on journal
  for each statement execute function refuse_change();

-- One row a batch: when it was recorded, where it ended, and the hash there.
create table journal_batch (
  recorded_at bigint primary key,
  last_position bigint not null unique,
  hash bytea not null check (length(hash) = 32)
);

-- Small values that decisions look up by key.
create table journal_cell (
  key text collate "C" primary key,
  value text not null,
  position bigint not null
);

grant select, insert on journal, journal_batch to minsheng_app;
grant select, insert, update on journal_cell to minsheng_app;
