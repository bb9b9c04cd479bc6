/** What rules look at in single approvals, changes, fundings, awards and payments. */
import * as OrganisationCode from "../../kernel/OrganisationCode.ts"
import { checkDigitOf } from "../../kernel/CreditCode.ts"
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import { dayStated, dayThat, flagThat, latest, toldOf } from "../../law/build.ts"
import { type Day, type Flag, type Measure, type Said, saidBy } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { Party } from "../Act.ts"
import type { PreparationFacts } from "./measures.ts"
import {
  type Award,
  type EstimateAdjustment,
  estimatesOf,
  type Funding,
  type Mention,
  type Outlay,
  type Preparation,
  type Qualification,
  type ScopeChange,
} from "./preparation.ts"
import type { OfProject } from "./projectMeasures.ts"
import type { ProjectApproval } from "./record.ts"

/** An act of the project, with what is known of the project besides. */
export interface Part<Act> extends OfProject {
  readonly act: Act
  readonly preparation: Preparation
}

const partsOf = <Act extends { readonly id: string }>(
  kind: string,
  acts: (preparation: Preparation) => ReadonlyArray<Act>,
): Subjects<PreparationFacts, Part<Act>> => ({
  kind,
  in: ({ preparation }) =>
    acts(preparation).map((act) => ({
      key: act.id,
      subject: { act, preparation, project: preparation.project },
    })),
})

export const approvals = partsOf<ProjectApproval>("approval", ({ approvals: all }) => all)
export const adjustments = partsOf<EstimateAdjustment>("adjustment", ({ adjustments: all }) => all)
export const scopeChanges = partsOf<ScopeChange>("scopeChange", ({ scopeChanges: all }) => all)
export const fundings = partsOf<Funding>("funding", ({ fundings: all }) => all)
export const outlays = partsOf<Outlay>("outlay", ({ outlays: all }) => all)
export const ownerMentions = partsOf<Mention>("ownerMention", ({ mentions }) =>
  mentions.filter(({ isOwner }) => isOwner),
)

type OfAct = Part<{ readonly id: string; readonly on: CalendarDate }>

export const actedOn: Day<OfAct> = dayThat(["act.on", "行为发生之日", "day of the act"], ({ act }) => act)

const platformCodeOf = ({ act, project }: Part<ProjectApproval>): Said<string | null> | undefined =>
  act.payload.platformCode === undefined ? project.platformCode : saidBy(act.payload.platformCode, act.id)

export const hasPlatformCode: Flag<Part<ProjectApproval>> = flagThat(
  [
    "approval.hasPlatformCode",
    "有投资项目在线审批监管平台的项目代码",
    "has a code of the platform for investment projects",
  ],
  (part) => toldOf(platformCodeOf(part), (code) => code !== null),
)

export const isArchived: Flag<Part<ProjectApproval>> = flagThat(
  ["approval.isArchived", "批复文件已列入档案目录", "is in the list of the archive"],
  ({ act, preparation: { archives } }) => {
    const number = act.payload.paper?.number ?? undefined
    const lists = archives.filter(({ on }) => on >= act.on)
    return number === undefined || lists.length === 0
      ? undefined
      : saidBy(
          lists.some(({ payload: { documents } }) => documents.includes(number)),
          act.id,
          ...lists.map(({ id }) => id),
        )
  },
)

export const isByOriginalApprover: Flag<Part<EstimateAdjustment>> = flagThat(
  [
    "adjustment.isByOriginalApprover",
    "由原初步设计审批部门核定",
    "was approved by whoever approved the preliminary design",
  ],
  ({ act }) =>
    act.payload.byOriginalApprover === undefined ? undefined : saidBy(act.payload.byOriginalApprover, act.id),
)

export const hasFundingSource: Flag<Part<EstimateAdjustment>> = flagThat(
  ["adjustment.hasFundingSource", "已提出资金来源", "says where the additional money comes from"],
  ({ act }) =>
    act.payload.fundingSource === undefined ? undefined : saidBy(act.payload.fundingSource !== null, act.id),
)

