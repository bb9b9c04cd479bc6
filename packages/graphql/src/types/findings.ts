/** What rules say: the clause, the version with its reason, and what was compared. */
import type { CitationAnswer, FindingAnswer } from "@minsheng/core/dossier"
import { LegalConfidence, VERDICTS } from "@minsheng/core/law"
import { systemNames, SYSTEMS } from "@minsheng/core/sixSystems"
import { legalConfidenceWords, severityWords, verdictWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { Words } from "./values.ts"

export const Systems = enumOf("System", SYSTEMS, systemNames, say("六制。", "The six systems."))

export const Verdicts = enumOf(
  "Verdict",
  VERDICTS,
  verdictWords,
  say("规则的结论。不明的从不当作符合。", "What a rule comes to. What is not known is never taken for fine."),
)

export const LegalConfidences = enumOf(
  "LegalConfidence",
  LegalConfidence.literals,
  legalConfidenceWords,
  say("条文核对到什么程度；V3 和 M 只提示。", "How a clause was confirmed; V3 and M warn alone."),
)

export const Severities = enumOf(
  "Severity",
  ["binds", "advises"],
  severityWords,
  say("条文是必须还是原则上。", "Whether a clause binds or advises."),
)

export const Citation = builder.objectRef<CitationAnswer>("Citation").implement({
  description: say("条文出处。", "Where a clause stands."),
  fields: (t) => ({
    instrument: t.exposeString("instrument", {
      description: say("文件名称。", "Its official title, in Chinese."),
    }),
    instrumentEn: t.exposeString("instrumentEn", {
      description: say("英文名称。", "What the instrument is called in English."),
    }),
    documentNumber: t.exposeString("documentNumber", {
      nullable: true,
      description: say("文号；法律没有。", "Its number; null for a law."),
    }),
    provision: t.exposeString("provision", { description: say("条款。", "Article, paragraph and item.") }),
  }),
})

type Evidence = FindingAnswer["evidence"][number]
type LawNumber = NonNullable<Evidence["number"]>

/** A value of whatever unit as text: an amount in fen, a day, yes or no. */
const textOf = (value: Evidence["observed"]): string | null => (value === null ? null : String(value))

const LawNumberType = builder.objectRef<LawNumber>("LawNumber").implement({
  description: say("法规里的数。", "A number of the law, as it was in force."),
  fields: (t) => ({
    id: t.exposeString("id", { description: say("编号。", "Its identity.") }),
    title: t.expose("title", { type: Words, description: say("名称。", "What it is.") }),
    value: t.string({
      nullable: true,
      description: say("值；金额以分计，比例以百万分之一计。", "Its value: fen, or millionths of a whole."),
      resolve: ({ value }) => textOf(value),
    }),
    unit: t.exposeString("unit", { description: say("单位。", "Its unit.") }),
    from: t.expose("from", { type: "Date", description: say("施行之日。", "In force from this day.") }),
    until: t.expose("until", {
      type: "Date",
      nullable: true,
      description: say("末日；现行的为空。", "Its last day; null while it is in force."),
    }),
    citations: t.field({
      type: [Citation],
      description: say("出处。", "Where it stands."),
      resolve: ({ citations }) => citations,
    }),
  }),
})

const EvidenceType = builder.objectRef<Evidence>("Evidence").implement({
  description: say("一次比较。", "One comparison."),
  fields: (t) => ({
    fact: t.expose("fact", { type: Words, description: say("看的是什么。", "What was looked at.") }),
    unit: t.exposeString("unit", { description: say("单位。", "In which unit.") }),
    observed: t.string({
      nullable: true,
      description: say("档案所载；未载为空。", "What the dossier says; null where it says nothing."),
      resolve: ({ observed }) => textOf(observed),
    }),
    is: t.exposeString("is", { description: say("怎样比较。", "How it is compared.") }),
    against: t.expose("against", {
      type: Words,
      nullable: true,
      description: say("与什么比较。", "What it is held against."),
    }),
    expected: t.string({
      nullable: true,
      description: say("比较的值。", "The value it is held against."),
      resolve: ({ expected }) => textOf(expected),
    }),
    holds: t.exposeString("holds", { description: say("yes、no 或 unknown。", "yes, no or unknown.") }),
    dueOn: t.expose("dueOn", {
      type: "Date",
      nullable: true,
      description: say("尚未办理的，最迟哪一天。", "The last day for what is still to be done."),
    }),
    acts: t.stringList({
      description: say("所依据的事项，账册的序号。", "The acts that say so, by their positions."),
      resolve: ({ acts }) => [...acts],
    }),
    number: t.expose("number", {
      type: LawNumberType,
      nullable: true,
      description: say("法规里的数。", "The number of the law."),
    }),
  }),
})

type Version = FindingAnswer["version"]

const RejectedVersion = builder.objectRef<Version["rejected"][number]>("RejectedVersion").implement({
  description: say("没有适用的版本。", "A version that was not chosen."),
  fields: (t) => ({
    from: t.expose("from", { type: "Date", description: say("施行之日。", "In force from this day.") }),
    until: t.expose("until", { type: "Date", nullable: true, description: say("末日。", "Its last day.") }),
    why: t.exposeString("why", {
      description: say("ended：已失效；notBegun：未施行。", "ended or notBegun on the day of the act."),
    }),
  }),
})

const VersionType = builder.objectRef<Version>("RuleVersionChosen").implement({
  description: say("适用哪一版本，为什么。", "Which version applies, and why."),
  fields: (t) => ({
    from: t.expose("from", {
      type: "Date",
      nullable: true,
      description: say("施行之日；没有适用的为空。", "In force from this day; null where none applies."),
    }),
    until: t.expose("until", { type: "Date", nullable: true, description: say("末日。", "Its last day.") }),
    why: t.field({
      type: Words,
      description: say("为什么。", "Why this version."),
      resolve: ({ why: { zh, en } }) => ({ zh, en }),
    }),
    anchorOn: t.field({
      type: "Date",
      nullable: true,
      description: say("以哪一天选版本。", "The day of the act that chooses the version."),
      resolve: ({ why }) => why.anchor.on,
    }),
    rejected: t.field({
      type: [RejectedVersion],
      description: say("没有适用的版本。", "Versions that were not chosen."),
      resolve: ({ rejected }) => rejected,
    }),
  }),
})

export const FindingType = builder.objectRef<FindingAnswer>("Finding").implement({
  description: say("一条规则对一个对象的结论。", "What a rule says of a subject."),
  fields: (t) => ({
    rule: t.exposeString("rule", { description: say("规则的编号。", "The rule's identity.") }),
    revision: t.exposeInt("revision", { description: say("规则的修订号。", "The rule's revision.") }),
    rows: t.stringList({
      description: say("规则清单的行。", "Rows of the register of rules."),
      resolve: ({ rows }) => [...rows],
    }),
    system: t.expose("system", { type: Systems, description: say("属于哪一制。", "Its system.") }),
    title: t.expose("title", { type: Words, description: say("怎样才对。", "What is right.") }),
    severity: t.expose("severity", {
      type: Severities,
      description: say("必须还是原则上。", "Whether it binds or advises."),
    }),
    subjectKind: t.string({
      description: say("对象的种类。", "What kind of thing is judged."),
      resolve: ({ subject }) => subject.kind,
    }),
    subjectKey: t.string({
      description: say("哪一个对象。", "Which one of them."),
      resolve: ({ subject }) => subject.key,
    }),
    verdict: t.expose("verdict", { type: Verdicts, description: say("结论。", "The verdict.") }),
    blocks: t.exposeBoolean("blocks", {
      description: say("能否阻断本系统的办理，还是只提示。", "Whether it may stop what is authorised here."),
    }),
    confidence: t.expose("confidence", {
      type: LegalConfidences,
      nullable: true,
      description: say("条文核对到什么程度。", "How the clause was confirmed."),
    }),
    dueOn: t.expose("dueOn", {
      type: "Date",
      nullable: true,
      description: say("最迟哪一天办。", "The last day for what is still to be done."),
    }),
    citations: t.field({
      type: [Citation],
      description: say("出处。", "Where the rule stands."),
      resolve: ({ citations }) => citations,
    }),
    version: t.expose("version", { type: VersionType, description: say("适用的版本。", "The version.") }),
    evidence: t.field({
      type: [EvidenceType],
      description: say("逐项比较。", "What was compared."),
      resolve: ({ evidence }) => evidence,
    }),
  }),
})
