set local search_path to minsheng;

-- Versions of financing plans, by the day from which they count and the entry that issued them.
create table fund_plan_version (
  year smallint not null,
  item_key text collate "C" not null,
  version integer not null check (version > 0),
  effective_from date not null,
  position bigint not null unique,
  primary key (year, item_key, version)
);

-- What each version gives each division, level by level.
create table fund_plan (
  year smallint not null,
  item_key text collate "C" not null,
  version integer not null,
  region_code text collate "C" not null,
  level text not null check (level in ('central', 'province', 'city', 'county', 'selfRaised')),
  planned_fen bigint not null check (planned_fen > 0),
  primary key (year, item_key, version, region_code, level)
);

-- By which day how much of what a level gives is due, in millionths, earlier days included.
create table fund_plan_due (
  year smallint not null,
  item_key text collate "C" not null,
  version integer not null,
  level text not null check (level in ('central', 'province', 'city', 'county', 'selfRaised')),
  due_on date not null,
  share integer not null check (share between 0 and 1000000),
  primary key (year, item_key, version, level, due_on)
);

-- How far a limit goes, and how far it is used: what a budget may receive and has received under a plan, what
-- a project may take on and has taken on under its estimate.
create table fund_ceiling (
  name text collate "C" primary key,
  ceiling_fen bigint not null check (ceiling_fen >= 0)
);

create table fund_use (
  name text collate "C" primary key,
  used_fen bigint not null
);

-- The writer decides; this stands behind it, once a transaction is whole.
create function fund_limit_kept() returns trigger language plpgsql as $$
begin
  if exists (
    select from minsheng.fund_use as u join minsheng.fund_ceiling as c using (name)
    where name = new.name and u.used_fen > c.ceiling_fen
  ) then
    raise exception 'the limit % is exceeded', new.name
      using errcode = 'check_violation', constraint = 'fund_limit_kept';
  end if;
  return null;
end
$$;

create constraint trigger fund_use_kept after insert or update on fund_use
  deferrable initially deferred for each row execute function fund_limit_kept();
create constraint trigger fund_ceiling_kept after insert or update on fund_ceiling
  deferrable initially deferred for each row execute function fund_limit_kept();

create index fund_posting_by_day on fund_posting (year, effective_on);

grant select, insert, update, delete on fund_plan_version, fund_plan, fund_plan_due, fund_ceiling, fund_use to minsheng_app;
