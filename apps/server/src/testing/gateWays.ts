/** The ways to the gates of projects, and the dossier that they ask about. */
import { randomUUID } from "node:crypto"
import { JINZHAI, WATER } from "@minsheng/store/testing"
import { type Caller, dataOf, within } from "./Caller.ts"
import { codeOf } from "./register.ts"
import { command, query, to, type Way } from "./Way.ts"

const code = codeOf(JINZHAI, WATER, 2)

const signed = (contract: string) => ({
  type: "ContractSigned",
  occurredOn: "2010-04-01",
  payload: {
    contract,
    kind: "works",
    contractor: { code: "12345678-9", name: "示例建筑公司" },
    priceFen: "251000000",
    isWritten: true,
  },
})

const reason = "其余事项不适用"
const START = { code, action: "agreeToStart", subject: "project" }
const filing = (contract: string) => ({ code, action: "fileContract", subject: contract, reason })

/** A contract that may be filed, and the filing of another that may be revoked. */
export const stagedPass = async (reporter: Caller, officer: Caller): Promise<number> => {
  for (const contract of ["1", "2"]) {
    await reporter.mutate("dossier.record", { commandId: randomUUID(), code, act: signed(contract) })
  }
  const passed = await officer.mutate("gates.pass", { commandId: randomUUID(), ...filing("2") })
  return within(dataOf(passed), "position") as number
}

export const GATE_PROCEDURES: Readonly<Record<string, Way>> = {
  "gates.open": to("dossiers.read", query("gates.open", { code }), "ProjectNotFound"),
  "gates.can": to("dossiers.read", query("gates.can", START), "ProjectNotFound"),
  "gates.receipt": to(
    "dossiers.read",
    (caller, { passed }) => caller.query("gates.receipt", { code, position: passed }),
    "ProjectNotFound",
  ),
  "gates.pass": to(
    "gates.decide",
    command("gates.pass", () => filing("1")),
    "ProjectNotFound",
  ),
  "gates.revoke": to(
    "gates.decide",
    command("gates.revoke", ({ passed }) => ({ code, position: passed, reason: "撤销" })),
    "ProjectNotFound",
  ),
}
