/** What happens from the notice of a tender to the last day for bids. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { line } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { Count, acted, PartName, Party } from "../Act.ts"
import { HourAndMinute, Matter, Method } from "./words.ts"

/** A tender was announced, or a purchase was begun in another way (occurred: the day of the notice). */
export const TenderAnnounced = EventType.make({
  type: "TenderAnnounced",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    method: Method,
    media: Schema.optionalKey(Schema.Array(line(100))),
    /** One of the media is designated by the state for such notices (指定媒介). */
    isInDesignatedMedia: Schema.optionalKey(Schema.Boolean),
    invitedCount: Schema.optionalKey(Count),
  }),
  example: {
    purchase: "施工一标",
    method: "openTender",
    media: ["示例招标信息网"],
    isInDesignatedMedia: true,
  },
})

/** Documents of a prequalification were given out from this day on (occurred: the first day). */
export const PrequalificationHeld = EventType.make({
  type: "PrequalificationHeld",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    /** The last day on which they were given out. */
    until: Schema.optionalKey(CalendarDate),
    /** The last day for applications. */
    applyBy: Schema.optionalKey(CalendarDate),
  }),
  example: { purchase: "施工一标", until: "2012-03-12", applyBy: "2012-03-20" },
})

/** The documents were given out from this day on (occurred: the first day). */
export const TenderDocumentsIssued = EventType.make({
  type: "TenderDocumentsIssued",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    /** The last day on which they were given out. */
    until: Schema.optionalKey(CalendarDate),
    bidDeadline: CalendarDate,
    bidDeadlineAt: Schema.optionalKey(HourAndMinute),
    /** The last day on which bids are valid (投标有效期). */
    bidsValidUntil: Schema.optionalKey(CalendarDate),
    /** What the documents ask for as performance bond, as a share of the award: 100000 is a tenth. */
    performanceBondShareMillionths: Schema.optionalKey(Count),
    /** They set a lowest price (最低投标限价). */
    hasMinimumPrice: Schema.optionalKey(Schema.Boolean),
    /** How many reference prices (标底) there are. */
    referencePriceCount: Schema.optionalKey(Count),
    isReferencePriceSecret: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    purchase: "施工一标",
    until: "2010-03-12",
    bidDeadline: "2010-03-29",
    bidDeadlineAt: "09:30",
    bidsValidUntil: "2010-05-28",
    performanceBondShareMillionths: 100_000,
    hasMinimumPrice: false,
    referencePriceCount: 1,
    isReferencePriceSecret: true,
  },
})

/** Documents were clarified or changed (occurred: the day of the notice to all who have them). */
export const TenderDocumentsClarified = EventType.make({
  type: "TenderDocumentsClarified",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    /** Which documents; without it those of the tender. */
    documents: Schema.optionalKey(Schema.Literals(["prequalification", "tender"])),
    /** Whether it may affect how bids or applications are made. */
    affectsBids: Schema.optionalKey(Schema.Boolean),
    /** The last day for bids or applications, where it was moved. */
    bidDeadline: Schema.optionalKey(CalendarDate),
  }),
  example: { purchase: "施工一标", affectsBids: true, bidDeadline: "2010-04-06" },
})

/** Somebody objected (occurred: the day on which the objection came in). */
export const ObjectionRaised = EventType.make({
  type: "ObjectionRaised",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    /** What the objection is called, so that its answer and a complaint can name it. */
    objection: PartName,
    about: Matter,
    by: Schema.optionalKey(Party),
  }),
  example: { purchase: "施工一标", objection: "异议一", about: "tenderDocuments" },
})

/** An objection was answered (occurred: the day of the answer). */
export const ObjectionAnswered = EventType.make({
  type: "ObjectionAnswered",
  payload: Schema.Struct({ ...acted, purchase: PartName, objection: PartName }),
  example: { purchase: "施工一标", objection: "异议一" },
})

/** Somebody complained to the authority (occurred: the day on which the complaint came in). */
export const ComplaintFiled = EventType.make({
  type: "ComplaintFiled",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    about: Matter,
    /** The day on which whoever complains knew of it, or should have. */
    knownOn: Schema.optionalKey(CalendarDate),
    /** The objection that went before; `null` where there was none. */
    objection: Schema.optionalKey(Schema.NullOr(PartName)),
    by: Schema.optionalKey(Party),
  }),
  example: { purchase: "施工一标", about: "result", knownOn: "2012-04-10", objection: "异议一" },
})
