/** `bank`: statements of special accounts beside the ledger. */
import { createReadStream } from "node:fs"
import { basename } from "node:path"
import { Effect, Option, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  BankAccepted,
  type BankItem,
  BankStatements,
  ExplanationKind,
  Matching,
  RecordBankStatement,
} from "@minsheng/core/bank"
import {
  CalendarDate,
  decodeInput,
  DivisionCode,
  type Locale,
  MalformedInput,
  Text,
  type Uuid,
} from "@minsheng/core/kernel"
import { Position } from "@minsheng/core/journal"
import { statementStateWords } from "@minsheng/core/words"
import { as, commandId, fits, output, reason } from "../flags.ts"
import type { Printed } from "../output.ts"
import { answerAs } from "../run.ts"
import { list, programmeYear, show, statementId } from "./bankReading.ts"

const encodeAccepted = Schema.encodeSync(BankAccepted)

const accepted = (answer: BankAccepted, locale: Locale): Printed => {
  const state = statementStateWords[answer.state][locale]
  const line = `${answer.statementId} ${state} (${answer.count}) #${answer.position}`
  return { json: encodeAccepted(answer), lines: [line] }
}

const text = (name: string, description: string) => Flag.String(name).pipe(Flag.withDescription(description))

const day = (name: string, description: string) =>
  Flag.String(name).pipe(
    Flag.filterMap(...fits(CalendarDate.CalendarDate)),
    Flag.withDescription(description),
  )

const bytesOf = (file: string): Stream.Stream<Uint8Array> =>
  Stream.orDie(
    Stream.fromAsyncIterable(createReadStream(file) as AsyncIterable<Uint8Array>, (error) => error),
  )

const decodeRecord = decodeInput(RecordBankStatement)

const importStatement = Command.make(
  "import",
  {
    file: Argument.File("FILE", { mustExist: true }).pipe(
      Argument.withDescription("the bank's statement, .xlsx or .csv"),
    ),
    region: Flag.String("region").pipe(
      Flag.filterMap(...fits(DivisionCode.DivisionCode)),
      Flag.withDescription("the division whose special account it is"),
    ),
    year: programmeYear,
    from: day("from", "the first day of the statement"),
    to: day("to", "its last day"),
    bank: text("bank", "the bank, with its branch"),
    account: text("account", "the number of the account; its last four digits are kept"),
    commandId,
    ...output,
    as,
  },
  (flags) => {
    const command = decodeRecord({
      commandId: flags.commandId,
      year: flags.year,
      regionCode: flags.region,
      bank: flags.bank,
      fromOn: flags.from,
      toOn: flags.to,
      accountNumber: flags.account,
      fileName: basename(flags.file),
    })
    const recording = Effect.gen(function* () {
      if (command instanceof MalformedInput) return yield* command
      return yield* BankStatements.use((statements) => statements.record(command, bytesOf(flags.file)))
    })
    return answerAs(
      flags,
      Effect.map(recording, (answer) => accepted(answer, flags.locale)),
    )
  },
).pipe(Command.withDescription("Record a statement of the bank, if it adds up and goes on from the last one"))

/** `3` is a line of the statement itself, `ID:3` one of an earlier statement. */
const lineRefOf = (of: string, written: string): unknown => {
  const [id, number] = written.includes(":") ? written.split(":") : [of, written]
  return { statementId: id, number: Number(number) }
}

/** `120-1`: the entry, and which of its postings. */
const postingRefOf = (written: string): unknown => {
  const [position, number] = written.split("-")
  return { position: Number(position), number: Number(number) }
}

const listed = (written: Option.Option<string>): ReadonlyArray<string> =>
  Option.getOrElse(written, () => "")
    .split(",")
    .filter((one) => one !== "")

const decodeMatching = decodeInput(Matching)

const lines = Flag.String("lines").pipe(
  Flag.optional,
  Flag.withDescription("numbers of lines of the statement, such as 1,2; of an earlier one ID:3"),
)
const postings = Flag.String("postings").pipe(
  Flag.optional,
  Flag.withDescription("postings of the ledger, such as 120-1,121-1"),
)

