/** `post`, `balances`, `export balances`, `export transfers`, `export postings`: the fund ledger. */
import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import { Effect, Option, Result, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  AccountCode,
  BalancesAnswer,
  type BalancesQuestion,
  FundBooks,
  FundLevel,
  Funds,
  Purpose,
  TransferAccepted,
  TransferCommand,
  TransferKind,
  type TransfersExport,
  TRANSFERS_MAX,
  TransferState,
} from "@minsheng/core/funds"
import { decodeInput, ItemKey, type Locale, MalformedInput, Money, readJson } from "@minsheng/core/kernel"
import { purposeWords, type Refusal, refusalWords } from "@minsheng/core/words"
import { balancesExport, postingsExport, transfersExport } from "@minsheng/server"
import { as, axes, dateFlag, fits, formatNamed, given, orUndefined, output, region } from "../flags.ts"
import { bigintsAsDigits, columns, type Printed } from "../output.ts"
import { answer, answerAs } from "../run.ts"
import { asActor } from "../session.ts"
import { out, written } from "./files.ts"

const decode = decodeInput(TransferCommand)
const encodeAccepted = Schema.encodeSync(TransferAccepted)

/** A line of the file: what it asks for, or what is wrong with it. */
interface Line {
  readonly number: number
  readonly idempotencyKey: string | null
  readonly command: TransferCommand | MalformedInput
}

const keyIn = (value: unknown): string | null => {
  const key = (value as { readonly idempotencyKey?: unknown } | null)?.idempotencyKey
  return typeof key === "string" ? key : null
}

const lineOf = (text: string, number: number): Line => {
  const read = readJson(text)
  if (read instanceof MalformedInput) return { number, idempotencyKey: null, command: read }
  return { number, idempotencyKey: keyIn(read.value), command: decode(read.value) }
}

/** Opened when the first line is asked for: a line that nobody waits for is lost. */
async function* textsIn(file: string): AsyncGenerator<string> {
  const input = file === "-" ? process.stdin : createReadStream(file)
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}

const linesIn = (file: string) =>
  Stream.fromAsyncIterable({ [Symbol.asyncIterator]: () => textsIn(file) }, (error) => error).pipe(
    Stream.zipWithIndex,
    Stream.filter(([text]) => text.trim() !== ""),
    Stream.map(([text, index]) => lineOf(text, index + 1)),
    Stream.grouped(TRANSFERS_MAX),
  )

const told = (refusal: Refusal) => ({ refusal: { ...refusal }, words: refusalWords(refusal) })

type Outcome = Result.Result<typeof TransferAccepted.Type, Refusal>

/** One line of the answer: the transfer, or why there is none. */
const print = (
  { number, idempotencyKey }: Line,
  outcome: Result.Result<typeof TransferAccepted.Type, Refusal>,
) => {
  const said = Result.isSuccess(outcome) ? encodeAccepted(outcome.success) : told(outcome.failure)
  console.log(JSON.stringify({ line: number, idempotencyKey, ...said }, bigintsAsDigits))
}

/** Posts some lines, those that can be read in one transaction; answers how many were refused. */
const postSome = Effect.fnUntraced(function* (lines: ReadonlyArray<Line>) {
  const funds = yield* Funds
  const commands = lines.flatMap(({ command }) => (command instanceof MalformedInput ? [] : [command]))
  const results = yield* funds.transferAll(commands)
  let [decided, refusedCount] = [0, 0]
  for (const line of lines) {
    const outcome: Outcome =
      line.command instanceof MalformedInput ? Result.fail(line.command) : (results[decided++] as Outcome)
    if (Result.isFailure(outcome)) refusedCount += 1
    print(line, outcome)
  }
  return refusedCount
})

export const post = Command.make(
  "post",
  {
    file: Argument.String("FILE").pipe(
      Argument.withDescription("one transfer a line, as schema transfer says; - reads from standard input"),
    ),
    ...output,
    as,
  },
  (flags) => {
    const posting = linesIn(flags.file).pipe(
      Stream.mapEffect(postSome),
      Stream.runFold(
        () => 0,
        (sum, refused) => sum + refused,
      ),
      Effect.map((refused): Printed => ({ json: undefined, lines: [], failed: refused > 0 })),
    )
    return answer(flags, asActor(Option.getOrUndefined(flags.as), posting))
  },
).pipe(Command.withDescription("Move money, set it aside or move it back: one answer a line, in order"))

