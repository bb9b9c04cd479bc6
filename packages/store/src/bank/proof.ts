/**
 * What must stand in the tables of bank statements, told from the entries' texts alone: no line of it is
 * shared with what fills them.
 */
import type { Held } from "../funds/proofOfLimits.ts"

/** Entries of bank accounts; a statement is a large text, which is read once. */
const BANK_ENTRIES = `select position, type, split_part(substr(stream, 6), '-', 1)::smallint as year,
    split_part(substr(stream, 6), '-', 2) as region_code, payload, payload ->> 'statementId' as statement_id
  from (select position, type, stream, payload::json as payload from journal
    where starts_with(stream, 'bank/')) as entry`

/** Statements with the last that was said of each. */
const STATEMENTS = `select distinct on (stated.statement_id) stated.statement_id::uuid as id, stated.year,
    stated.region_code, stated.payload, stated.position, last.position as last_position,
    case last.type when 'BankStatementClosed' then 'closed' when 'BankStatementWithdrawn' then 'withdrawn'
      else 'open' end as state
  from bank_entry as stated join bank_entry as last on last.statement_id = stated.statement_id
    and last.type in ('BankStatementRecorded', 'BankStatementClosed', 'BankStatementReopened',
      'BankStatementWithdrawn')
  where stated.type = 'BankStatementRecorded'
  order by stated.statement_id, last.position desc`

/** Matches that were neither taken apart nor made in a statement that was withdrawn since. */
const MATCHES = `select made.year, made.region_code, made.position, match
  from bank_entry as made, json_array_elements(payload -> 'matches') as match
  where made.type = 'BankItemsMatched'
    and not exists (select from bank_statement_stated as stated
      where stated.id = made.statement_id::uuid and stated.state = 'withdrawn')
    and (made.year, made.region_code, match ->> 'number') not in (
      select undone.year, undone.region_code, number
      from bank_entry as undone, json_array_elements_text(payload -> 'numbers') as number
      where undone.type = 'BankMatchesUndone')`

/** What was said last of each item. */
const EXPLANATIONS = `select distinct on (year, region_code, item) year, region_code, item,
    payload -> 'explained' ->> 'kind' as kind, line_of, position
  from bank_entry, json_array_elements(payload -> 'items') as stated,
    lateral (select case stated ->> '_tag'
        when 'Line' then concat_ws(' ', 'line', stated ->> 'statementId', stated ->> 'number')
        when 'Posting' then concat_ws(' ', 'posting', stated ->> 'position', stated ->> 'number')
        else 'opening' end as item,
      (stated ->> 'statementId')::uuid as line_of) as named
  where type = 'BankItemsExplained'
  order by year, region_code, item, position desc`

/** What several of the questions below begin with, each made once. */
export const OF_BANK = `bank_entry as materialized (${BANK_ENTRIES}),
  bank_statement_stated as materialized (${STATEMENTS}),
  bank_match as materialized (${MATCHES}), bank_explanation as materialized (${EXPLANATIONS})`

export const HELD_BANK: ReadonlyArray<Held> = [
  {
    name: "bank_statement",
    fault: "view",
    key: ["id"],
    columns: [
      "id",
      "year",
      "region_code",
      "bank",
      "account_ending",
      "from_on",
      "to_on",
      "opening_fen",
      "closing_fen",
      "line_count",
      "file_sha256",
      "state",
      "position",
    ],
    expected: `select id, year, region_code, payload ->> 'bank' as bank,
        payload ->> 'accountEnding' as account_ending, (payload ->> 'fromOn')::date as from_on,
        (payload ->> 'toOn')::date as to_on, (payload ->> 'openingFen')::bigint as opening_fen,
        (payload ->> 'closingFen')::bigint as closing_fen,
        json_array_length(payload -> 'lines') as line_count,
        payload -> 'file' ->> 'sha256' as file_sha256, state, position, position as at
      from bank_statement_stated`,
    at: "position",
  },
  {
    name: "bank_line",
    fault: "view",
    key: ["statement_id", "number"],
    columns: ["statement_id", "number", "moved_on", "amount_fen"],
    expected: `select id as statement_id, number::integer, (line ->> 'on')::date as moved_on,
        (line ->> 'amountFen')::bigint as amount_fen, position as at
      from bank_statement_stated,
        json_array_elements(payload -> 'lines') with ordinality as lines(line, number)
      where state <> 'withdrawn'`,
  },
  {
    name: "bank_match_part",
    fault: "view",
    key: ["year", "region_code", "part"],
    columns: ["year", "region_code", "part", "match_number"],
    expected: `select year, region_code,
        concat_ws(' ', 'line', line ->> 'statementId', line ->> 'number') as part,
        (match ->> 'number')::integer as match_number, position as at
      from bank_match, json_array_elements(match -> 'lines') as line
      union all
      select year, region_code, concat_ws(' ', 'posting', posting ->> 'position', posting ->> 'number'),
        (match ->> 'number')::integer, position
      from bank_match, json_array_elements(match -> 'postings') as posting`,
  },
  {
    // What a match states of a posting is what the ledger says of it.
    name: "fund_posting",
    fault: "view",
    key: ["position", "number"],
    columns: ["position", "number", "transfer_id", "effective_on", "amount_fen"],
    expected: `select (posting ->> 'position')::bigint as position,
        (posting ->> 'number')::smallint as number, (posting ->> 'transferId')::uuid as transfer_id,
        (posting ->> 'effectiveOn')::date as effective_on, (posting ->> 'amountFen')::bigint as amount_fen,
        bank_match.position as at
      from bank_match, json_array_elements(match -> 'postings') as posting`,
    where: `(position, number) in (select (posting ->> 'position')::bigint, (posting ->> 'number')::smallint
      from bank_match, json_array_elements(match -> 'postings') as posting)`,
    at: "position",
  },
  {
    name: "bank_explained",
    fault: "view",
    key: ["year", "region_code", "item"],
    columns: ["year", "region_code", "item", "kind"],
    expected: `select year, region_code, item, kind, position as at from bank_explanation
      where kind is not null and not exists (select from bank_statement_stated as stated
        where stated.id = line_of and stated.state = 'withdrawn')`,
  },
]
