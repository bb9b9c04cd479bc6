/** What happens under 招投标制: purchases are planned, announced, opened, evaluated and awarded. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { line } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, PartName, Party } from "../Act.ts"

/** 施工, 货物, 勘察, 设计, 监理, 其他服务. */
export const Category = Schema.Literals(["works", "goods", "survey", "design", "supervision", "service"])
export type Category = typeof Category.Type

export const Method = Schema.Literals([
  "openTender",
  "invitedTender",
  "competitiveNegotiation",
  "competitiveConsultation",
  "inquiry",
  "singleSource",
  "direct",
])
export type Method = typeof Method.Type

/** A purchase (标段) was planned, with what it is estimated to cost (occurred: the day of the plan). */
export const PurchasePlanned = EventType.make({
  type: "PurchasePlanned",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    category: Category,
    estimateFen: Fen,
    /** Purchases of one name here are of a kind that can be made together (可以合并进行采购). */
    combinesAs: Schema.optionalKey(line(60)),
  }),
  example: { purchase: "施工一标", category: "works", estimateFen: "260000000" },
})

/** Why a purchase need not be tendered, as whoever decides found it (occurred: the day of the decision). */
export const TenderWaived = EventType.make({
  type: "TenderWaived",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    ground: Schema.Literals([
      "stateSecret",
      "disasterRelief",
      "workForRelief",
      "patent",
      "ownConstruction",
      "concession",
      "continuity",
    ]),
    approvedBy: Schema.optionalKey(line(100)),
  }),
  example: { purchase: "施工一标", ground: "workForRelief", approvedBy: "示例县发展改革委" },
})

/** A tender was announced, or invitations went out (occurred: the day of the notice). */
export const TenderAnnounced = EventType.make({
  type: "TenderAnnounced",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    method: Method,
    media: Schema.optionalKey(Schema.Array(line(100))),
    invitedCount: Schema.optionalKey(Schema.Int),
  }),
  example: { purchase: "施工一标", method: "openTender", media: ["示例招标信息网"] },
})

/** The documents were given out from this day on (occurred: the first day). */
export const TenderDocumentsIssued = EventType.make({
  type: "TenderDocumentsIssued",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    until: Schema.optionalKey(CalendarDate),
    bidDeadline: CalendarDate,
  }),
  example: { purchase: "施工一标", until: "2010-03-12", bidDeadline: "2010-03-29" },
})

/** Bids were opened (occurred: the day of the opening). */
export const BidsOpened = EventType.make({
  type: "BidsOpened",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    bids: Schema.Array(
      Schema.Struct({
        bidder: Party,
        priceFen: Fen,
        receivedOn: Schema.optionalKey(CalendarDate),
        disqualifiedFor: Schema.optionalKey(line(200)),
      }),
    ),
  }),
  example: {
    purchase: "施工一标",
    bids: [{ bidder: { code: "12345678-9", name: "示例建筑公司" }, priceFen: "251000000" }],
  },
})

/** Whoever won was told (occurred: the day of the notice, 中标通知书). */
export const WinnerNotified = EventType.make({
  type: "WinnerNotified",
  payload: Schema.Struct({ ...acted, purchase: PartName, winner: Party, priceFen: Fen }),
  example: {
    purchase: "施工一标",
    winner: { code: "12345678-9", name: "示例建筑公司" },
    priceFen: "251000000",
  },
})

export const tenderingEvents = [
  PurchasePlanned,
  TenderWaived,
  TenderAnnounced,
  TenderDocumentsIssued,
  BidsOpened,
  WinnerNotified,
] as const

export type TenderingEvent = EventType.EventOf<(typeof tenderingEvents)[number]>
