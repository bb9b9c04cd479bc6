set local search_path to minsheng;

-- The accounts of the fund ledger as they stand. The writer decides; what is below stands behind it.
create table fund_account (
  code text collate "C" primary key,
  year smallint not null,
  region_code text collate "C" not null,
  item_key text collate "C" not null,
  level text not null check (level in ('central', 'province', 'city', 'county', 'selfRaised')),
  purpose text not null,
  balance_fen bigint not null,
  reserved_fen bigint not null,
  check (code = year || '-' || region_code || '-' || item_key || '-' || level || '-' || purpose),
  -- What comes from outside is owed to it without limit; nothing else can be less than nothing.
  constraint fund_account_not_overdrawn check (purpose = 'source' or balance_fen >= reserved_fen),
  constraint fund_account_reserved check (reserved_fen >= 0)
);

create index fund_account_by_region on fund_account (year, region_code, item_key);

-- What each entry did to each account: two rows a line that moved, one a line that was set aside.
create table fund_posting (
  position bigint not null,
  number smallint not null,
  transfer_id uuid not null,
  account text collate "C" not null,
  counterpart text collate "C" not null,
  year smallint not null,
  kind text not null,
  effective_on date not null,
  amount_fen bigint not null,
  reserved_fen bigint not null,
  primary key (position, number),
  check (amount_fen <> 0 or reserved_fen <> 0)
);

create index fund_posting_by_account on fund_posting (account, effective_on, position);
create index fund_posting_by_transfer on fund_posting (transfer_id);

create table fund_transfer (
  id uuid primary key,
  kind text not null,
  state text not null check (state in ('posted', 'reserved', 'voided', 'expired', 'reversed')),
  year smallint not null,
  amount_fen bigint not null check (amount_fen > 0),
  effective_on date,
  expires_on date,
  document text,
  project_code text collate "C",
  payee text,
  reverses uuid,
  reversed_by uuid,
  last_position bigint not null,
  check ((state = 'reserved') <= (expires_on is not null)),
  check ((state = 'reversed') = (reversed_by is not null))
);

create index fund_transfer_overdue on fund_transfer (expires_on, id) where state = 'reserved';

-- What each month brought to each account, by kind of transfer. Sums over months up to a date give its state.
create table fund_rollup (
  year smallint not null,
  region_code text collate "C" not null,
  item_key text collate "C" not null,
  level text not null,
  purpose text not null,
  kind text not null,
  month text collate "C" not null,
  amount_fen bigint not null,
  primary key (year, region_code, item_key, level, purpose, kind, month)
);

grant select, insert, update, delete on fund_account, fund_posting, fund_transfer, fund_rollup to minsheng_app;