const linesOf = ({ axes: on, year, accounts }: BalancesAnswer, locale: Locale): ReadonlyArray<string> => [
  `${year} · ${on.asOf} · ${on.knownAt.position}`,
  ...columns(
    accounts.map(({ account, balanceFen, reservedFen }) => [
      account,
      purposeWords[account.split("-")[4] as Purpose][locale],
      Money.formatYuan(balanceFen),
      reservedFen === 0n ? "" : Money.formatYuan(reservedFen),
    ]),
  ),
]

const itemFlag = Flag.String("item").pipe(
  Flag.filterMap(
    (text) => Option.fromUndefinedOr(ItemKey.parse(text)),
    (text) => `${text} is not a two-digit key of an item`,
  ),
  Flag.withDescription("accounts of this item alone"),
  orUndefined,
)

/** Which accounts, on which axes. */
const asked = {
  ...axes,
  year: orUndefined(Flag.Int("year").pipe(Flag.withDescription("the year whose programme the money is for"))),
  region,
  item: itemFlag,
  level: orUndefined(Flag.Literals("level", FundLevel.literals).pipe(Flag.withDescription("who gave it"))),
  purpose: orUndefined(
    Flag.Literals("purpose", Purpose.literals).pipe(Flag.withDescription("how far it has come")),
  ),
}

type Asked = {
  readonly [Name in keyof typeof asked]: (typeof asked)[Name] extends Flag.Flag<infer Value> ? Value : never
}

const questionOf = ({ asOf, knownAt, year, region: code, item, level, purpose }: Asked): BalancesQuestion =>
  given({ asOf, knownAt, year, region: code, itemKey: item, level, purpose })

export const balances = Command.make("balances", { ...asked, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      FundBooks.use((books) => books.balances(questionOf(flags))),
      (found) => ({ json: Schema.encodeSync(BalancesAnswer)(found), lines: linesOf(found, flags.locale) }),
    ),
  ),
).pipe(Command.withDescription("What each account of the fund ledger holds, on both axes"))

export const exportBalances = Command.make("balances", { out, ...asked, ...output, as }, (flags) =>
  answerAs(
    flags,
    written(flags.out, balancesExport(formatNamed(flags.out), questionOf(flags), flags.locale)),
  ),
).pipe(Command.withDescription("Write what each account of the fund ledger holds to an Excel or CSV file"))

const oneAccount = orUndefined(
  Flag.String("account").pipe(
    Flag.filterMap(...fits(AccountCode)),
    Flag.withDescription("of this account alone, by its code"),
  ),
)

export const exportPostings = Command.make(
  "postings",
  { out, ...asked, account: oneAccount, ...output, as },
  (flags) => {
    const question = { ...questionOf(flags), ...given({ account: flags.account }) }
    return answerAs(flags, written(flags.out, postingsExport(formatNamed(flags.out), question, flags.locale)))
  },
).pipe(Command.withDescription("Write every posting of the fund ledger's accounts to an Excel or CSV file"))

const { purpose: _, ...places } = asked

/** Which transfers: all conditions that are given must hold. */
const askedTransfers = {
  ...places,
  kind: orUndefined(Flag.Literals("kind", TransferKind.literals).pipe(Flag.withDescription("of this kind"))),
  state: orUndefined(
    Flag.Literals("state", TransferState.literals).pipe(Flag.withDescription("in this state")),
  ),
  from: dateFlag("from", "moved on this day or later"),
  to: dateFlag("to", "moved on this day or before"),
  search: orUndefined(
    Flag.String("search").pipe(
      Flag.withDescription("a part of the document's number, the payee's name or the project's code"),
    ),
  ),
}

export const exportTransfers = Command.make(
  "transfers",
  { out, ...askedTransfers, ...output, as },
  ({ asOf, knownAt, year, region: code, item, level, kind, state, from, to, search, ...flags }) => {
    const filter = given({ year, region: code, itemKey: item, level, kind, state, from, to, search })
    const question: TransfersExport = { ...given({ asOf, knownAt }), filter }
    return answerAs(
      flags,
      written(flags.out, transfersExport(formatNamed(flags.out), question, flags.locale)),
    )
  },
).pipe(Command.withDescription("Write the transfers that are found, line by line, to an Excel or CSV file"))
