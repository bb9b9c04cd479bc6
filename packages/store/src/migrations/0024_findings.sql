set local search_path to minsheng;

-- What rules say of the dossiers of projects where it is wrong or falls due: each from a day to a day, as long as
-- nothing more is recorded. Whoever asks looks at the period that the office's date lies in.
create table finding (
  project_id uuid not null,
  rule text collate "C" not null,
  subject_kind text collate "C" not null,
  subject_key text collate "C" not null,
  valid_from date not null,
  -- The last day; infinity where no day is known that changes it.
  valid_to date not null,
  verdict text not null check (verdict in ('violated', 'undetermined')),
  blocks boolean not null,
  due_on date,
  -- What a list goes by: the day on which it falls due, or since when it has been wrong.
  day date not null,
  primary key (project_id, rule, subject_key, valid_from),
  check (valid_from <= valid_to),
  check (verdict = 'violated' or due_on is not null)
);

create index finding_by_day on finding (day, project_id, rule, subject_key);

grant select, insert, update, delete on finding to minsheng_app;
