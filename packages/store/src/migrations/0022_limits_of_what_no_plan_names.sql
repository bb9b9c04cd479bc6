set local search_path to minsheng;

-- What was never taken on cannot come back: it would be room beyond the limit.
alter table fund_use add constraint fund_use_not_below_nothing check (used_fen >= 0);

-- A division that the plan of an item does not name may receive nothing.
create or replace function fund_limit_kept() returns trigger language plpgsql as $$
begin
  if exists (
    select from minsheng.fund_use as u left join minsheng.fund_ceiling as c using (name)
    where name = new.name and u.used_fen > coalesce(c.ceiling_fen, (
      select 0 from minsheng.fund_plan_version
      where starts_with(u.name, 'plan/') and year = split_part(substr(u.name, 6), '-', 1)::smallint
        and item_key = split_part(u.name, '-', 3)
      limit 1
    ))
  ) then
    raise exception 'the limit % is exceeded', new.name
      using errcode = 'check_violation', constraint = 'fund_limit_kept';
  end if;
  return null;
end
$$;

-- The first version of a plan names every division that has received something, or leaves it nothing.
create function fund_plan_names_all() returns trigger language plpgsql as $$
begin
  if exists (
    select from minsheng.fund_use as u
    where starts_with(u.name, 'plan/' || new.year || '-') and split_part(u.name, '-', 3) = new.item_key
      and u.used_fen > 0 and not exists (select from minsheng.fund_ceiling as c where c.name = u.name)
  ) then
    raise exception 'the plan of item %, %, does not name all that received', new.item_key, new.year
      using errcode = 'check_violation', constraint = 'fund_plan_names_all';
  end if;
  return null;
end
$$;

create constraint trigger fund_plan_names_all after insert or update on fund_plan_version
  deferrable initially deferred for each row execute function fund_plan_names_all();
