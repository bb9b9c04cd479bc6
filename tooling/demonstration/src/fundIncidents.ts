/**
 * What happens to money besides, in one county: a contract with its retention, interest, a payment to the
 * wrong payee that is moved back, money that is learned of late, some that is sent back, some that is set
 * aside. Made up like all of it.
 */
import { Effect } from "effect"
import type { Offices } from "@minsheng/core/access"
import type { Documents } from "@minsheng/core/document"
import type { Funds, PostTransfer, Purpose, TransferKind, TransferLine } from "@minsheng/core/funds"
import { DivisionCode, ItemKey, Money } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import type { Refusal } from "@minsheng/core/words"
import { attachPaper } from "./documents.ts"
import { day, sendAs } from "./funds.ts"
import { lineAt, madeUpNumber, type Place } from "./fundMoves.ts"
import { sceneCommand } from "./plan.ts"
import type { SceneClock } from "./SceneClock.ts"
import { YEAR } from "./scene.ts"

export const JINZHAI_KEEPER = "jinzhai.funds"

const WATER: Place = {
  regionCode: DivisionCode.make("341524"),
  itemKey: ItemKey.make("19"),
  level: "central",
}
const CLINICS: Place = { ...WATER, itemKey: ItemKey.make("16"), level: "province" }
const ROADS: Place = { ...WATER, itemKey: ItemKey.make("20"), level: "county" }

type Way = readonly [TransferKind, Purpose, Purpose]
const yuan = (amount: bigint): bigint => Money.fromYuan(amount)

const stated = (
  key: string,
  [kind, from, to]: Way,
  {
    place = WATER,
    amount,
    on,
    ...papers
  }: Partial<PostTransfer> & {
    readonly place?: Place
    readonly amount: bigint
    readonly on: string
  },
): PostTransfer => ({
  action: "transfer",
  idempotencyKey: sceneCommand(`funds incident ${key}`),
  kind,
  effectiveOn: day(on),
  lines: lineAt(place, [from, to], yuan(amount)) as readonly [TransferLine],
  ...papers,
})

const PROJECT = {
  projectCode: ProjectCode.make(`${YEAR}-341524-19-0001`),
  payee: "金寨县集中项目部（示例）",
} as const

/** In April: a contract is owed, paid, and part of it held back; interest; a wrong payment, moved back. */
export const fundIncidentsOfApril = Effect.fnUntraced(function* (
  clock: SceneClock,
): Effect.fn.Return<void, Refusal, Documents | Funds | Offices> {
  const contract = { ...PROJECT, document: madeUpNumber("合同 2010-019") }
  const bill = { ...PROJECT, document: madeUpNumber("支付令 2010-088") }
  const wrong = stated("wrong payee", ["disbursement", "specialAccount", "paid"], {
    amount: 20_000n,
    on: "04-08",
    document: madeUpNumber("支付令 2010-091"),
    payee: "金寨县道路项目部（示例）",
  })
  const ids = yield* sendAs(clock, JINZHAI_KEEPER, [
    stated("contract", ["commitment", "specialAccount", "payable"], {
      amount: 100_000n,
      on: "04-01",
      ...contract,
    }),
    {
      ...stated("bill", ["disbursement", "payable", "paid"], { amount: 57_000n, on: "04-07", ...bill }),
      lines: [
        ...lineAt(WATER, ["payable", "paid"], yuan(57_000n)),
        ...lineAt(WATER, ["payable", "retention"], yuan(3000n)),
      ] as unknown as PostTransfer["lines"],
    },
    stated("interest", ["interest", "source", "specialAccount"], { amount: 813n, on: "03-31" }),
    wrong,
  ])
  const [contracted, paid, , transferId] = ids
  if (contracted === undefined || paid === undefined || transferId === undefined) return
  for (const paper of [
    { transferId: contracted, fileName: "施工合同（演示）.pdf", heading: "CONTRACT - SPECIMEN" },
    { transferId: paid, fileName: "支付凭证（演示）.pdf", heading: "PAYMENT VOUCHER - SPECIMEN" },
  ]) {
    yield* attachPaper(clock, JINZHAI_KEEPER, paper)
  }
  yield* sendAs(clock, JINZHAI_KEEPER, [
    {
      action: "reverse",
      idempotencyKey: sceneCommand("funds incident wrong payee back"),
      transferId,
      effectiveOn: day("04-08"),
      reason: "收款单位填错，原路退回重办",
    },
  ])
})

/** In May: an arrival that is learned of late, money sent back, a payment that waits. */
export const fundIncidentsOfMay = (clock: SceneClock) =>
  sendAs(clock, JINZHAI_KEEPER, [
    stated("late", ["arrival", "budget", "arrived"], {
      place: CLINICS,
      amount: 12_000n,
      on: "03-25",
      document: madeUpNumber("拨款凭证 补记"),
      remark: "凭证五月才转来",
    }),
    stated("back", ["return", "specialAccount", "returned"], {
      place: ROADS,
      amount: 5000n,
      on: "05-24",
      remark: "任务核减，退回",
    }),
    {
      ...stated("waits", ["disbursement", "payable", "paid"], { amount: 30_000n, on: "05-28", ...PROJECT }),
      action: "reserve",
      expiresOn: day("06-30"),
    },
  ])
