set local search_path to minsheng;

-- What the rows of a file are about: projects, or what they report of a month.
alter table import_job add column kind text not null default 'projects' check (kind in ('projects', 'reports'));

-- What an accepted row does, so that rows are counted by it.
alter table import_row add column action text
  check (action in ('register', 'report', 'revise', 'correct'));
update import_row set action = lower(command::json ->> '_tag') where command is not null;
