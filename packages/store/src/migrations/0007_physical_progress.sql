set local search_path to minsheng;

-- Physical progress in the roll-up: how many projects have reported any, and their basis points added up.
alter table progress_rollup
  add column progress_count bigint not null default 0,
  add column progress_sum bigint not null default 0;

-- What the versions that stand brought month by month: each against the one before it.
insert into progress_rollup as target (
  year, county_code, item_key, month, project_count, reported_count,
  annual_plan_fen, invested_fen, disbursed_fen, spent_fen, progress_count, progress_sum
)
select year, county_code, item_key, to_char(valid_from, 'YYYY-MM'), 0, 0, 0, 0, 0, 0,
  sum(num_nonnulls(physical_progress) - num_nonnulls(earlier)),
  sum(coalesce(physical_progress, 0) - coalesce(earlier, 0))
from (
  select year, county_code, item_key, valid_from, physical_progress,
    lag(physical_progress) over (partition by id order by valid_from) as earlier
  from project_version where known_to = 9223372036854775807
) as standing
group by year, county_code, item_key, to_char(valid_from, 'YYYY-MM')
having sum(num_nonnulls(physical_progress) - num_nonnulls(earlier)) <> 0
  or sum(coalesce(physical_progress, 0) - coalesce(earlier, 0)) <> 0
on conflict (year, county_code, item_key, month) do update
  set progress_count = excluded.progress_count, progress_sum = excluded.progress_sum;
