/** What rules look at in what follows an acceptance: filing, warranty, hand-over, procurement. */
import { dayStated, dayThat, flagThat, toldOf } from "../../law/build.ts"
import { type Day, type Flag, type Measure, saidBy } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { OfProject } from "../legalPersonResponsibility/projectMeasures.ts"
import type { FilingPaper, WarrantedPart } from "./acceptanceEvents.ts"
import { type CompletionFacts, passedOn } from "./measures.ts"
import type { Completion, WarrantyAct } from "./record.ts"

const files = (paper: FilingPaper, zh: string, en: string): Flag<Completion> =>
  flagThat([`completion.files.${paper}`, `备案文件中有${zh}`, `files ${en}`], ({ filed }) =>
    filed?.payload.papers === undefined ? undefined : saidBy(filed.payload.papers.includes(paper), filed.id),
  )

export const filesForm = files("filingForm", "备案表", "the form")
export const filesReport = files("acceptanceReport", "竣工验收报告", "the report of the acceptance")
export const filesPlanningPaper = files(
  "planningPaper",
  "规划部门的认可文件",
  "the paper of the planning office",
)
export const filesEnvironmentPaper = files(
  "environmentPaper",
  "环保部门的认可文件",
  "the paper of the environment office",
)
export const filesFirePaper = files("firePaper", "消防验收合格文件", "the paper of fire safety")
export const filesWarranty = files("warranty", "工程质量保修书", "the warranty")
export const filesHousingGuarantee = files(
  "housingQualityGuarantee",
  "住宅质量保证书",
  "the guarantee of the dwellings",
)
export const filesHousingManual = files("housingManual", "住宅使用说明书", "the manual of the dwellings")

export const handedOverOn: Day<Completion> = dayThat(
  ["completion.handedOverOn", "资产移交之日", "day of the hand-over"],
  ({ handedOver }) => handedOver,
)

export const hasRecipient: Flag<Completion> = flagThat(
  ["completion.hasRecipient", "已明确资产接收单位", "says who receives the assets"],
  ({ handedOver }) => (handedOver?.payload.recipient === undefined ? undefined : saidBy(true, handedOver.id)),
)

export const hasSteward: Flag<Completion> = flagThat(
  ["completion.hasSteward", "已明确管护主体", "names who looks after the works"],
  ({ handedOver }) =>
    handedOver?.payload.steward === undefined
      ? undefined
      : saidBy(handedOver.payload.steward !== null, handedOver.id),
)

/** One part of the works with the warranty that was given for it. */
export interface WarrantyTerm extends OfProject {
  readonly act: WarrantyAct
  readonly term: WarrantyAct["payload"]["terms"][number]
}

export const warrantyTerms: Subjects<CompletionFacts, WarrantyTerm> = {
  kind: "warrantyTerm",
  in: ({ completions }) =>
    completions.flatMap(({ name, project, warranty }) =>
      (warranty?.payload.terms ?? []).map((term) => ({
        key: `${name}/${term.part}`,
        subject: { act: warranty as WarrantyAct, project, term },
      })),
    ),
}

export const warrantedOn: Day<WarrantyTerm> = dayThat(
  ["warranty.on", "出具保修书之日", "day of the warranty"],
  ({ act }) => act,
)

const MONTHS_OF_A_YEAR = 12

/** Whole years: what is short of a year is none. */
export const warrantyYears: Measure<WarrantyTerm, number> = {
  id: "warranty.years",
  title: { zh: "约定保修的整年数", en: "whole years of the warranty" },
  unit: "years",
  of: ({ act, term: { months } }) =>
    months === undefined ? undefined : saidBy(Math.floor(months / MONTHS_OF_A_YEAR), act.id),
}

export const warrantySeasons: Measure<WarrantyTerm, number> = {
  id: "warranty.seasons",
  title: { zh: "约定保修的采暖期、供冷期数", en: "heating or cooling seasons of the warranty" },
  unit: "count",
  of: ({ act, term: { seasons } }) => (seasons === undefined ? undefined : saidBy(seasons, act.id)),
}

