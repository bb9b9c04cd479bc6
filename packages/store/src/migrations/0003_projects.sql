set local search_path to minsheng;

-- The register as it is known now, all dates included.
create table project (
  id uuid primary key,
  code text collate "C" not null unique,
  year smallint not null,
  county_code text collate "C" not null,
  item_key text collate "C" not null,
  name text not null,
  township text,
  implementing_unit text not null,
  approved_on date not null,
  annual_plan_fen bigint not null check (annual_plan_fen >= 0),
  invested_fen bigint not null check (invested_fen >= 0),
  disbursed_fen bigint not null check (disbursed_fen >= 0),
  spent_fen bigint not null check (spent_fen >= 0),
  physical_progress integer check (physical_progress between 0 and 10000),
  latest_month text collate "C",
  -- Bit 0 is January of the year: which months are reported.
  reported_months integer not null,
  -- Invested over plan in millionths, for order and filters; null without a plan.
  invested_share integer
);

create index project_by_county on project (year, county_code, code);
create index project_by_item on project (year, item_key, county_code, code);
create index project_by_share on project (year, invested_share, code);

-- The same on both axes: true from/to a date, known from/to a position.
create table project_version (
  id uuid not null,
  valid_from date not null,
  valid_to date not null,
  known_from bigint not null,
  known_to bigint not null,
  code text collate "C" not null,
  year smallint not null,
  county_code text collate "C" not null,
  item_key text collate "C" not null,
  name text not null,
  township text,
  implementing_unit text not null,
  approved_on date not null,
  annual_plan_fen bigint not null,
  invested_fen bigint not null,
  disbursed_fen bigint not null,
  spent_fen bigint not null,
  physical_progress integer,
  latest_month text collate "C",
  reported_months integer not null,
  invested_share integer,
  check (valid_from < valid_to),
  check (known_from < known_to)
);

-- One version stands for a day, and it is found at once when it is replaced.
create unique index project_version_standing on project_version (id, valid_from)
  where known_to = 9223372036854775807;
create index project_version_by_code on project_version (year, county_code, code, valid_from);

-- Pairs of neighbouring characters of what a search looks at, in the order in which lists go.
create table project_term (
  term text collate "C" not null,
  year smallint not null,
  county_code text collate "C" not null,
  code text collate "C" not null,
  primary key (term, year, county_code, code)
);

-- What each month brought, by county and item. Sums over months up to a date give its state.
create table progress_rollup (
  year smallint not null,
  county_code text collate "C" not null,
  item_key text collate "C" not null,
  month text collate "C" not null,
  project_count bigint not null,
  reported_count bigint not null,
  annual_plan_fen bigint not null,
  invested_fen bigint not null,
  disbursed_fen bigint not null,
  spent_fen bigint not null,
  primary key (year, county_code, item_key, month)
);

grant select, insert, update, delete on project, project_version, project_term, progress_rollup to minsheng_app;
