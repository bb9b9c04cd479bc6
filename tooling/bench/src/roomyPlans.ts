/** Plans that give every item, county and level more than a benchmark posts: limits are kept and not met. */
import { Effect } from "effect"
import { FinancingPlans, FUND_LEVELS, type PlanStatement, WHOLE } from "@minsheng/core/funds"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, ItemKey } from "@minsheng/core/kernel"
import { connectOwner, type Database } from "@minsheng/store"
import { openPlatform } from "./stage.ts"

const GROUP = "示例：宽裕"
const ROOM_FEN = 5_000_000_000_000n

interface Place {
  readonly itemKey: string
  readonly version: number
  readonly counties: ReadonlyArray<string>
}

/** Every item with the counties that have projects, and the version that its plan is at. */
const placesOf = async (database: Database): Promise<ReadonlyArray<Place>> => {
  const client = await connectOwner(database)
  try {
    const { rows } = await client.query<Place>(
      `select item_key as "itemKey",
          (select coalesce(max(version), 0) from fund_plan_version
            where fund_plan_version.item_key = item.item_key) as version,
          array(select distinct county_code from project order by 1) as counties
        from (select distinct item_key from project) as item order by 1`,
    )
    return rows
  } finally {
    await client.end()
  }
}

const statementOf = ({ itemKey, counties }: Place): PlanStatement => {
  const rules = FUND_LEVELS.map((level) => ({
    level,
    term: { _tag: "Share", share: WHOLE / FUND_LEVELS.length } as const,
    floor: null,
  }))
  const lines = counties.map((code) => ({
    regionCode: DivisionCode.make(code),
    group: GROUP,
    plannedFen: ROOM_FEN,
    quantity: null,
  }))
  return {
    year: 2010,
    itemKey: ItemKey.make(itemKey),
    effectiveFrom: CalendarDate.make("2010-01-05"),
    document: "示例文号",
    groups: [{ name: GROUP, rules: rules as unknown as PlanStatement["groups"][0]["rules"] }],
    lines: lines as unknown as PlanStatement["lines"],
    dues: [],
    remark: null,
  }
}

export const issueRoomyPlans = async (database: Database): Promise<void> => {
  const places = await placesOf(database)
  await using platform = openPlatform(database)
  for (const place of places) {
    const commandId = CommandId.make(`roomy plan ${place.itemKey}`)
    const command = { commandId, follows: place.version, plan: statementOf(place) }
    await platform.run(FinancingPlans.use((plans) => plans.issue(command)).pipe(Effect.orDie))
  }
}
