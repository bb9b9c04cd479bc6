/** What rules look at in committees and in what they report. */
import type { Day, Flag } from "../../../law/Measure.ts"
import { saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { said } from "../../Act.ts"
import type { CommitteeMember } from "../bidEvents.ts"
import type { TenderingFacts } from "../measures.ts"
import type { Of, Purchase } from "../record.ts"
import { amountMeasure, countMeasure, dayMeasure, dayOf, flagMeasure } from "./observed.ts"
import { tenders } from "./tendering.ts"

/** Tenders for which a committee was formed. */
export const withCommittee: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: (facts) => tenders.in(facts).filter(({ subject }) => subject.committee !== undefined),
}

export const committeeFormedOn: Day<Purchase> = dayMeasure(
  "purchase.committeeFormedOn",
  ["评标委员会组建之日", "day on which the committee was formed"],
  ({ committee }) => dayOf(committee),
)

export const memberCount = countMeasure<Purchase>(
  "purchase.memberCount",
  ["评标委员会成员人数", "number of members of the committee"],
  ({ committee }) => committee && said(committee, committee.payload.members.length),
)

export const hasOddMembers: Flag<Purchase> = flagMeasure(
  "purchase.hasOddMembers",
  ["成员人数为单数", "the number of members is odd"],
  ({ committee }) => committee && said(committee, committee.payload.members.length % 2 === 1),
)

const heads = (id: string, words: readonly [string, string], counts: (member: CommitteeMember) => boolean) =>
  ({
    ...amountMeasure<Purchase>(
      id,
      words,
      ({ committee }) =>
        committee && said(committee, BigInt(committee.payload.members.filter(counts).length)),
    ),
    unit: "count",
  }) as const

export const expertHeads = heads("purchase.experts", ["专家人数", "experts"], ({ kind }) => kind === "expert")
export const memberHeads = heads("purchase.members", ["成员人数", "members"], () => true)

export const isSpecial: Flag<Purchase> = flagMeasure(
  "purchase.isSpecial",
  ["属于特殊招标项目", "is a special project"],
  ({ committee }) => committee && said(committee, committee.payload.isSpecial),
)

export const isDrawnAtRandom: Flag<Purchase> = flagMeasure(
  "purchase.isDrawnAtRandom",
  ["专家随机抽取", "experts were drawn at random"],
  ({ committee }) =>
    committee?.payload.draw === undefined ? undefined : said(committee, committee.payload.draw === "random"),
)

export interface Member {
  readonly purchase: Purchase
  readonly act: Of<"CommitteeFormed">
  readonly member: CommitteeMember
}

const membersWho = (belong: (member: CommitteeMember) => boolean): Subjects<TenderingFacts, Member> => ({
  kind: "committeeMember",
  in: (facts) =>
    withCommittee.in(facts).flatMap(({ key, subject: purchase }) => {
      const { committee } = purchase
      return committee === undefined
        ? []
        : committee.payload.members.filter(belong).map((member) => ({
            key: `${key}/${member.member}`,
            subject: { purchase, act: committee, member },
          }))
    }),
})

export const members = membersWho(() => true)
export const experts = membersWho(({ kind }) => kind === "expert")

export const purchaseOfMember = ({ purchase }: Member): Purchase => purchase

export const memberChosenOn: Day<Member> = dayMeasure(
  "committeeMember.chosenOn",
  ["评标委员会组建之日", "day on which the committee was formed"],
  ({ act }) => dayOf(act),
)

export const yearsInField = countMeasure<Member>(
  "committeeMember.yearsInField",
  ["从事相关领域工作年限", "years in the field"],
  ({ act, member }) => said(act, member.yearsInField),
)

const ofMember = (
  id: string,
  words: readonly [string, string],
  of: (member: CommitteeMember) => boolean | undefined,
): Flag<Member> => flagMeasure(`committeeMember.${id}`, words, ({ act, member }) => said(act, of(member)))

export const hasSeniorTitle = ofMember(
  "hasSeniorTitle",
  ["具有高级职称或者同等专业水平", "has a senior title or the like"],
  (member) => member.hasSeniorTitle,
)

export const isFromLibrary = ofMember(
  "isFromLibrary",
  ["从专家库中确定", "is from the library of experts"],
  (member) => member.isFromLibrary,
)

export const hasInterest = ofMember(
  "hasInterest",
  ["与投标人有利害关系", "has an interest with a bidder"],
  (member) => member.hasInterest,
)

export const isOfOversight = ofMember(
  "isOfOversight",
  ["系行政监督部门工作人员", "is of the authority that oversees the tender"],
  (member) => member.isOfOversight,
)

/** Tenders whose evaluation was reported. */
export const withReport: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: (facts) => tenders.in(facts).filter(({ subject }) => subject.evaluated !== undefined),
}

/** Purchases of whatever kind whose evaluation was reported. */
export const evaluations: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases }) =>
    purchases
      .filter(({ evaluated }) => evaluated !== undefined)
      .map((subject) => ({ key: subject.name, subject })),
}

export const reportedOn: Day<Purchase> = dayMeasure(
  "purchase.reportedOn",
  ["收到评标报告之日", "day on which the owner had the report on the evaluation"],
  ({ evaluated }) => dayOf(evaluated),
)

export const isSignedByAll: Flag<Purchase> = flagMeasure(
  "purchase.isSignedByAll",
  ["评标报告由全体成员签字", "all members signed the report"],
  ({ evaluated }) => evaluated && said(evaluated, evaluated.payload.isSignedByAll),
)

export const candidateCount = countMeasure<Purchase>(
  "purchase.candidateCount",
  ["中标候选人数量", "number of candidates"],
  ({ evaluated }) => evaluated && said(evaluated, evaluated.payload.candidates.length),
)

/** 1, 2 and so on, each once; unknown where a rank is not said. */
export const areCandidatesRanked: Flag<Purchase> = flagMeasure(
  "purchase.areCandidatesRanked",
  ["中标候选人标明排序", "the candidates are ranked"],
  ({ evaluated }) => {
    if (evaluated === undefined) return undefined
    const ranks = evaluated.payload.candidates.map(({ rank }) => rank)
    if (ranks.includes(undefined)) return undefined
    return saidBy(
      ranks.every((_, index) => ranks.includes(index + 1)),
      evaluated.id,
    )
  },
)

export const areBidsAlike: Flag<Purchase> = flagMeasure(
  "purchase.areBidsAlike",
  ["投标文件异常一致或者投标报价呈规律性差异", "bids are alike beyond chance, or prices follow a pattern"],
  ({ evaluated }) => evaluated && said(evaluated, evaluated.payload.areBidsAlike),
)

export const areBidsMixed: Flag<Purchase> = flagMeasure(
  "purchase.areBidsMixed",
  ["不同投标人的投标文件相互混装", "papers of one bidder lie in the bid of another"],
  ({ evaluated }) => evaluated && said(evaluated, evaluated.payload.areBidsMixed),
)
