/** Statements of the bank for tests: of Jinzhai's special account of 2010. */
import { type Effect, Stream } from "effect"
import { BankStatements, type RecordBankStatement } from "@minsheng/core/bank"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import { JINZHAI } from "./fixture.ts"
import type { TestPlatform } from "./platforms.ts"

export const STATEMENT_HEADING = "日期,摘要,对方户名,凭证号,借方（支出，元）,贷方（收入，元）,余额（元）"

/** A file of lines: day, text, what came in (below zero: went out) in fen, document, counterparty. */
export const statementCsv = (
  openingFen: bigint,
  lines: ReadonlyArray<
    readonly [on: string, summary: string, fen: bigint, document?: string, counterparty?: string]
  >,
): string => {
  const yuan = (fen: bigint): string => `${fen / 100n}.${(fen % 100n).toString().padStart(2, "0")}`
  let held = openingFen
  const rows = lines.map(([on, summary, fen, document = "", counterparty = ""]) => {
    held += fen
    const [out, into] = fen < 0n ? [yuan(-fen), ""] : ["", yuan(fen)]
    return [on, summary, counterparty, document, out, into, yuan(held)].join(",")
  })
  return [STATEMENT_HEADING, `,期初余额,,,,,${yuan(openingFen)}`, ...rows].join("\n")
}

export const statementOf = (key: string, change: Partial<RecordBankStatement> = {}): RecordBankStatement => ({
  commandId: CommandId.make(key),
  year: 2010,
  regionCode: DivisionCode.make(JINZHAI),
  bank: "示例银行金寨支行",
  accountNumber: "6222 0000 0000 0417",
  fileName: "对账单.csv",
  fromOn: CalendarDate.make("2010-05-01"),
  toOn: CalendarDate.make("2010-05-31"),
  ...change,
})

export const recordStatement = (
  command: RecordBankStatement,
  csv: string,
): ReturnType<BankStatements["Service"]["record"]> extends Effect.Effect<infer A, infer E, infer R>
  ? Effect.Effect<A, E, R | BankStatements>
  : never =>
  BankStatements.use((statements) =>
    statements.record(command, Stream.succeed(new TextEncoder().encode(csv))),
  )

/** A statement with something matched and something explained, on the money of `writeTransfers`. */
export const writeStatements = async (platform: Pick<TestPlatform, "run">): Promise<void> => {
  const stated = statementOf("bank 1", {
    fromOn: CalendarDate.make("2010-01-01"),
    toOn: CalendarDate.make("2010-01-19"),
  })
  const csv = statementCsv(0n, [
    ["2010-01-19", "拨款", 100n],
    ["2010-01-19", "利息", 3n],
  ])
  const { statementId } = await platform.run(recordStatement(stated, csv))
  const certain = { commandId: CommandId.make("bank 2"), statementId }
  await platform.run(BankStatements.use((statements) => statements.matchCertain(certain)))
  const explained = {
    commandId: CommandId.make("bank 3"),
    statementId,
    item: { _tag: "Line", statementId, number: 2 },
    explained: { kind: "interest", explanation: "下月入账" },
  } as const
  await platform.run(BankStatements.use((statements) => statements.explain(explained)))
}
