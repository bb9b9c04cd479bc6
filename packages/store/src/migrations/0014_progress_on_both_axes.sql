set local search_path to minsheng;

-- What each entry changed in the figures of its county and item, from which day on.
create table progress_change (
  position bigint not null,
  day date not null,
  month text collate "C" not null,
  year smallint not null,
  county_code text collate "C" not null,
  item_key text collate "C" not null,
  project_count bigint not null,
  reported_count bigint not null,
  annual_plan_fen bigint not null,
  invested_fen bigint not null,
  disbursed_fen bigint not null,
  spent_fen bigint not null,
  progress_count bigint not null,
  progress_sum bigint not null,
  primary key (position, day)
);

-- The same, added up over 32768 positions.
create table progress_block (
  year smallint not null,
  county_code text collate "C" not null,
  month text collate "C" not null,
  day date not null,
  item_key text collate "C" not null,
  block integer not null,
  project_count bigint not null,
  reported_count bigint not null,
  annual_plan_fen bigint not null,
  invested_fen bigint not null,
  disbursed_fen bigint not null,
  spent_fen bigint not null,
  progress_count bigint not null,
  progress_sum bigint not null,
  primary key (year, county_code, month, day, item_key, block)
);

-- A version adds what it says on the day and at the position from which on it holds, and takes it away
-- again where it ends, on either axis. Bit 0 of the reported months is January of the year.
insert into progress_change
select position, day, to_char(day, 'YYYY-MM'), year, county_code, item_key,
  sum(sign), sum(sign * reported), sum(sign * annual_plan_fen), sum(sign * invested_fen),
  sum(sign * disbursed_fen), sum(sign * spent_fen), sum(sign * num_nonnulls(physical_progress)),
  sum(sign * coalesce(physical_progress, 0))
from (
  select version.*, corner.*,
    case when nth between 0 and 29 then reported_months >> nth & 1 else 0 end as reported
  from project_version as version
  cross join lateral (values
    (valid_from, known_from, 1), (valid_to, known_from, -1), (valid_from, known_to, -1), (valid_to, known_to, 1)
  ) as corner(day, position, sign)
  cross join lateral (
    select ((extract(year from day) - year) * 12 + extract(month from day) - 1)::integer as nth
    where day < 'infinity' and position < 9223372036854775807
  ) as month_of_year
) as change
group by position, day, year, county_code, item_key
having sum(sign) <> 0 or sum(sign * reported) <> 0 or sum(sign * annual_plan_fen) <> 0
  or sum(sign * invested_fen) <> 0 or sum(sign * disbursed_fen) <> 0 or sum(sign * spent_fen) <> 0
  or sum(sign * num_nonnulls(physical_progress)) <> 0 or sum(sign * coalesce(physical_progress, 0)) <> 0;

insert into progress_block
select year, county_code, month, day, item_key, position / 32768, sum(project_count), sum(reported_count),
  sum(annual_plan_fen), sum(invested_fen), sum(disbursed_fen), sum(spent_fen), sum(progress_count),
  sum(progress_sum)
from progress_change
group by year, county_code, month, day, item_key, position / 32768;

grant select, insert on progress_change to minsheng_app;
grant select, insert, update on progress_block to minsheng_app;
