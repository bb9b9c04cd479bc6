/** Acts of made-up contracts for the cases of rules. */
import type { CaseAct } from "./ruleCases.ts"

type Payload = Readonly<Record<string, unknown>>

export const CONTRACTOR = { code: "12345678-9", name: "示例建筑公司" }
export const ANOTHER_FIRM = { code: "22345678-9", name: "示例防水公司" }

/** The same firm by its unified social credit code. */
export const byCreditCode = ({ code, name }: { readonly code: string; readonly name: string }) => ({
  code: `91341522${code.replace("-", "")}A`,
  name,
})

/** An act under the contract `1`; what is `undefined` is left out. */
export const act = (type: string, on: string, payload: Payload = {}): CaseAct => [
  type,
  on,
  Object.fromEntries(
    Object.entries({ contract: "1", ...payload }).filter(([, value]) => value !== undefined),
  ),
]

/** The contract `1`, for works at a million yuan, out of the purchase `1`. */
export const signed = (on: string, more: Payload = {}, terms?: Payload): CaseAct =>
  act("ContractSigned", on, {
    kind: "works",
    purchase: "1",
    contractor: CONTRACTOR,
    priceFen: 100_000_000n,
    ...more,
    ...(terms === undefined ? {} : { terms }),
  })

/** The same contract as far as its terms go. */
export const agreed = (on: string, terms: Payload, more: Payload = {}): CaseAct => signed(on, more, terms)

/** The purchase `1` was tendered, and won. */
export const tendered: ReadonlyArray<CaseAct> = [
  ["TenderAnnounced", "1999-01-04", { purchase: "1", method: "openTender" }],
  ["WinnerNotified", "1999-01-29", { purchase: "1", winner: CONTRACTOR, priceFen: 100_000_000n }],
]

/** The purchase `1` was given away without a tender. */
export const givenDirectly: ReadonlyArray<CaseAct> = [
  ["TenderAnnounced", "1999-01-04", { purchase: "1", method: "direct" }],
]

/** Clients and firms under the regulations for small and medium firms. */
export const WITH_SMALL_FIRM = { clientKind: "agency", isWithSmallFirm: true }

/** Money under the contract `1`. */
export const paid = (on: string, kind: string, amountFen: bigint, more: Payload = {}): CaseAct =>
  act("PaymentMade", on, { kind, amountFen, ...more })

/** Who supervises the works. */
export const SUPERVISION_FIRM = { code: "32345678-9", name: "示例监理公司" }

/** An act about all works of the project. */
export const ofProject = (type: string, on: string, payload: Payload = {}): CaseAct => [type, on, payload]

/** Supervision was appointed. */
export const appointed = (on: string, more: Payload = {}): CaseAct =>
  ofProject("SupervisionAppointed", on, { supervisionFirm: SUPERVISION_FIRM, ...more })