/** What was approved before an act of the project; `undefined` where nothing was. */
const estimateBefore = ({ act, preparation }: OfAct): Said<bigint> | undefined => {
  const before = latest(estimatesOf(preparation).filter(({ id, on }) => id !== act.id && on <= act.on))
  return before === undefined ? undefined : saidBy(before.amountFen, before.id)
}

export const approvedEstimate: Measure<OfAct, bigint> = {
  id: "act.approvedEstimateFen",
  title: { zh: "此前批准的投资概算", en: "budget estimate as approved until then" },
  unit: "fen",
  of: estimateBefore,
}

export const adjustedEstimate: Measure<Part<EstimateAdjustment>, bigint> = {
  id: "adjustment.estimateFen",
  title: { zh: "调整后的投资概算", en: "budget estimate as adjusted" },
  unit: "fen",
  of: ({ act }) => saidBy(act.payload.estimateFen, act.id),
}

/** All that was promised, paid or accounted for, up to an act and with it. */
export const outlayTotal: Measure<Part<Outlay>, bigint> = {
  id: "outlay.totalFen",
  title: {
    zh: "累计合同价款、累计支付额或者决算投资",
    en: "all that was promised, paid or accounted for up to then",
  },
  unit: "fen",
  of: ({ act, preparation: { outlays: all } }) => {
    const until = all.indexOf(act)
    const counted = all.filter(
      ({ kind, on }, index) => kind === act.kind && (on < act.on || (on === act.on && index <= until)),
    )
    return saidBy(
      counted.reduce((sum, { amountFen }) => sum + amountFen, 0n),
      ...counted.map(({ id }) => id),
    )
  },
}

export const isLargeChange: Flag<Part<ScopeChange>> = flagThat(
  [
    "scopeChange.isLarge",
    "变更建设地点，或者对建设规模、建设内容作较大变更",
    "moves the site, or changes scale or content much",
  ],
  ({ act: { id, payload } }) => {
    if (payload.change === "site") return saidBy(true, id)
    return payload.isLarge === undefined ? undefined : saidBy(payload.isLarge, id)
  },
)

export const isChangeApproved: Flag<Part<ScopeChange>> = flagThat(
  ["scopeChange.isApproved", "已经原审批部门批准", "was approved by whoever approved the project"],
  ({ act: { id, payload } }) =>
    payload.approvedOn === undefined ? undefined : saidBy(payload.approvedOn !== null, id),
)

export const changeApprovedOn: Day<Part<ScopeChange>> = dayStated(
  ["scopeChange.approvedOn", "批准变更之日", "day on which the change was approved"],
  ({ act: { id, payload } }) =>
    payload.approvedOn === undefined || payload.approvedOn === null
      ? undefined
      : saidBy(payload.approvedOn, id),
)

export const contractorAdvance: Measure<Part<Funding>, bigint> = {
  id: "funding.contractorAdvanceFen",
  title: { zh: "施工单位垫资额", en: "what the contractor pays for the time being" },
  unit: "fen",
  of: ({ act: { id, payload } }) =>
    payload.contractorAdvanceFen === undefined ? undefined : saidBy(payload.contractorAdvanceFen, id),
}

/** Works that were given to somebody, with the certificate that speaks for them. */
export interface QualifiedAward {
  readonly award: Award
  readonly qualification: Qualification | undefined
}

const isValid = ({ validFrom, validUntil }: Qualification, day: CalendarDate): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil)

/** The certificate that speaks most for a contractor. */
const certificateOf = (
  all: ReadonlyArray<Qualification>,
  { contractor, on }: Award,
): Qualification | undefined => {
  const own = all.filter(
    ({ holder }) => OrganisationCode.within(holder.code) === OrganisationCode.within(contractor.code),
  )
  const enough = own.filter(({ isSufficient }) => isSufficient === true)
  return enough.find((one) => isValid(one, on)) ?? enough[0] ?? own.at(-1)
}

