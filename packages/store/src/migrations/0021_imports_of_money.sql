set local search_path to minsheng;

-- What the rows of a file are about: projects, what they report, targets, or money: transfers, arrivals to
-- date, plans.
alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check
  check (kind in ('projects', 'reports', 'targets', 'transfers', 'arrivals', 'plans'));

alter table import_row drop constraint import_row_action_check;
alter table import_row add constraint import_row_action_check
  check (action in ('register', 'report', 'breakDown', 'transfer', 'plan', 'revise', 'correct',
    'breakDownAnew', 'planAnew'));
