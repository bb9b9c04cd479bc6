/** What of the ledger lies in bank accounts, and the statements there are, read. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type BankPosting, BankRepository, postingKey, type StatementRow } from "@minsheng/core/bank"
import { type CalendarDate, Month, Page, type DivisionCode, type Uuid } from "@minsheng/core/kernel"

interface PostingRow {
  readonly position: bigint
  readonly number: number
  readonly transfer_id: string
  readonly account: string
  readonly kind: string
  readonly effective_on: string
  readonly amount_fen: string
  readonly document: string | null
  readonly project_code: string | null
  readonly payee: string | null
  readonly reverses: string | null
}

/** The rows are ours, made from valid events: they are taken at their word. */
const postingOf = (row: PostingRow) =>
  ({
    position: Number(row.position),
    number: row.number,
    transferId: row.transfer_id,
    account: row.account,
    kind: row.kind,
    effectiveOn: row.effective_on,
    amountFen: BigInt(row.amount_fen),
    document: row.document,
    projectCode: row.project_code,
    payee: row.payee,
    reverses: row.reverses,
  }) as unknown as BankPosting

interface ListedRow {
  readonly id: string
  readonly year: number
  readonly region_code: string
  readonly bank: string
  readonly account_ending: string
  readonly from_on: string
  readonly to_on: string
  readonly opening_fen: string
  readonly closing_fen: string
  readonly line_count: number
  readonly state: string
  readonly open_lines: number
  readonly open_postings: number
  readonly unexplained: number
}

type Listed = Omit<StatementRow, "regionName">

const listedOf = (row: ListedRow) =>
  ({
    statementId: row.id,
    year: row.year,
    regionCode: row.region_code,
    bank: row.bank,
    accountEnding: row.account_ending,
    fromOn: row.from_on,
    toOn: row.to_on,
    openingFen: BigInt(row.opening_fen),
    closingFen: BigInt(row.closing_fen),
    lineCount: row.line_count,
    state: row.state,
    openLineCount: row.open_lines,
    openPostingCount: row.open_postings,
    unexplainedCount: row.unexplained,
  }) as unknown as Listed

const cursorOf = ({ toOn, regionCode, statementId }: Listed): Page.Cursor =>
  Page.keyCursor(`${toOn} ${regionCode} ${statementId}`)

const PLACE = /^(\d{4}-[01]\d-[0-3]\d) (\d{6}) ([0-9a-f-]{36})$/u

/**
 * What is left of an open statement, as `reconcile` in core says it: lines of this and earlier statements and
 * postings up to its last day that are in no match; postings of before the first statement are what the
 * account began with, as long as they were known by then. What is said of an item is gathered under its name:
 * joins of as many matches as lines would be taken one by one where the tables have just grown.
 */
const LEFT = `
  select (count(*) filter (where i.is_line))::integer as open_lines,
    (count(*) filter (where not i.is_line and not i.is_brought))::integer as open_postings,
    (count(*) filter (where not i.is_explained and not i.is_brought) + case
      when b.opening_fen <> coalesce(sum(i.fen) filter (where i.is_brought), 0)
        and not exists (select from bank_explained as e
          where (e.year, e.region_code, e.item) = (s.year, s.region_code, 'opening')) then 1 else 0 end
    )::integer as unexplained
  from (select f.from_on, f.position, f.opening_fen from bank_statement as f
      where (f.year, f.region_code) = (s.year, s.region_code) and f.state <> 'withdrawn'
      order by f.from_on limit 1) as b
    left join lateral (
      select bool_or(part.is_line) as is_line, bool_or(part.is_brought) as is_brought, sum(part.fen) as fen,
        bool_or(part.is_explained) as is_explained
      from (
        select 'line ' || n.statement_id || ' ' || n.number as item, n.amount_fen as fen, true as is_line,
          false as is_brought, false as is_matched, false as is_explained, true as is_there
        from bank_statement as o join bank_line as n on n.statement_id = o.id
        where (o.year, o.region_code) = (s.year, s.region_code) and o.state <> 'withdrawn'
          and o.to_on <= s.to_on
        union all
        select 'posting ' || g.position || ' ' || g.number, g.amount_fen, false,
          g.effective_on < b.from_on and g.position < b.position, false, false, true
        from bank_moved as g
        where (g.year, g.region_code) = (s.year, s.region_code) and g.effective_on <= s.to_on
        union all
        select m.part, 0, false, false, true, false, false from bank_match_part as m
        where (m.year, m.region_code) = (s.year, s.region_code)
        union all
        select e.item, 0, false, false, false, true, false from bank_explained as e
        where (e.year, e.region_code) = (s.year, s.region_code)
      ) as part
      group by part.item
      having bool_or(part.is_there) and not bool_or(part.is_matched)
    ) as i on true
  group by b.opening_fen`

