set local search_path to minsheng;

-- A file may also say how targets are broken down.
alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in ('projects', 'reports', 'targets'));
alter table import_row drop constraint import_row_action_check;
alter table import_row add constraint import_row_action_check
  check (action in ('register', 'report', 'breakDown', 'revise', 'correct', 'breakDownAnew'));

-- The slowest projects of a division on a past day are found in the index alone.
drop index project_version_by_code;
create index project_version_by_code on project_version (year, county_code, code, valid_from)
  include (valid_to, known_from, known_to, item_key, invested_share);
