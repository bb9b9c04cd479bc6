/** Use cases that read the accounts of the fund ledger. */
import { Context, Effect, Layer, Stream } from "effect"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { type Reach, reachOf, type Sliced } from "../kernel/Page.ts"
import { type Axes, type AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { JournalReader } from "../journal/Journal.ts"
import {
  type CurrentActor,
  isPermitted,
  type NotPermitted,
  notPermitted,
  permitted,
} from "../access/Actor.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { divisionWith, hasBegun } from "../region/RegionRegister.ts"
import { itemWith } from "../programme/Programme.ts"
import { readProgramme } from "../programme/read.ts"
import { accountOf, FUND_LEVELS, type FundLevel, PURPOSES } from "./Account.ts"
import { type AskedAccounts, type AccountsFilter, askedAccounts, readHeld } from "./asked.ts"
import { FundAccountOutsideScope, FundAccountUnknown } from "./errors.ts"
import type {
  AccountAnswer,
  AccountLine,
  AccountPosting,
  AccountQuestion,
  AccountSlice,
  AccountsAnswer,
  AccountsQuestion,
  AccountsSlice,
  BalancesAnswer,
  BalancesQuestion,
  FlowAnswer,
  FlowQuestion,
  Posting,
  PostingsQuestion,
  PurposeSum,
  SumsAnswer,
  SumsQuestion,
} from "./FundAnswers.ts"
import { FundRepository, type GroupedSum } from "./FundRepository.ts"
import { type FundNames, readFundNames } from "./names.ts"
import { fundLevelNames } from "./ledgerNames.ts"
import type { AccountBalance } from "./Transfer.ts"

type Refused = NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead
type AccountRefused = NotPermitted | PositionBeyondHead | FundAccountUnknown | FundAccountOutsideScope

type Read<Answer, E = Refused> = Effect.Effect<Answer, E, CurrentActor>

/** A slice of the accounts, with what says where it comes from. */
export interface AccountsSliced extends Sliced<AccountLine> {
  readonly axes: Axes
  readonly year: number
  /** Of all accounts that the question finds. */
  readonly totals: ReadonlyArray<PurposeSum>
}

/** One account with a slice of its postings. */
export interface AccountSliced extends Omit<AccountAnswer, "rows" | "next" | "kinds"> {
  readonly postings: Sliced<AccountPosting>
}

/** Sums of several givers or groups as one for each purpose, in the order of the way. */
const byPurpose = (sums: ReadonlyArray<PurposeSum>): ReadonlyArray<PurposeSum> =>
  PURPOSES.flatMap((purpose) => {
    const own = sums.filter((sum) => sum.purpose === purpose)
    if (own.length === 0) return []
    const total = { purpose, accountCount: 0, balanceFen: 0n, reservedFen: 0n }
    for (const { accountCount, balanceFen, reservedFen } of own) {
      total.accountCount += accountCount
      total.balanceFen += balanceFen
      total.reservedFen += reservedFen
    }
    return [total]
  })

const lineOf =
  (names: FundNames) =>
  (balance: AccountBalance): AccountLine => {
    const { regionCode, itemKey } = accountOf(balance.account)
    return { ...balance, regionName: names.regionName(regionCode), itemName: names.itemName(itemKey) }
  }

const nameOfGroup = (by: SumsQuestion["by"], names: FundNames) => (key: string) => {
  if (by === "region") return names.regionName(key)
  return by === "item" ? names.itemName(key) : fundLevelNames[key as FundLevel]
}

/** Levels in the order of the state, all else by code. */
const inOrder = (by: SumsQuestion["by"], keys: Iterable<string>): ReadonlyArray<string> => {
  const all = [...keys]
  return by === "level" ? FUND_LEVELS.filter((level) => all.includes(level)) : all.toSorted()
}

const flowParts = (sums: ReadonlyArray<GroupedSum>, names: FundNames): FlowAnswer["parts"] => {
  const parts = new Map<string, FlowAnswer["parts"][number]>()
  for (const { key, level, purpose, balanceFen } of sums) {
    if (purpose === "source") continue
    const regionLevel = names.regionLevel(key) ?? null
    const of = `${level} ${regionLevel} ${purpose}`
    const before = parts.get(of)?.balanceFen ?? 0n
    parts.set(of, { level, regionLevel, purpose, balanceFen: before + balanceFen })
  }
  return [...parts.values()].filter(({ balanceFen }) => balanceFen !== 0n)
}

export class FundBooks extends Context.Service<
  FundBooks,
  {
    /** Every account that a question is about, by code. */
    readonly balances: (question: BalancesQuestion) => Read<BalancesAnswer>
    /** The same page by page, with what all of them come to. */
    readonly accounts: (question: AccountsQuestion) => Read<AccountsAnswer>
    /** A slice of them from either end. */
    readonly slice: (question: AccountsSlice) => Read<AccountsSliced>
    /** What they come to by division, item or level. */
    readonly sums: (question: SumsQuestion) => Read<SumsAnswer>
    /** From whoever gives the money to the level at which it rests and how far it has come. */
    readonly flow: (question: FlowQuestion) => Read<FlowAnswer>
    /** One account: what it holds, what brought it there, and its postings. */
    readonly account: (question: AccountQuestion) => Read<AccountAnswer, AccountRefused>
    readonly accountSlice: (question: AccountSlice) => Read<AccountSliced, AccountRefused>
    /** Every account with its names: what an export writes. */
    readonly lines: (question: BalancesQuestion) => Read<{
      readonly axes: Axes
      readonly lines: Stream.Stream<AccountLine>
    }>
    /** Every posting of the accounts, in the order in which they were recorded: what an export writes. */
    readonly postings: (question: PostingsQuestion) => Read<
      {
        readonly axes: Axes
        readonly names: FundNames
        readonly postings: Stream.Stream<ReadonlyArray<Posting>>
      },
      Refused | AccountRefused
    >
  }
>()("@minsheng/core/funds/FundBooks") {
  static readonly layer = Layer.effect(
    FundBooks,
    Effect.gen(function* () {
      const repository = yield* FundRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const asked = Effect.fnUntraced(function* (input: AxesInput, filter: AccountsFilter) {
        const actor = yield* permitted("funds.read")
        const axes = yield* resolveAxes(input)
        const { asked: accounts, demonstration } = yield* askedAccounts(actor, filter)
        const names = yield* readFundNames(accounts.year, axes.knownAt.position)
        const about = { axes, demonstration, year: accounts.year }
        return { about, axes, names, accounts }
      }, Effect.provide(services))

      const balances = Effect.fn("FundBooks.balances")(function* (question: BalancesQuestion) {
        const { asOf: _, knownAt: __, ...filter } = question
        const { about, axes, accounts } = yield* asked(question, filter)
        return { ...about, accounts: yield* repository.balances(axes, accounts) }
      })

      const totalsOf = (axes: Axes, accounts: AskedAccounts) =>
        Effect.map(repository.sums(axes, accounts, "level"), byPurpose)

      const accounts = Effect.fn("FundBooks.accounts")(function* (question: AccountsQuestion) {
        const { filter, holding = false, order = "code", page } = question
        const { about, axes, names, accounts: wanted } = yield* asked(question, filter)
        const reach = { limit: page.limit, from: page.after, backwards: false }
        const found = yield* repository.accounts(axes, wanted, { reach, order, holding })
        const last = found.rows.at(-1)
        const next = found.hasNext && last !== undefined ? found.cursorOf(last) : null
        return { ...about, rows: found.rows.map(lineOf(names)), next, totals: yield* totalsOf(axes, wanted) }
      })

      const slice = Effect.fn("FundBooks.slice")(function* (question: AccountsSlice) {
        const { filter, holding = false, order = "code" } = question
        const { axes, about, names, accounts: wanted } = yield* asked(question, filter)
        const page = { reach: reachOf(question.slice), order, holding }
        const found = yield* repository.accounts(axes, wanted, page)
        const totals = yield* totalsOf(axes, wanted)
        return {
          ...found,
          axes,
          year: about.year,
          totals,
          cursorOf: found.cursorOf,
          rows: found.rows.map(lineOf(names)),
        }
      })

      const sums = Effect.fn("FundBooks.sums")(function* ({ filter, by, ...input }: SumsQuestion) {
        const { about, axes, names, accounts: wanted } = yield* asked(input, filter)
        const groups = Map.groupBy(yield* repository.sums(axes, wanted, by), ({ key }) => key)
        const nameOf = nameOfGroup(by, names)
        const rows = inOrder(by, groups.keys()).map((key) => ({
          key,
          name: nameOf(key),
          sums: byPurpose(groups.get(key) ?? []),
        }))
        return { ...about, rows }
      })

      const flow = Effect.fn("FundBooks.flow")(function* ({ filter, ...input }: FlowQuestion) {
        const { about, axes, names, accounts: wanted } = yield* asked(input, filter)
        return { ...about, parts: flowParts(yield* repository.sums(axes, wanted, "region"), names) }
      })

      /** An account that there can be, and that is the asker's to see. */
      const opened = Effect.fnUntraced(function* ({ account, ...input }: Omit<AccountQuestion, "page">) {
        const actor = yield* permitted("funds.read")
        const axes = yield* resolveAxes(input)
        const { year, regionCode, itemKey } = accountOf(account)
        const { instance, register, today, holds } = yield* readHeld(actor)
        const division = divisionWith(register, regionCode)
        if (division === undefined || !hasBegun(division, today)) {
          return yield* new FundAccountUnknown({ account, fault: "division", on: today })
        }
        if (itemWith(yield* readProgramme(year), itemKey) === undefined) {
          return yield* new FundAccountUnknown({ account, fault: "item", on: today })
        }
        if (!holds(regionCode) || !actor.scope.holdsItem(itemKey)) {
          return yield* new FundAccountOutsideScope({ account })
        }
        const names = yield* readFundNames(year, axes.knownAt.position)
        const line = lineOf(names)(yield* repository.balance(axes, account))
        const postRefusal = isPermitted(actor, "funds.post") ? null : notPermitted(actor, "funds.post")
        const about = { axes, demonstration: instance.demonstration !== null, ...line, postRefusal }
        return { axes, names, about }
      }, Effect.provide(services))

      const placesOf = (names: FundNames, rows: ReadonlyArray<Posting>) => {
        const codes = new Set(rows.map(({ counterpart }) => accountOf(counterpart).regionCode as string))
        return [...codes].toSorted().map((code) => ({ code, name: names.regionName(code) }))
      }

      const reached = Effect.fnUntraced(function* (question: Omit<AccountQuestion, "page">, reach: Reach) {
        const { axes, names, about } = yield* opened(question)
        const postings = yield* repository.postings(axes, question.account, reach)
        return { ...about, places: placesOf(names, postings.rows), postings }
      })

      const accountSlice = Effect.fn("FundBooks.accountSlice")(
        ({ slice: piece, ...question }: AccountSlice) => reached(question, reachOf(piece)),
      )

      const account = Effect.fn("FundBooks.account")(function* (question: AccountQuestion) {
        const reach = { limit: question.page.limit, from: question.page.after, backwards: false }
        const { postings: found, ...about } = yield* reached(question, reach)
        const last = found.rows.at(-1)
        const next = found.hasNext && last !== undefined ? found.cursorOf(last) : null
        const kinds = yield* repository.kinds(about.axes, question.account)
        return { ...about, kinds, rows: found.rows, next }
      })

      const lines = Effect.fn("FundBooks.lines")(function* (question: BalancesQuestion) {
        const { asOf: _, knownAt: __, ...filter } = question
        const { axes, names, accounts: wanted } = yield* asked(question, filter)
        // Read while others post: what was known at this position stays what it is.
        const held = repository.allBalances({ ...axes, current: false }, wanted)
        return { axes, lines: Stream.map(held, lineOf(names)) }
      })

      /** One account as a condition on accounts. */
      const openedAlone = Effect.fnUntraced(function* (question: Omit<AccountQuestion, "page">) {
        const { axes, names } = yield* opened(question)
        const { year, regionCode, itemKey, level, purpose } = accountOf(question.account)
        const alone = { year, regionCodes: [regionCode], itemKeys: [itemKey], level, purpose }
        return { axes, names, accounts: alone }
      })

      const postings = Effect.fn("FundBooks.postings")(function* (question: PostingsQuestion) {
        const { asOf: _, knownAt: __, account: only, ...filter } = question
        const {
          axes,
          names,
          accounts: wanted,
        } = yield* only === undefined ? asked(question, filter) : openedAlone({ ...question, account: only })
        return { axes, names, postings: repository.allPostings({ ...axes, current: false }, wanted) }
      })

      return FundBooks.of({ balances, accounts, slice, sums, flow, account, accountSlice, lines, postings })
    }),
  )
}