const matchCommand = Command.make(
  "match",
  { statementId, lines, postings, commandId, ...output, as },
  (flags) => {
    const { statementId: of, commandId: id } = flags
    const byHand = Option.isSome(flags.lines) || Option.isSome(flags.postings)
    const matching = byHand
      ? decodeMatching({
          lines: listed(flags.lines).map((one) => lineRefOf(of, one)),
          postings: listed(flags.postings).map(postingRefOf),
        })
      : undefined
    const matched = Effect.gen(function* () {
      const statements = yield* BankStatements
      if (matching instanceof MalformedInput) return yield* matching
      return matching === undefined
        ? yield* statements.matchCertain({ commandId: id, statementId: of })
        : yield* statements.match({ commandId: id, statementId: of, matches: [matching] })
    })
    return answerAs(
      flags,
      Effect.map(matched, (answer) => accepted(answer, flags.locale)),
    )
  },
).pipe(Command.withDescription("Match what is certain, or the lines and postings that are named"))

const undo = Command.make(
  "undo",
  {
    statementId,
    number: Argument.Int("MATCH").pipe(Argument.withDescription("the number of the match")),
    commandId,
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        BankStatements.use((statements) =>
          statements.undo({
            commandId: flags.commandId,
            statementId: flags.statementId,
            numbers: [flags.number],
          }),
        ),
        (answer) => accepted(answer, flags.locale),
      ),
    ),
).pipe(Command.withDescription("Take a match apart again"))

/** `3`, `ID:3`, `120-1` or `opening`. */
const itemOf = (of: Uuid.Uuid, written: string): BankItem | undefined => {
  if (written === "opening") return { _tag: "Opening" }
  const posting = /^(\d{1,15})-(\d{1,4})$/u.exec(written)
  if (posting !== null) {
    return { _tag: "Posting", position: Position.make(Number(posting[1])), number: Number(posting[2]) }
  }
  const line = /^(?:([0-9a-f-]{36}):)?(\d{1,5})$/u.exec(written)
  if (line === null) return undefined
  const statement = line[1] === undefined ? of : (line[1] as Uuid.Uuid)
  return { _tag: "Line", statementId: statement, number: Number(line[2]) }
}

const isAllNamed = (
  items: ReadonlyArray<BankItem | undefined>,
): items is readonly [BankItem, ...ReadonlyArray<BankItem>] => items.every((item) => item !== undefined)

const explain = Command.make(
  "explain",
  {
    statementId,
    items: Argument.String("ITEMS").pipe(
      Argument.withDescription("lines such as 3, postings such as 120-1, or opening, with commas between"),
    ),
    kind: Flag.Literals("kind", ExplanationKind.literals).pipe(
      Flag.withDescription("why it stands on one side alone"),
    ),
    reason: Flag.String("reason").pipe(
      Flag.filterMap(...fits(Text.Remark)),
      Flag.withDescription("the same in a sentence"),
    ),
    commandId,
    ...output,
    as,
  },
  (flags) => {
    const items = flags.items.split(",").map((written) => itemOf(flags.statementId, written.trim()))
    const explained = { kind: flags.kind, explanation: flags.reason }
    const explaining = Effect.gen(function* () {
      if (!isAllNamed(items)) {
        return yield* new MalformedInput({ issues: [{ path: "ITEMS", code: "type" }] })
      }
      const command = { commandId: flags.commandId, statementId: flags.statementId, items, explained }
      return yield* BankStatements.use((statements) => statements.explain(command))
    })
    return answerAs(
      flags,
      Effect.map(explaining, (answer) => accepted(answer, flags.locale)),
    )
  },
).pipe(Command.withDescription("Say why lines or postings stand on one side alone"))

const close = Command.make("close", { statementId, commandId, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      BankStatements.use((statements) =>
        statements.close({ commandId: flags.commandId, statementId: flags.statementId }),
      ),
      (answer) => accepted(answer, flags.locale),
    ),
  ),
).pipe(Command.withDescription("Close a statement of which all is matched or explained"))

const changing = (name: "reopen" | "withdraw", description: string) =>
  Command.make(name, { statementId, reason, commandId, ...output, as }, (flags) =>
    answerAs(
      flags,
      Effect.map(
        BankStatements.use((statements) =>
          statements[name]({
            commandId: flags.commandId,
            statementId: flags.statementId,
            reason: flags.reason,
          }),
        ),
        (answer) => accepted(answer, flags.locale),
      ),
    ),
  ).pipe(Command.withDescription(description))

const reopen = changing("reopen", "Open a closed statement again")
const withdraw = changing("withdraw", "Take back a statement that should not have been recorded")

export const bank = Command.make("bank").pipe(
  Command.withDescription("Reconcile the ledger with the statements of the bank"),
  Command.withSubcommands([
    close,
    explain,
    importStatement,
    list,
    matchCommand,
    reopen,
    show,
    undo,
    withdraw,
  ]),
)