export const awards: Subjects<PreparationFacts, QualifiedAward> = {
  kind: "award",
  in: ({ preparation }) =>
    preparation.awards.map((award) => ({
      key: award.key,
      subject: { award, qualification: certificateOf(preparation.qualifications, award) },
    })),
}

export const awardedOn: Day<QualifiedAward> = dayThat(
  ["award.on", "发包之日", "day of the award"],
  ({ award }) => award,
)

export const isConstruction: Flag<QualifiedAward> = flagThat(
  ["award.isConstruction", "属于勘察、设计、施工、监理", "is for works, survey, design or supervision"],
  ({ award: { id, isConstruction: stated } }) => (stated === undefined ? undefined : saidBy(stated, id)),
)

export const isSufficient: Flag<QualifiedAward> = flagThat(
  ["award.isSufficient", "资质与工程相适应", "has a qualification that is enough for the works"],
  ({ qualification }) =>
    qualification?.isSufficient === undefined
      ? undefined
      : saidBy(qualification.isSufficient, qualification.id),
)

const validity = (field: "validFrom" | "validUntil", zh: string, en: string): Day<QualifiedAward> =>
  dayStated([`award.${field}`, zh, en], ({ qualification }) => {
    const day = qualification?.[field]
    return qualification === undefined || day === undefined ? undefined : saidBy(day, qualification.id)
  })

export const qualifiedFrom = validity("validFrom", "资质证书有效期起始日", "first day of the certificate")
export const qualifiedUntil = validity("validUntil", "资质证书有效期届满日", "last day of the certificate")

export const namedOwner: Measure<Part<Mention>, string> = {
  id: "ownerMention.organisation",
  title: { zh: "文件所称建设单位的机构代码", en: "organisation code of the owner as named" },
  unit: "name",
  of: ({ act: { id, party } }) => saidBy(OrganisationCode.within(party.code), id),
}

/** Who answered for the project on the day of the act. */
export const legalPersonThen: Measure<Part<Mention>, string> = {
  id: "ownerMention.legalPerson",
  title: { zh: "当时的项目单位的机构代码", en: "organisation code of the legal person at that time" },
  unit: "name",
  of: ({ act, preparation: { legalPersons } }) => {
    const then = latest(legalPersons.filter(({ on }) => on <= act.on)) ?? legalPersons[0]
    return then === undefined
      ? undefined
      : saidBy(OrganisationCode.within(then.payload.legalPerson.code), then.id)
  },
}

/** Somebody with a code, as first named. */
export interface NamedParty {
  readonly party: Party
  readonly first: Mention
}

export const parties: Subjects<PreparationFacts, NamedParty> = {
  kind: "party",
  in: ({ preparation: { mentions } }) => {
    const byCode = new Map<string, Mention>()
    for (const mention of mentions) {
      if (!byCode.has(mention.party.code)) byCode.set(mention.party.code, mention)
    }
    return [...byCode].map(([key, first]) => ({ key, subject: { party: first.party, first } }))
  },
}

export const firstNamedOn: Day<NamedParty> = dayThat(
  ["party.firstNamedOn", "首次出现之日", "day on which it is first named"],
  ({ first }) => first,
)

export const isCreditCode: Flag<NamedParty> = flagThat(
  ["party.isCreditCode", "使用统一社会信用代码", "is known by a unified social credit code"],
  ({ party: { code }, first }) => saidBy(code.length === 18, first.id),
)

export const isCodeSound: Flag<NamedParty> = flagThat(
  ["party.isCodeSound", "代码校验位正确", "has a code whose check is right"],
  ({ party: { code }, first }) =>
    saidBy(
      code.length === 18
        ? checkDigitOf(code.slice(0, 17)) === code.charAt(17)
        : OrganisationCode.isSound(code),
      first.id,
    ),
)
