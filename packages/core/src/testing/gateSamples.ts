/** One refusal of every code of gates, for tests of words and lists of codes. */
import { Schema } from "effect"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { Position } from "../journal/Entry.ts"
import { DossierFile } from "../dossier/Dossier.ts"
import * as Refused from "../gates/errors.ts"
import { can } from "../gates/can.ts"
import type { Receipt } from "../gates/Receipt.ts"

const code = "2010-341522-19-0007"
const position = Position.make(48_216)
const asked = { action: "agreeToStart", subject: "1" } as const

/** No digest that anybody relies on: only what is said about a receipt is looked at. */
const COUNTED = {
  algorithm: "sha256",
  ofText: (text: string) => text.length.toString(16).padStart(64, "0"),
  ofBytes: (bytes: Uint8Array) => bytes,
} as const

/** What a gate answers about a school of so many square metres. */
const receiptOf = (described: object): Receipt => {
  const file = Schema.decodeUnknownSync(DossierFile)({
    dossier: 1,
    project: { code, name: "示例学校" },
    acts: [{ id: "48215", type: "ProjectDescribed", occurredOn: "2010-01-10", payload: described }],
  })
  return can(COUNTED, file, { ...asked, subject: "project", on: dateOf("2010-05-20") }) as Receipt
}

export const gateSamples = {
  SubjectUnknown: new Refused.SubjectUnknown({ ...asked, known: ["2"] }),
  GateClosed: new Refused.GateClosed({
    receipt: receiptOf({ sector: "school", totalInvestmentFen: "300000000", floorAreaSquareMetres: 1200 }),
  }),
  GateNeedsReason: new Refused.GateNeedsReason({
    receipt: receiptOf({ sector: "school", totalInvestmentFen: "300000000" }),
  }),
  GatePassedAlready: new Refused.GatePassedAlready({ ...asked, position }),
  DecidesOnOwnRecord: new Refused.DecidesOnOwnRecord({ ...asked, positions: [position] }),
  PassNotFound: new Refused.PassNotFound({ code, position }),
}
