/** What happens to bids: deposits are taken, bids are opened and evaluated, deposits go back. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { line, Name } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { Count, acted, PartName, Party } from "../Act.ts"
import { HourAndMinute, SecurityForm } from "./words.ts"

/** A bidder gave a deposit (投标保证金; occurred: the day on which it came in). */
export const BidDepositTaken = EventType.make({
  type: "BidDepositTaken",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    bidder: Party,
    amountFen: Fen,
    form: Schema.optionalKey(SecurityForm),
    /** The account that it came from. */
    account: Schema.optionalKey(line(60)),
    /** It came from the bidder's basic account (基本账户). */
    isFromBasicAccount: Schema.optionalKey(Schema.Boolean),
    validUntil: Schema.optionalKey(CalendarDate),
  }),
  example: {
    purchase: "施工一标",
    bidder: { code: "12345678-9", name: "示例建筑公司" },
    amountFen: "5000000",
    form: "transfer",
    account: "示例账户0001",
    isFromBasicAccount: true,
    validUntil: "2010-06-27",
  },
})

/** A deposit went back to its bidder (occurred: the day of the payment). */
export const BidDepositReturned = EventType.make({
  type: "BidDepositReturned",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    bidder: Party,
    amountFen: Fen,
    interestFen: Schema.optionalKey(Fen),
  }),
  example: {
    purchase: "施工一标",
    bidder: { code: "12345678-9", name: "示例建筑公司" },
    amountFen: "5000000",
    interestFen: "1250",
  },
})

export const Bid = Schema.Struct({
  bidder: Party,
  priceFen: Fen,
  receivedOn: Schema.optionalKey(CalendarDate),
  receivedAt: Schema.optionalKey(HourAndMinute),
  /** It was not taken (拒收), so that it counts as none. */
  isRefused: Schema.optionalKey(Schema.Boolean),
  disqualifiedFor: Schema.optionalKey(line(200)),
  /** Who wrote it, who carried it in, who is to lead the work. */
  authorUnit: Schema.optionalKey(Name),
  agent: Schema.optionalKey(Name),
  projectManager: Schema.optionalKey(Name),
  /** The account that its deposit came from, where the deposit is not recorded by itself. */
  depositAccount: Schema.optionalKey(line(60)),
})
export type Bid = typeof Bid.Type

/** Bids were opened (occurred: the day of the opening). */
export const BidsOpened = EventType.make({
  type: "BidsOpened",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    at: Schema.optionalKey(HourAndMinute),
    bids: Schema.Array(Bid),
    /** All bids that came in time were opened and read out. */
    areAllReadOut: Schema.optionalKey(Schema.Boolean),
    isRecordKept: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    purchase: "施工一标",
    at: "09:30",
    bids: [
      {
        bidder: { code: "12345678-9", name: "示例建筑公司" },
        priceFen: "251000000",
        receivedOn: "2010-03-29",
        receivedAt: "09:05",
        authorUnit: "示例造价咨询公司",
        agent: "示例代理人甲",
        projectManager: "示例建造师甲",
      },
    ],
    areAllReadOut: true,
    isRecordKept: true,
  },
})

export const CommitteeMember = Schema.Struct({
  /** What the member is called in the record of the committee. */
  member: PartName,
  /** 招标人代表, 技术经济专家. */
  kind: Schema.Literals(["ownerRepresentative", "expert"]),
  expertise: Schema.optionalKey(line(60)),
  isFromLibrary: Schema.optionalKey(Schema.Boolean),
  yearsInField: Schema.optionalKey(Count),
  /** 高级职称或者同等专业水平. */
  hasSeniorTitle: Schema.optionalKey(Schema.Boolean),
  /** Has an interest with a bidder (与投标人有利害关系). */
  hasInterest: Schema.optionalKey(Schema.Boolean),
  /** Is of the authority that oversees this tender (行政监督部门的工作人员). */
  isOfOversight: Schema.optionalKey(Schema.Boolean),
})
export type CommitteeMember = typeof CommitteeMember.Type

/** The committee that evaluates was formed (occurred: the day of the draw). */
export const CommitteeFormed = EventType.make({
  type: "CommitteeFormed",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    members: Schema.Array(CommitteeMember),
    /** 随机抽取, 直接确定. */
    draw: Schema.optionalKey(Schema.Literals(["random", "appointed"])),
    /** A special project whose experts may be appointed (特殊招标项目). */
    isSpecial: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    purchase: "施工一标",
    members: [
      {
        member: "示例专家甲",
        kind: "expert",
        expertise: "水利工程",
        isFromLibrary: true,
        yearsInField: 12,
        hasSeniorTitle: true,
        hasInterest: false,
        isOfOversight: false,
      },
    ],
    draw: "random",
    isSpecial: false,
  },
})

/** The report on the evaluation was handed to the owner (occurred: the day on which the owner had it). */
export const EvaluationReported = EventType.make({
  type: "EvaluationReported",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    /** The candidates that it proposes, 1 for the first. */
    candidates: Schema.Array(Schema.Struct({ bidder: Party, rank: Schema.optionalKey(Count) })),
    isSignedByAll: Schema.optionalKey(Schema.Boolean),
    /** The committee found bids alike beyond chance, or prices that differ by a pattern. */
    areBidsAlike: Schema.optionalKey(Schema.Boolean),
    /** The committee found papers of one bidder in the bid of another. */
    areBidsMixed: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    purchase: "施工一标",
    candidates: [{ bidder: { code: "12345678-9", name: "示例建筑公司" }, rank: 1 }],
    isSignedByAll: true,
    areBidsAlike: false,
    areBidsMixed: false,
  },
})