const isFor = (
  id: string,
  [zh, en]: readonly [string, string],
  ...parts: ReadonlyArray<WarrantedPart>
): Flag<WarrantyTerm> =>
  flagThat([`warranty.${id}`, zh, en], ({ act, term }) => saidBy(parts.includes(term.part), act.id))

export const isStructure = isFor(
  "isStructure",
  ["属于地基基础和主体结构工程", "is of the foundation and the main structure"],
  "structure",
)
export const isWaterproofing = isFor(
  "isWaterproofing",
  ["属于防水工程", "is of waterproofing"],
  "waterproofing",
)
export const isHeating = isFor(
  "isHeating",
  ["属于供热与供冷系统", "is of heating and cooling"],
  "heatingAndCooling",
)
export const isFittings = isFor(
  "isFittings",
  ["属于电气管线、给排水管道、设备安装或者装修工程", "is of wiring, plumbing, equipment or decoration"],
  "wiring",
  "plumbing",
  "equipment",
  "decoration",
)

export const warrantyGivenOn: Day<Completion> = dayThat(
  ["completion.warrantyGivenOn", "出具保修书之日", "day of the warranty"],
  ({ warranty }) => warranty,
)

export const warrantyBeginsOn: Day<Completion> = dayStated(
  ["completion.warrantyBeginsOn", "约定的保修起算日", "first day of the warranty as agreed"],
  ({ warranty }) =>
    warranty?.payload.beginsOn === undefined ? undefined : saidBy(warranty.payload.beginsOn, warranty.id),
)

/** The warranty and the acceptance, whichever came later: then both days are known. */
export const warrantyKnownOn: Day<Completion> = dayStated(
  [
    "completion.warrantyKnownOn",
    "竣工验收合格并出具保修书之日",
    "day on which the works were accepted and the warranty was given",
  ],
  (subject) => {
    const [given, passed] = [warrantyGivenOn.of(subject), passedOn.of(subject)]
    if (given === undefined || passed === undefined) return undefined
    return given.value < passed.value ? passed : given
  },
)

const procurement = ({ acceptances }: Completion) => acceptances.procurement

/** Goods and services as they were accepted, one by one. */
export const procurements: Subjects<CompletionFacts, Completion> = {
  kind: "procurement",
  in: ({ completions }) =>
    completions
      .filter((subject) => procurement(subject) !== undefined)
      .map((subject) => ({ key: subject.name, subject })),
}

export const procurementAcceptedOn: Day<Completion> = dayThat(
  ["procurement.acceptedOn", "履约验收之日", "day on which goods or services were accepted"],
  procurement,
)

type Stated = "coversEveryItem" | "isPublicService" | "isPublished"

const stated = (field: Stated, zh: string, en: string): Flag<Completion> =>
  flagThat([`procurement.${field}`, zh, en], (subject) => {
    const act = procurement(subject)
    return act?.payload[field] === undefined ? undefined : saidBy(act.payload[field], act.id)
  })

export const coversEveryItem = stated(
  "coversEveryItem",
  "验收书包括每一项标准的履约情况",
  "has a certificate that covers every item",
)
export const isPublicService = stated(
  "isPublicService",
  "属于向社会公众提供的公共服务",
  "is a service to the public",
)
export const isPublished = stated("isPublished", "验收结果已向社会公告", "has its result published")

export const hasCertificate: Flag<Completion> = flagThat(
  ["procurement.hasCertificate", "有验收书", "has a certificate of acceptance"],
  (subject) => {
    const act = procurement(subject)
    return act?.payload.papers === undefined
      ? undefined
      : saidBy(act.payload.papers.includes("acceptanceCertificate"), act.id)
  },
)

export const userTookPart: Flag<Completion> = flagThat(
  ["procurement.userTookPart", "服务对象参与验收", "was accepted with those whom it serves"],
  (subject) => {
    const act = procurement(subject)
    return toldOf(
      act?.payload.participants === undefined ? undefined : saidBy(act.payload.participants, act.id),
      (who) => who.includes("user"),
    )
  },
)
