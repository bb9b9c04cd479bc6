/** The ways to the dossiers of projects, and the acts that they are about. */
import { JINZHAI, WATER } from "@minsheng/store/testing"
import { codeOf } from "./register.ts"
import { command, mutation, query, to, type Way } from "./Way.ts"

const code = codeOf(JINZHAI, WATER, 1)
const started = (occurredOn: string) => ({ type: "WorksStarted", occurredOn, payload: {} })

/** An act as it is recorded. */
export const STARTED = { code, act: started("2010-04-01") }

const reason = "写错了"

export const DOSSIER_PROCEDURES: Readonly<Record<string, Way>> = {
  "dossier.open": to("dossiers.read", query("dossier.open", { code }), "ProjectNotFound"),
  "dossier.findings": to(
    "dossiers.read",
    query("dossier.findings", { code, system: "tendering" }),
    "ProjectNotFound",
  ),
  "dossier.file": to("dossiers.read", query("dossier.file", { code }), "ProjectNotFound"),
  "dossier.rules": to("dossiers.read", query("dossier.rules", { asOf: "2010-05-31" }), "done"),
  "dossier.preview": to(
    "acts.record",
    mutation("dossier.preview", () => STARTED),
    "ProjectNotFound",
  ),
  "dossier.list": to(
    "dossiers.read",
    query("dossier.list", { filter: { year: 2010, region: JINZHAI }, page: { limit: 50 } }),
    "RegionOutsideScope",
  ),
  "dossier.record": to(
    "acts.record",
    command("dossier.record", () => STARTED),
    "ProjectNotFound",
  ),
  "dossier.correct": to(
    "acts.correct",
    command("dossier.correct", ({ acts }) => ({
      code,
      position: acts.toCorrect,
      reason,
      act: started("2010-04-02"),
    })),
    "ProjectNotFound",
  ),
  "dossier.withdraw": to(
    "acts.correct",
    command("dossier.withdraw", ({ acts }) => ({ code, position: acts.toWithdraw, reason })),
    "ProjectNotFound",
  ),
}
