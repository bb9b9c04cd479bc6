/**
 * The programme of the scene: the catalogue of 2010 is issued by the document that is known, and two targets
 * are broken down, province to cities and one of the cities to its counties. The parts are made up, and say
 * so.
 */
import { Effect } from "effect"
import { ANHUI } from "@minsheng/anhui"
import { CurrentActor, Offices, UserName } from "@minsheng/core/access"
import { CalendarDate, DivisionCode, ItemKey, Money, Quantity } from "@minsheng/core/kernel"
import { type IssuingDocument, type Part, ProgrammeDrafts } from "@minsheng/core/programme"
import type { Division } from "@minsheng/core/region"
import { sceneCommand } from "./plan.ts"
import type { SceneClock } from "./SceneClock.ts"
import { YEAR } from "./scene.ts"

const LUAN = DivisionCode.make("341500")
const MADE_UP = { source: "演示数据", confidence: "synthetic" } as const
const CLINICS = ItemKey.make("16")
const LOW_INCOME = ItemKey.make("01")

/** The province's targets of 2010 that were published. */
const PUBLISHED: ReadonlyArray<readonly [ItemKey.ItemKey, bigint]> = [
  [LOW_INCOME, 2_121_000n],
  [CLINICS, 8411n],
]

/** Neither the number nor the day was read in a source. */
const CATALOGUE_DOCUMENT: IssuingDocument = {
  number: "皖政〔2010〕1号",
  issuedOn: null,
  provenance: { source: "文号凭记忆，日期不详", confidence: "unconfirmed" },
}

const madeUpDocument = (number: string): IssuingDocument => ({
  number,
  issuedOn: CalendarDate.make(`${YEAR}-01-04`),
  provenance: MADE_UP,
})

const partOf = (division: Division, amount: bigint): Part => ({
  regionCode: division.code,
  target: { _tag: "Number", quantity: Quantity.make(String(amount)) },
  provenance: MADE_UP,
})

const as = Effect.fnUntraced(function* <A, E, R>(userName: string, useCase: Effect.Effect<A, E, R>) {
  const actor = yield* Offices.use((offices) => offices.actorNamed(UserName.make(userName)))
  return yield* Effect.provideService(useCase, CurrentActor, actor)
})

/** One breakdown, drafted by one person and issued by another. */
const brokenDown = Effect.fnUntraced(function* (
  clock: SceneClock,
  region: DivisionCode.DivisionCode,
  people: { readonly drafts: string; readonly issues: string; readonly document: string },
  itemKey: ItemKey.ItemKey,
  parts: ReadonlyArray<Part>,
) {
  const about = (what: string) => ({
    commandId: sceneCommand(`${what} ${region} ${itemKey}`),
    year: YEAR,
    region,
  })
  const breakdown = { itemKey, parts, remainder: null }
  yield* as(
    people.drafts,
    ProgrammeDrafts.use((drafts) => drafts.breakDown({ ...about("targets"), breakdown })),
  )
  clock.tick()
  const part = { _tag: "Targets", itemKeys: [itemKey] } as const
  const document = madeUpDocument(people.document)
  yield* as(
    people.issues,
    ProgrammeDrafts.use((drafts) => drafts.issue({ ...about("issue"), part, document })),
  )
  clock.tick()
})

export const programmeScene = Effect.fnUntraced(function* (
  clock: SceneClock,
  divisions: ReadonlyArray<Division>,
) {
  yield* as(
    "province.issuer",
    ProgrammeDrafts.use((drafts) =>
      drafts.issue({
        commandId: sceneCommand("issue catalogue"),
        year: YEAR,
        region: ANHUI,
        part: { _tag: "Catalogue" },
        document: CATALOGUE_DOCUMENT,
      }),
    ),
  )
  clock.tick()
  const below = (region: string) => divisions.filter(({ parentCode }) => parentCode === region)
  const cities = below(ANHUI)
  const counties = cities.map(({ code }) => BigInt(below(code).length))
  for (const [itemKey, whole] of PUBLISHED) {
    const shares = Money.allocate(whole, counties)
    const parts = cities.map((city, index) => partOf(city, shares[index] ?? 0n))
    const people = { drafts: "province.msb", issues: "province.issuer", document: "演示省〔2010〕1号" }
    yield* brokenDown(clock, ANHUI, people, itemKey, parts)
    const luan = cities.findIndex(({ code }) => code === LUAN)
    const own = below(LUAN)
    const ownShares = Money.allocate(
      shares[luan] ?? 0n,
      own.map(() => 1n),
    )
    const ownParts = own.map((county, index) => partOf(county, ownShares[index] ?? 0n))
    const luanPeople = { drafts: "luan.plan", issues: "luan.issuer", document: "演示六〔2010〕1号" }
    if (itemKey === CLINICS) yield* brokenDown(clock, LUAN, luanPeople, itemKey, ownParts)
  }
})
