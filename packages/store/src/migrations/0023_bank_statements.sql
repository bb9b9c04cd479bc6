set local search_path to minsheng;

-- Statements of special accounts at a bank, as they stand.
create table bank_statement (
  id uuid primary key,
  year smallint not null,
  region_code text collate "C" not null,
  bank text not null,
  account_ending text not null check (account_ending ~ '^\d{4}$'),
  from_on date not null,
  to_on date not null,
  opening_fen bigint not null,
  closing_fen bigint not null,
  line_count integer not null,
  file_sha256 text collate "C" not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('open', 'closed', 'withdrawn')),
  position bigint not null,
  check (from_on <= to_on)
);

-- The writer decides; this stands behind it: one statement of an account is open at a time, and no day begins two.
create unique index bank_statement_open on bank_statement (year, region_code) where state = 'open';
create unique index bank_statement_begins on bank_statement (year, region_code, from_on) where state <> 'withdrawn';
create index bank_statement_file on bank_statement (file_sha256);
create index bank_statement_latest on bank_statement (year, to_on desc, region_code, id);

-- What moved at the bank, line by line: amounts alone. What the bank wrote beside them stands in the journal.
create table bank_line (
  statement_id uuid not null,
  number integer not null check (number > 0),
  moved_on date not null,
  amount_fen bigint not null check (amount_fen <> 0),
  primary key (statement_id, number)
);

-- The lines and postings that are in a match: each in one.
create table bank_match_part (
  year smallint not null,
  region_code text collate "C" not null,
  part text collate "C" not null,
  match_number integer not null,
  primary key (year, region_code, part)
);

-- What is explained, and as what.
create table bank_explained (
  year smallint not null,
  region_code text collate "C" not null,
  item text collate "C" not null,
  kind text not null,
  primary key (year, region_code, item)
);

grant select, insert, update, delete on bank_statement, bank_line, bank_match_part, bank_explained to minsheng_app;

-- What moved into and out of bank accounts, as the ledger says: not what moved within one.
create view bank_moved with (security_invoker = true) as
  select p.position, p.number, p.amount_fen, p.effective_on, a.year, a.region_code
  from fund_account as a join fund_posting as p on p.account = a.code
    left join fund_account as c on c.code = p.counterpart and c.year = a.year
      and c.region_code = a.region_code
      and c.purpose in ('specialAccount', 'payable', 'retention', 'surplus')
  where a.purpose in ('specialAccount', 'payable', 'retention', 'surplus')
    and p.amount_fen <> 0 and c.code is null;

grant select on bank_moved to minsheng_app;
