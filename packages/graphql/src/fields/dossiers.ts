/** Questions about dossiers under the six systems, the rulebook, and gates. */
import {
  DossierQuestion,
  Dossiers,
  FindingsQuestion,
  Rulebook,
  type RulesAnswer,
  RulesQuestion,
} from "@minsheng/core/act"
import type { RuleAnswer } from "@minsheng/core/dossier"
import { CanQuestion, Gates, GatesQuestion } from "@minsheng/core/gates"
import { builder, say } from "../builder.ts"
import { answering } from "../run.ts"
import { axesArguments } from "../types/connections.ts"
import { Dossier, Findings } from "../types/dossiers.ts"
import { Citation, LegalConfidences, Severities, Systems } from "../types/findings.ts"
import { Actions, CanType, GateDecisions } from "../types/gates.ts"
import { axesOf, Words } from "../types/values.ts"
import { resultOf } from "./results.ts"

const Rule = builder.objectRef<RuleAnswer>("Rule").implement({
  description: say("规则的一个版本。", "A version of a rule."),
  fields: (t) => ({
    id: t.exposeString("id", { description: say("编号。", "Its identity.") }),
    revision: t.exposeInt("revision", { description: say("修订号。", "Its revision.") }),
    rows: t.stringList({
      description: say("规则清单的行。", "Rows of the register of rules."),
      resolve: ({ rows }) => [...rows],
    }),
    system: t.expose("system", { type: Systems, description: say("哪一制。", "Its system.") }),
    title: t.expose("title", { type: Words, description: say("怎样才对。", "What is right.") }),
    severity: t.expose("severity", {
      type: Severities,
      description: say("必须还是原则上。", "Whether it binds or advises."),
    }),
    blocks: t.exposeBoolean("blocks", { description: say("能否阻断。", "Whether it may block.") }),
    blocksFrom: t.expose("blocksFrom", {
      type: "Date",
      nullable: true,
      description: say("自哪一天起可以阻断。", "From which day on it may block."),
    }),
    confidence: t.expose("confidence", {
      type: LegalConfidences,
      description: say("条文核对到什么程度。", "How the clause was confirmed."),
    }),
    from: t.field({
      type: "Date",
      description: say("施行之日。", "In force from this day."),
      resolve: ({ effective }) => effective.from,
    }),
    until: t.field({
      type: "Date",
      nullable: true,
      description: say("末日；现行的为空。", "Its last day; null while it is in force."),
      resolve: ({ effective }) => effective.until,
    }),
    citations: t.field({
      type: [Citation],
      description: say("出处。", "Where it stands."),
      resolve: ({ citations }) => citations,
    }),
  }),
})

const RulesType = builder.objectRef<RulesAnswer>("RulesAnswer").implement({
  description: say("规则汇编。", "The rulebook."),
  fields: (t) => ({
    axes: axesOf(t),
    rules: t.field({
      type: [Rule],
      description: say("各规则的各版本。", "Every version of every rule."),
      resolve: ({ rules }) => rules,
    }),
  }),
})

const codeWords = { required: true, description: say("项目编号。", "The project's code.") } as const

export const addDossierQuestions = (): void => {
  builder.queryFields((t) => ({
    rules: t.field({
      type: resultOf("RulesResult", RulesType),
      args: {
        everyVersion: t.arg.boolean({
          description: say(
            "是否要全部版本；不写只要当日施行的。",
            "Every version; those in force on the day otherwise.",
          ),
        }),
        ...axesArguments(t.arg),
      },
      description: say("六制的规则。", "The rules of the six systems."),
      resolve: answering(RulesQuestion, (question) => Rulebook.use((rulebook) => rulebook.read(question))),
    }),
    dossier: t.field({
      type: resultOf("DossierResult", Dossier, "ProjectNotFound"),
      args: { code: t.arg.string(codeWords), ...axesArguments(t.arg) },
      description: say("一个项目的六制档案。", "A project's dossier under the six systems."),
      resolve: answering(DossierQuestion, (question) => Dossiers.use((dossiers) => dossiers.open(question))),
    }),
    findings: t.field({
      type: resultOf("FindingsResult", Findings, "ProjectNotFound"),
      args: {
        code: t.arg.string(codeWords),
        system: t.arg({ type: Systems, description: say("只要一制的。", "Of one system alone.") }),
        ...axesArguments(t.arg),
      },
      description: say("各规则对一个项目的结论。", "What the rules say of a project."),
      resolve: answering(FindingsQuestion, (question) =>
        Dossiers.use((dossiers) => dossiers.findings(question)),
      ),
    }),
    can: t.field({
      type: resultOf("CanResult", CanType, "ProjectNotFound", "SubjectUnknown"),
      args: {
        ...axesArguments(t.arg),
        code: t.arg.string(codeWords),
        action: t.arg({ type: Actions, required: true, description: say("什么事。", "What.") }),
        subject: t.arg.string({
          required: true,
          description: say("哪一个；project 为整个项目。", "Which one; project for all works."),
        }),
      },
      description: say(
        "能否办理，不能的话，为什么，依据哪一条。",
        "May it be authorised, and if not, why, under which clause.",
      ),
      resolve: answering(CanQuestion, (question) => Gates.use((gates) => gates.can(question))),
    }),
    gateDecisions: t.field({
      type: resultOf("GateDecisionsResult", GateDecisions, "ProjectNotFound"),
      args: { code: t.arg.string(codeWords), ...axesArguments(t.arg) },
      description: say("一个项目办理过的事。", "What was decided for a project."),
      resolve: answering(GatesQuestion, (question) => Gates.use((gates) => gates.open(question))),
    }),
  }))
}
