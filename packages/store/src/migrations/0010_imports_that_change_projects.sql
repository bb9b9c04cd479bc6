set local search_path to minsheng;

-- An import is followed while it is read, while it goes in, and while it is taken back; it stays in the list of
-- imports when its rows are forgotten.
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check
  check (state in ('reading', 'staged', 'committing', 'done', 'undoing', 'undone'));
alter table import_job
  add column encoding text,
  add column cancelled boolean not null default false,
  add column begun_at bigint not null default 0,
  add column last_line integer not null default 0,
  add column row_count integer not null default 0,
  add column new_count integer not null default 0,
  add column changed_count integer not null default 0,
  add column unchanged_count integer not null default 0,
  add column warned_count integer not null default 0,
  add column rejected_count integer not null default 0,
  add column registered_count integer not null default 0,
  add column revised_count integer not null default 0,
  add column refused_count integer not null default 0,
  add column left_count integer not null default 0,
  add column undone_count integer not null default 0,
  add column undo_actor text,
  add column undo_reason text;

create index import_job_by_actor on import_job (actor, id);

-- A row may register a project, change one, or say what is stored already.
alter table import_row drop constraint import_row_status_check;
alter table import_row add constraint import_row_status_check
  check (status in ('accepted', 'warned', 'rejected', 'unchanged'));
alter table import_row rename column registration to command;
alter table import_row
  add column code text,
  add column name text not null default '',
  add column changes text not null default '[]';
update import_row set command = json_build_object('_tag', 'Register', 'registration', command::json)::text
  where command is not null;
update import_job as j set
  begun_at = floor(extract(epoch from staged_at) * 1000)::bigint,
  (last_line, row_count, new_count, warned_count, rejected_count) = (
    select coalesce(max(line), 0), count(*), count(*) filter (where status <> 'rejected'),
      count(*) filter (where status = 'warned'), count(*) filter (where status = 'rejected')
    from import_row where import_id = j.id);
