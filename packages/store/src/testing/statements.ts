/** Statements of the bank for tests: of Jinzhai's special account of 2010. */
import { type Effect, Stream } from "effect"
import { BankStatements, type ExplanationKind, type RecordBankStatement } from "@minsheng/core/bank"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, type Uuid } from "@minsheng/core/kernel"
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

type Item = Parameters<BankStatements["Service"]["explain"]>[0]["items"][0]

/** Acts on the account's statements, one after the other, each a command of its own. */
class Acting {
  readonly #platform: Pick<TestPlatform, "run">
  #count = 0

  constructor(platform: Pick<TestPlatform, "run">) {
    this.#platform = platform
  }

  get #commandId(): CommandId {
    this.#count += 1
    return CommandId.make(`bank ${this.#count}`)
  }

  async record(fromOn: string, toOn: string, csv: string): Promise<Uuid.Uuid> {
    const days = { fromOn: CalendarDate.make(fromOn), toOn: CalendarDate.make(toOn) }
    const command = statementOf(this.#commandId, days)
    return (await this.#platform.run(recordStatement(command, csv))).statementId
  }

  async matchCertain(statementId: Uuid.Uuid): Promise<void> {
    const command = { commandId: this.#commandId, statementId }
    await this.#platform.run(BankStatements.use((statements) => statements.matchCertain(command)))
  }

  async undo(statementId: Uuid.Uuid, number: number): Promise<void> {
    const command = { commandId: this.#commandId, statementId, numbers: [number] as const }
    await this.#platform.run(BankStatements.use((statements) => statements.undo(command)))
  }

  async explain(statementId: Uuid.Uuid, item: Item, kind: ExplanationKind | null): Promise<void> {
    const explained = kind === null ? null : { kind, explanation: "下月入账" }
    const command = { commandId: this.#commandId, statementId, items: [item] as const, explained }
    await this.#platform.run(BankStatements.use((statements) => statements.explain(command)))
  }

  async close(statementId: Uuid.Uuid): Promise<void> {
    const command = { commandId: this.#commandId, statementId }
    await this.#platform.run(BankStatements.use((statements) => statements.close(command)))
  }

  async change(statementId: Uuid.Uuid, how: "reopen" | "withdraw"): Promise<void> {
    const command = { commandId: this.#commandId, statementId, reason: "再看" }
    await this.#platform.run(BankStatements.use((statements) => statements[how](command)))
  }
}

const DAY = "2010-01-19"

/** Statements of every kind of life, on the money of `writeTransfers`: withdrawn, closed, and open. */
export const writeStatements = async (platform: Pick<TestPlatform, "run">): Promise<void> => {
  const acting = new Acting(platform)
  const csv = statementCsv(0n, [
    [DAY, "拨款", 100n],
    [DAY, "利息", 3n],
    [DAY, "误记", 7n],
    [DAY, "冲正", -7n],
  ])
  const lineOf = (statementId: Uuid.Uuid, number: number): Item => ({ _tag: "Line", statementId, number })
  const wrong = await acting.record("2010-01-01", DAY, csv)
  await acting.matchCertain(wrong)
  await acting.explain(wrong, lineOf(wrong, 2), "interest")
  await acting.change(wrong, "withdraw")
  const january = await acting.record("2010-01-01", DAY, csv)
  await acting.matchCertain(january)
  await acting.undo(january, 2)
  await acting.matchCertain(january)
  await acting.explain(january, lineOf(january, 2), "bankMistake")
  await acting.explain(january, lineOf(january, 2), "interest")
  await acting.explain(january, lineOf(january, 3), "bankMistake")
  await acting.explain(january, lineOf(january, 3), null)
  await acting.explain(january, lineOf(january, 3), "receiptNotPosted")
  await acting.explain(january, lineOf(january, 4), "bankMistake")
  await acting.close(january)
  await acting.change(january, "reopen")
  await acting.close(january)
  const open = await acting.record(
    "2010-01-20",
    "2010-01-20",
    statementCsv(103n, [
      ["2010-01-20", "手续费", -1n],
      ["2010-01-20", "利息", 2n],
    ]),
  )
  await acting.explain(open, lineOf(open, 1), "charge")
}