export const bankRepositoryLayer = Layer.effect(
  BankRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const left = sql.literal(LEFT)

    return BankRepository.of({
      accountOf: (statementId) =>
        sql<{ year: number; region_code: string }>`
          select year, region_code from bank_statement where id = ${statementId}::uuid`.pipe(
          Effect.map(([row]) =>
            row === undefined
              ? undefined
              : { year: row.year, regionCode: row.region_code as DivisionCode.DivisionCode },
          ),
          Effect.orDie,
        ),
      recordedAs: (sha256) =>
        sql<{ to_on: string; command_id: string }>`
          select s.to_on::text, j.command_id from bank_statement as s join journal as j using (position)
          where s.file_sha256 = ${sha256} and s.state <> 'withdrawn'
          order by s.position limit 1`.pipe(
          Effect.map(([row]) =>
            row === undefined
              ? undefined
              : { toOn: row.to_on as CalendarDate.CalendarDate, commandId: row.command_id },
          ),
          Effect.orDie,
        ),
      transfersOf: Effect.fn("BankRepository.transfersOf")(function* (refs) {
        if (refs.length === 0) return new Map()
        const [positions, numbers] = [refs.map(({ position }) => position), refs.map(({ number }) => number)]
        const rows = yield* sql<{ position: bigint; number: number; transfer_id: string }>`
          select p.position, p.number, p.transfer_id from fund_posting as p
            join unnest(${positions}::bigint[], ${numbers}::integer[]) as asked (position, number)
              on (p.position, p.number) = (asked.position, asked.number)`
        return new Map(
          rows.map(({ position, number, transfer_id }) => [
            postingKey({ position: Number(position) as (typeof refs)[number]["position"], number }),
            transfer_id as Uuid.Uuid,
          ]),
        )
      }, Effect.orDie),
      postings: ({ year, regionCode }, { asOf, knownAt }) =>
        sql<PostingRow>`
          select p.position, p.number, p.transfer_id, p.account, p.kind, p.effective_on::text,
            p.amount_fen::text, t.document, t.project_code, t.payee, t.reverses
          from bank_moved as m join fund_posting as p using (position, number)
            join fund_transfer as t on t.id = p.transfer_id
          where m.year = ${year}::smallint and m.region_code = ${regionCode}
            and m.effective_on <= ${asOf}::date and m.position <= ${knownAt}
          order by p.effective_on, p.position, p.number`.pipe(
          Effect.map((rows) => rows.map(postingOf)),
          Effect.orDie,
        ),
      list: Effect.fn("BankRepository.list")(function* ({ year, regionCodes, month, ending }, reach) {
        const place = reach.from === undefined ? null : PLACE.exec(Page.cursorKey(reach.from))
        const [, on, region, id] = place ?? []
        const conditions = [
          sql`s.year = ${year}::smallint`,
          ...(regionCodes === undefined ? [] : [sql`s.region_code = any(${[...regionCodes]}::text[])`]),
          ...(month === undefined
            ? []
            : [sql`s.from_on <= ${Month.last(month)}::date and s.to_on >= ${`${month}-01`}::date`]),
          ...(ending === undefined ? [] : [sql`s.account_ending = ${ending}`]),
          ...(on === undefined
            ? []
            : [
                sql`(s.to_on < ${on}::date or (s.to_on = ${on}::date
                  and (s.region_code, s.id) > (${region ?? ""}, ${id ?? null}::uuid)))`,
              ]),
        ]
        const rows = yield* sql<ListedRow>`
          select s.id, s.year, s.region_code, s.bank, s.account_ending, s.from_on::text, s.to_on::text,
            s.opening_fen::text, s.closing_fen::text, s.line_count, s.state,
            coalesce(r.open_lines, 0) as open_lines, coalesce(r.open_postings, 0) as open_postings,
            coalesce(r.unexplained, 0) as unexplained
          from bank_statement as s left join lateral (${left}) as r on s.state = 'open'
          where ${sql.and(conditions)}
          order by s.to_on desc, s.region_code, s.id limit ${reach.limit + 1}`
        return Page.sliced(rows.map(listedOf), reach, cursorOf)
      }, Effect.orDie),
    })
  }),
)
