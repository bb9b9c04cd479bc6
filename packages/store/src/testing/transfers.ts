/** Transfers for tests: of item 19 in 2010, of the money of the central level. */
import { Effect } from "effect"
import {
  AccountCode,
  FinancingPlans,
  Funds,
  type IssueFinancingPlan,
  type PostTransfer,
  type Purpose,
  type TransferCommand,
  type TransferKind,
} from "@minsheng/core/funds"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, ItemKey } from "@minsheng/core/kernel"
import type { ProjectCode } from "@minsheng/core/project"
import { JINZHAI } from "./fixture.ts"
import type { TestPlatform } from "./platforms.ts"

export const accountOf = (purpose: Purpose, region: string = JINZHAI): AccountCode =>
  AccountCode.make(`2010-${region}-19-central-${purpose}`)

/** A transfer of one line in a county. */
export const transferOf = (
  key: string,
  [kind, from, to]: readonly [TransferKind, Purpose, Purpose],
  amountFen: bigint,
  change: Partial<PostTransfer> = {},
): PostTransfer => ({
  action: "transfer",
  idempotencyKey: CommandId.make(key),
  kind,
  effectiveOn: CalendarDate.make("2010-05-20"),
  lines: [{ from: accountOf(from), to: accountOf(to), amountFen }],
  ...change,
})

export const APPROPRIATION = ["appropriation", "source", "budget"] as const
export const ARRIVAL = ["arrival", "budget", "arrived"] as const
export const DEPOSIT = ["deposit", "arrived", "specialAccount"] as const

export const send = (command: TransferCommand) => Effect.flatMap(Funds, (funds) => funds.transfer(command))

/** A plan of item 19 that gives some divisions central money and nothing else. */
export const planOf = (
  key: string,
  lines: Readonly<Record<string, bigint>>,
  change: Partial<IssueFinancingPlan["plan"]> & { readonly follows?: number } = {},
): IssueFinancingPlan => {
  const { follows = 0, ...plan } = change
  const rules = [{ level: "central", term: { _tag: "Share", share: 1_000_000 }, floor: null }] as const
  const [first, ...others] = Object.entries(lines).map(([code, plannedFen]) => ({
    regionCode: DivisionCode.make(code),
    group: "示例组",
    plannedFen,
    quantity: null,
  }))
  if (first === undefined) throw new TypeError("A plan has a line")
  return {
    commandId: CommandId.make(key),
    follows,
    plan: {
      year: 2010,
      itemKey: ItemKey.make("19"),
      effectiveFrom: CalendarDate.make("2010-01-01"),
      document: "示例文号",
      groups: [{ name: "示例组", rules }],
      lines: [first, ...others],
      dues: [],
      remark: null,
      ...plan,
    },
  }
}

export const issue = (command: IssueFinancingPlan) =>
  Effect.flatMap(FinancingPlans, (plans) => plans.issue(command))

/** A plan with a due day, and an approved estimate of a project. */
export const writePlan = async (
  platform: Pick<TestPlatform, "run">,
  projectCode: ProjectCode,
): Promise<void> => {
  const dues = [{ level: "central", dueOn: CalendarDate.make("2010-01-15"), share: 500_000 }] as const
  await platform.run(issue(planOf("plan 1", { [JINZHAI]: 5000n }, { dues })))
  const estimate = {
    commandId: CommandId.make("estimate 1"),
    projectCode,
    approvedOn: CalendarDate.make("2010-01-10"),
    estimateFen: 100_000n,
    document: "示例批复",
    remark: null,
  }
  await platform.run(Effect.flatMap(FinancingPlans, (plans) => plans.approveEstimate(estimate)))
}

/**
 * A transfer of each kind of life: posted, moved back, set aside and posted in part, given up, and waiting.
 */
export const writeTransfers = async (platform: Pick<TestPlatform, "run">): Promise<void> => {
  const on = { effectiveOn: CalendarDate.make("2010-01-19") }
  const expiresOn = CalendarDate.make("2099-12-31")
  const reserve = (key: string): TransferCommand => {
    const { idempotencyKey, kind, lines } = transferOf(key, ARRIVAL, 50n)
    return { action: "reserve", idempotencyKey, kind, lines, expiresOn, ...on }
  }
  const commandFor = (key: string) => ({ idempotencyKey: CommandId.make(key) })
  await platform.run(send(transferOf("life 1", APPROPRIATION, 1000n, on)))
  await platform.run(send(transferOf("life 2", ARRIVAL, 400n, on)))
  await platform.run(send(transferOf("life 3", DEPOSIT, 100n, on)))
  const again = await platform.run(send(transferOf("life 4", ARRIVAL, 30n, on)))
  const back = { action: "reverse", transferId: again.transferId, reason: "重复" } as const
  await platform.run(send({ ...back, ...commandFor("life 5"), ...on }))
  const [part, given] = [
    await platform.run(send(reserve("life 6"))),
    await platform.run(send(reserve("life 7"))),
  ]
  await platform.run(send(reserve("life 8")))
  const posting = { action: "post", transferId: part.transferId, amountsFen: [20n] } as const
  await platform.run(send({ ...posting, ...commandFor("life 9"), ...on }))
  const giving = { action: "void", transferId: given.transferId, reason: "改期" } as const
  await platform.run(send({ ...giving, ...commandFor("life 10") }))
}
