/** Posting over HTTP, as a treasury's system does it: a key, and transfers that bear keys of their own. */
import { JINZHAI } from "@minsheng/store/testing"
import { Agency } from "./Agency.ts"
import { type Answer, Caller } from "./Caller.ts"
import type { Sender } from "./load.ts"

type Kind = readonly [kind: string, from: string, to: string]
export const APPROPRIATION: Kind = ["appropriation", "source", "budget"]
export const ARRIVAL: Kind = ["arrival", "budget", "arrived"]

const account = (purpose: string): string => `2010-${JINZHAI}-19-central-${purpose}`

/** A transfer of one line, of the central money of one item in one county. */
export const transferOf = (idempotencyKey: string, [kind, from, to]: Kind, amountFen: string) => ({
  action: "transfer",
  idempotencyKey,
  kind,
  effectiveOn: "2010-02-01",
  lines: [{ from: account(from), to: account(to), amountFen }],
})

/** A key that may post for the county. */
export const postingKey = async (security: Caller, name: string): Promise<string> =>
  (await Agency.with(security, { name, regionCodes: [JINZHAI], fieldGroups: ["posting"] })).key ?? ""

/** Sends transfers of one kind and amount, whatever key of their own they bear. */
export const posting = (origin: string, key: string, kind: Kind = APPROPRIATION, amountFen = "1"): Sender => {
  const caller = new Caller(origin, undefined, key)
  return (commandId): Promise<Answer> => caller.post("/api/transfers", transferOf(commandId, kind, amountFen))
}
