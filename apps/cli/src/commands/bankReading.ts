/** `bank list`, `bank show`: statements of the bank, read. */
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { AccountEnding, Reconciliations, StatementAnswer, StatementsAnswer } from "@minsheng/core/bank"
import { type Locale, Money, Month, Page, Uuid } from "@minsheng/core/kernel"
import { explanationWords, statementStateWords } from "@minsheng/core/words"
import { as, axes, fits, given, orUndefined, output, region } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

export const statementId = Argument.String("STATEMENT").pipe(
  Argument.filterMap(...fits(Uuid.Uuid)),
  Argument.withDescription("the identifier that bank list prints"),
)

export const programmeYear = Flag.Int("year").pipe(
  Flag.withDescription("the year whose programme the money is for"),
)

const listLines = ({ rows }: StatementsAnswer, locale: Locale): ReadonlyArray<string> =>
  columns(
    rows.map((row) => [
      row.statementId,
      row.regionCode,
      row.regionName[locale],
      `${row.fromOn}–${row.toOn}`,
      Money.formatYuan(row.closingFen),
      statementStateWords[row.state][locale],
      row.state === "open" ? String(row.unexplainedCount) : "",
    ]),
  )

export const list = Command.make(
  "list",
  {
    year: orUndefined(programmeYear),
    region,
    month: Flag.String("month").pipe(
      Flag.filterMap(...fits(Month.Month)),
      Flag.withDescription("with days in this month, such as 2010-05"),
      orUndefined,
    ),
    ending: Flag.String("ending").pipe(
      Flag.filterMap(...fits(AccountEnding)),
      Flag.withDescription("of accounts whose number ends so"),
      orUndefined,
    ),
    limit: Flag.Int("limit").pipe(
      Flag.filterMap(...fits(Page.PageLimit)),
      Flag.withDefault(100),
      Flag.withDescription("statements a page"),
    ),
    after: Flag.String("after").pipe(
      Flag.filterMap(...fits(Page.Cursor)),
      Flag.withDescription("go on where the last page ended"),
      orUndefined,
    ),
    ...output,
    as,
  },
  (flags) => {
    const page = { limit: flags.limit, ...given({ after: flags.after }) }
    const question = {
      ...given({ year: flags.year, region: flags.region, month: flags.month, ending: flags.ending }),
      page,
    }
    return answerAs(
      flags,
      Effect.map(
        Reconciliations.use((reconciliations) => reconciliations.list(question)),
        (found) => ({
          json: Schema.encodeSync(StatementsAnswer)(found),
          lines: [...listLines(found, flags.locale), ...(found.next === null ? [] : [found.next])],
        }),
      ),
    )
  },
).pipe(Command.withDescription("Statements of the bank, the latest first, with what is left of each"))

const yuan = Money.formatYuan

const tableLines = (table: NonNullable<StatementAnswer["table"]>, locale: Locale): ReadonlyArray<string> => {
  const rows: ReadonlyArray<readonly [zh: string, en: string, fen: bigint]> = [
    ["银行对账单余额", "balance at the bank", table.bankFen],
    ["加：企收银未收", "plus deposits in transit", table.depositsInTransitFen],
    ["减：企付银未付", "less payments in transit", table.paymentsInTransitFen],
    ["台账余额", "balance of the ledger", table.ledgerFen],
    ["加：银收企未收", "plus received, not posted", table.bankReceiptsFen],
    ["减：银付企未付", "less paid, not posted", table.bankPaymentsFen],
    ["期初差异", "difference to begin with", table.openingFen],
    ["调节后余额", "adjusted balance", table.adjustedFen],
  ]
  return columns(rows.map(([zh, en, fen]) => [locale === "zh" ? zh : en, yuan(fen)]))
}

const showLines = (found: StatementAnswer, locale: Locale): ReadonlyArray<string> => [
  `${found.regionName[locale]} ${found.fromOn}–${found.toOn} ${statementStateWords[found.state][locale]}`,
  ...(found.table === null ? [] : tableLines(found.table, locale)),
  ...columns(
    found.lines.map(({ number, on, summary, amountFen, explained }) => [
      `L${number}`,
      on,
      yuan(amountFen),
      summary,
      explained === null ? "" : explanationWords[explained.kind][locale],
    ]),
  ),
  ...columns(
    found.postings.map(({ position, number, effectiveOn, amountFen, document, explained }) => [
      `P${position}-${number}`,
      effectiveOn,
      yuan(amountFen),
      document ?? "",
      explained === null ? "" : explanationWords[explained.kind][locale],
    ]),
  ),
]

export const show = Command.make("show", { ...axes, statementId, ...output, as }, (flags) => {
  const question = {
    ...given({ asOf: flags.asOf, knownAt: flags.knownAt }),
    statementId: flags.statementId,
  }
  return answerAs(
    flags,
    Effect.map(
      Reconciliations.use((reconciliations) => reconciliations.open(question)),
      (found) => ({
        json: Schema.encodeSync(StatementAnswer)(found),
        lines: showLines(found, flags.locale),
      }),
    ),
  )
}).pipe(
  Command.withDescription("A statement beside the ledger: the table, what is left, what may be the same"),
)
