/**
 * What each level gives in a division, to the fen.
 *
 * The rule for what rounding leaves: where all that is planned is given in shares, each gets its exact part
 * rounded down and the fen that are left go one each to the largest cut-off fractions, among equal ones to
 * the level that comes first (central, province, city, county, self-raised). Where one level gives the rest,
 * each other part is rounded half up to the fen and the rest takes the difference.
 */
import { Result, Schema } from "effect"
import { allocate, ENTERED_MAX, Fen, SignedFen } from "../../kernel/Money.ts"
import { toUnits } from "../../kernel/Quantity.ts"
import { round } from "../../kernel/Ratio.ts"
import { FUND_LEVELS, FundLevel } from "../Account.ts"
import { type Floor, type LevelRule, type PlanLine, WHOLE } from "./FinancingPlan.ts"

/** An amount of each level; nothing where it gives nothing. */
export const ByLevel = Schema.Struct({
  central: Fen,
  province: Fen,
  city: Fen,
  county: Fen,
  selfRaised: Fen,
})
export type ByLevel = typeof ByLevel.Type

export const NO_LEVELS: ByLevel = { central: 0n, province: 0n, city: 0n, county: 0n, selfRaised: 0n }

export const addLevels = (a: ByLevel, b: ByLevel): ByLevel => ({
  central: a.central + b.central,
  province: a.province + b.province,
  city: a.city + b.city,
  county: a.county + b.county,
  selfRaised: a.selfRaised + b.selfRaised,
})

export const totalOf = (byLevel: ByLevel): bigint =>
  FUND_LEVELS.reduce((sum, level) => sum + byLevel[level], 0n)

/**
 * Why the parts do not make up the whole. `noTotal`: a share or a rest of something that is not stated.
 * `noQuantity`: so much a unit, and no units. `sharesNotWhole`: shares alone that are not 100 %. `differs`:
 * the parts come to another sum (`gapFen`: how much is missing, below zero too much). `floorWithoutRest`: a
 * floor lifts a level and nobody gives less for it. `restTooSmall`: too little is left (`gapFen` of it).
 * `tooMuch`: it comes to more than one division's plan may state.
 */
export const Unclosed = Schema.Struct({
  fault: Schema.Literals([
    "noTotal",
    "noQuantity",
    "sharesNotWhole",
    "differs",
    "floorWithoutRest",
    "restTooSmall",
    "tooMuch",
  ]),
  level: Schema.NullOr(FundLevel),
  gapFen: SignedFen,
})
export type Unclosed = typeof Unclosed.Type

type Amounts = Map<FundLevel, bigint>

const unclosed = (fault: Unclosed["fault"], level: FundLevel | null = null, gapFen = 0n): Unclosed => ({
  fault,
  level,
  gapFen,
})

const QUANTITY_UNITS = toUnits("1" as PlanLine["quantity"] & string)

const rounded = (numerator: bigint, denominator: bigint): bigint =>
  BigInt(round({ numerator, denominator }, 0))

const shareOf = (totalFen: bigint, share: number): bigint => rounded(totalFen * BigInt(share), BigInt(WHOLE))

const floorOf = (floor: Floor, totalFen: bigint): bigint =>
  floor._tag === "Amount" ? floor.amountFen : shareOf(totalFen, floor.share)

/** What terms come to that do not depend on the total; the first of them that cannot be known. */
const statedAmounts = (
  rules: ReadonlyArray<LevelRule>,
  quantity: PlanLine["quantity"],
): Result.Result<Amounts, Unclosed> => {
  const amounts: Amounts = new Map()
  for (const { level, term } of rules) {
    if (term._tag === "Fixed") amounts.set(level, term.amountFen)
    if (term._tag !== "PerUnit") continue
    if (quantity === null) return Result.fail(unclosed("noQuantity", level))
    amounts.set(level, rounded(toUnits(quantity) * term.unitFen, QUANTITY_UNITS))
  }
  return Result.succeed(amounts)
}

const sum = (amounts: Amounts): bigint => [...amounts.values()].reduce((total, fen) => total + fen, 0n)

/** Everything in shares: they are 100 %, and what rounding leaves goes by the largest remainders. */
const inShares = (
  shares: ReadonlyArray<readonly [FundLevel, number]>,
  totalFen: bigint,
): Result.Result<Amounts, Unclosed> => {
  if (shares.reduce((all, [, share]) => all + share, 0) !== WHOLE) {
    return Result.fail(unclosed("sharesNotWhole"))
  }
  const inOrder = shares.toSorted(([a], [b]) => FUND_LEVELS.indexOf(a) - FUND_LEVELS.indexOf(b))
  const parts = allocate(
    totalFen,
    inOrder.map(([, share]) => BigInt(share)),
  )
  return Result.succeed(new Map(inOrder.map(([level], index) => [level, parts[index] ?? 0n])))
}

/** The amounts with each floor kept; what a floor lifts, the rest gives less. */
const lifted = (
  rules: ReadonlyArray<LevelRule>,
  amounts: Amounts,
  totalFen: bigint,
): Result.Result<Amounts, Unclosed> => {
  const rest = rules.find(({ term }) => term._tag === "Rest")
  const high: Amounts = new Map(amounts)
  for (const { level, floor } of rules) {
    const least = floor === null || level === rest?.level ? 0n : floorOf(floor, totalFen)
    if (least <= (high.get(level) ?? 0n)) continue
    if (rest === undefined) {
      return Result.fail(unclosed("floorWithoutRest", level, least - (high.get(level) ?? 0n)))
    }
    high.set(level, least)
  }
  if (rest === undefined) {
    const gapFen = totalFen - sum(high)
    return gapFen === 0n ? Result.succeed(high) : Result.fail(unclosed("differs", null, gapFen))
  }
  const left = totalFen - sum(high)
  const least = rest.floor === null ? 0n : floorOf(rest.floor, totalFen)
  return left < least
    ? Result.fail(unclosed("restTooSmall", rest.level, least - left))
    : Result.succeed(high.set(rest.level, left))
}

/** What each level gives of one line under some rules, or why that does not close. */
export const sharedOut = (
  rules: ReadonlyArray<LevelRule>,
  { plannedFen, quantity }: Pick<PlanLine, "plannedFen" | "quantity">,
): Result.Result<ByLevel, Unclosed> =>
  Result.gen(function* () {
    const amounts = yield* statedAmounts(rules, quantity)
    const shares = rules.flatMap(({ level, term }) =>
      term._tag === "Share" ? [[level, term.share] as const] : [],
    )
    const open = rules.find(({ term }) => term._tag === "Share" || term._tag === "Rest")
    if (plannedFen === null && open !== undefined) return yield* Result.fail(unclosed("noTotal", open.level))
    const totalFen = plannedFen ?? sum(amounts)
    if (sum(amounts) > ENTERED_MAX) return yield* Result.fail(unclosed("tooMuch"))
    if (shares.length === rules.length) {
      for (const [level, fen] of yield* inShares(shares, totalFen)) amounts.set(level, fen)
    } else {
      for (const [level, share] of shares) amounts.set(level, shareOf(totalFen, share))
    }
    const closed = yield* lifted(rules, amounts, totalFen)
    return { ...NO_LEVELS, ...Object.fromEntries(closed) }
  })
