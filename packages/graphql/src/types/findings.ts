/** What rules say of a dossier: the verdict, the clause, and what was compared. */
import type { Judged, RuleFinding, SystemTally } from "@minsheng/core/act"
import type { CitationAnswer } from "@minsheng/core/dossier"
import { type Verdict, VERDICTS } from "@minsheng/core/law"
import { systemNames, SYSTEMS } from "@minsheng/core/sixSystems"
import { comparisonWords, verdictWords } from "@minsheng/core/words"
import { builder, enumOf, type FieldsOf, say } from "../builder.ts"
import { Words } from "./values.ts"

export const Systems = enumOf("System", SYSTEMS, systemNames, say("六制。", "The six systems."))

export const Verdicts = enumOf<Verdict>(
  "Verdict",
  VERDICTS,
  verdictWords,
  say("规则的结论；不知道的不算符合。", "What a rule says; what is not known is never taken for fine."),
)

const judgedFields: FieldsOf<Judged> = (t) => ({
  rule: t.exposeString("rule", { description: say("规则的编号。", "The rule's identity.") }),
  title: t.expose("title", { type: Words, description: say("规则的句子。", "The sentence that is right.") }),
  system: t.expose("system", { type: Systems, description: say("属于哪一制。", "The system it is of.") }),
  subjectKind: t.string({
    description: say(
      "判断的是什么：项目、标段、合同……",
      "What is judged: the project, a purchase, a contract.",
    ),
    resolve: ({ subject }) => subject.kind,
  }),
  subjectKey: t.string({
    description: say(
      "它的名称；其中的数字是事项的序号。",
      "Its name; a number in it is the entry of an act.",
    ),
    resolve: ({ subject }) => subject.key,
  }),
  verdict: t.expose("verdict", { type: Verdicts, description: say("结论。", "What the rule says.") }),
  blocks: t.exposeBoolean("blocks", {
    description: say("是否可拦截；否则只提示。", "Whether it may block; else it warns."),
  }),
  dueOn: t.expose("dueOn", {
    type: "Date",
    nullable: true,
    description: say("还没有办的，最后一天。", "The last day for what is still to be done."),
  }),
})

const Citation = builder.objectRef<CitationAnswer>("Citation").implement({
  description: say("依据的条文。", "A clause."),
  fields: (t) => ({
    instrument: t.exposeString("instrument", { description: say("名称。", "Its official title.") }),
    instrumentEn: t.exposeString("instrumentEn", {
      description: say("英文译名。", "What it is called here in English."),
    }),
    documentNumber: t.exposeString("documentNumber", {
      nullable: true,
      description: say("文号；法律没有。", "Its number; null for a law."),
    }),
    provision: t.exposeString("provision", { description: say("条、款、项。", "Article and paragraph.") }),
  }),
})

const Comparison = builder.objectRef<RuleFinding["evidence"][number]>("Comparison").implement({
  description: say("一处比较。", "One comparison."),
  fields: (t) => ({
    words: t.field({
      type: Words,
      description: say(
        "看了什么、要求什么、成立与否。",
        "What was seen, what is asked for, whether it is so.",
      ),
      resolve: (compared) => comparisonWords(compared),
    }),
    holds: t.exposeString("holds", {
      description: say("yes、no 或 unknown。", "yes, no or unknown."),
    }),
    acts: t.intList({
      description: say("说明它的事项，账册的序号。", "The acts that say so, by their entries."),
      resolve: ({ acts }) => acts.map(Number),
    }),
  }),
})

export const Finding = builder.objectRef<RuleFinding>("Finding")
Finding.implement({
  description: say("一条规则对一个对象的结论。", "What one rule says of one subject."),
  fields: (t) => ({
    ...judgedFields(t as never),
    revision: t.exposeInt("revision", { description: say("规则的修订号。", "The rule's revision.") }),
    severity: t.exposeString("severity", {
      description: say("binds 为强制，advises 为倡导。", "Whether it binds or advises."),
    }),
    rows: t.exposeStringList("rows", {
      description: say("所算的条目。", "The rows of the register of rules that it computes."),
    }),
    confidence: t.exposeString("confidence", {
      nullable: true,
      description: say("条文核对的程度：V1、V2、V3、M。", "How the wording was confirmed: V1, V2, V3 or M."),
    }),
    citations: t.field({
      type: [Citation],
      description: say("依据。", "The clauses."),
      resolve: ({ citations }) => citations,
    }),
    evidence: t.field({
      type: [Comparison],
      description: say("各处比较。", "What was compared."),
      resolve: ({ evidence }) => evidence,
    }),
    versionFrom: t.field({
      type: "Date",
      nullable: true,
      description: say("适用的版本自哪天起。", "From which day the version that was chosen is in force."),
      resolve: ({ version }) => version.from,
    }),
    versionUntil: t.field({
      type: "Date",
      nullable: true,
      description: say("至哪天；空为至今。", "Until which day; null where it still is."),
      resolve: ({ version }) => version.until,
    }),
    why: t.field({
      type: Words,
      description: say("为何是这一版本。", "Why that version."),
      resolve: ({ version: { why } }) => ({ zh: why.zh, en: why.en }),
    }),
  }),
})

export const Tally = builder.objectRef<SystemTally>("SystemTally").implement({
  description: say("一制的结论各有几条。", "How many rules of a system say what."),
  fields: (t) => ({
    system: t.expose("system", { type: Systems, description: say("哪一制。", "The system.") }),
    satisfied: t.exposeInt("satisfied", { description: say("符合。", "Satisfied.") }),
    violated: t.exposeInt("violated", { description: say("违反。", "Violated.") }),
    notApplicable: t.exposeInt("notApplicable", { description: say("不适用。", "Not applicable.") }),
    undetermined: t.exposeInt("undetermined", { description: say("无法判定。", "Undetermined.") }),
  }),
})
