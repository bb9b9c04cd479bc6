/** Decisions at gates in the journal: a stream for each project, apart from the acts of its dossier. */
import { Schema } from "effect"
import { make } from "../kernel/CalendarDate.ts"
import { Remark } from "../kernel/Text.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { Receipt } from "./Receipt.ts"

export const decisionStream = (projectId: Uuid): StreamId => StreamId(`decision/${projectId}`)

const EXAMPLE = {
  receipt: 1,
  action: "agreeToStart",
  subject: "施工一标",
  on: make("2010-03-15"),
  project: { code: "2010-341522-19-0007", name: "示例供水工程" },
  outcome: "mayWithReason",
  supposed: "WorksStarted",
  algorithm: "sha256",
  rulebook: {
    digest: "9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de",
    asked: [
      {
        rule: "legalPersonResponsibility/worksStartWithAPermit",
        revision: 1,
        digest: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
      },
    ],
  },
  inputs: [
    {
      id: "48216",
      type: "ConstructionPermitted",
      occurredOn: make("2010-03-01"),
      hash: "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
    },
  ],
  findings: [],
  digest: "d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592",
} as const

/** Something was authorised (occurred: the day as of which the dossier was judged). */
export const GatePassed = EventType.make({
  type: "GatePassed",
  payload: Schema.Struct({
    /** Why, where something was not known that could have forbidden it. */
    reason: Schema.NullOr(Remark),
    receipt: Receipt,
  }),
  example: { reason: "建筑面积以竣工测绘为准", receipt: EXAMPLE },
})

export const gateEvents = [GatePassed] as const
export type GateEvent = EventType.EventOf<(typeof gateEvents)[number]>
export const readGateEvent = EventType.reader(gateEvents)
