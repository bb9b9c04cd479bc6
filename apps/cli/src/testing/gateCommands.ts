/** The commands of gates, as words that ask them of a project of the foreign county. */
import type { Role } from "@minsheng/core/access"

type Making<Way> = (
  behind: "dossiers.read" | "gates.decide",
  as: Role,
  told: string,
  words: ReadonlyArray<string>,
) => Way

const START = ["--action", "agreeToStart"]
const WHY = ["--reason", "写错了"]

export const gateCommands = <Way>(foreign: Making<Way>, code: string): Readonly<Record<string, Way>> => ({
  can: foreign("dossiers.read", "livelihoodReader", "ProjectNotFound", [code, ...START]),
  "gate pass": foreign("gates.decide", "filingOfficer", "ProjectNotFound", [code, ...START, ...WHY]),
  "gate receipt": foreign("dossiers.read", "auditor", "ProjectNotFound", [code, "1"]),
  "gate revoke": foreign("gates.decide", "filingOfficer", "ProjectNotFound", [code, "1", ...WHY]),
  "gate show": foreign("dossiers.read", "auditor", "ProjectNotFound", [code]),
})
