/** A project's dossier: its acts, and how the six systems stand. */
import type { DossierAnswer, FindingsAnswer } from "@minsheng/core/act"
import { actNameWords } from "@minsheng/core/words"
import { builder, say } from "../builder.ts"
import { actorIdField, entryFields, recordedAtField } from "./entries.ts"
import { FindingType, Systems } from "./findings.ts"
import { axesOf, Words } from "./values.ts"

type RecordedAct = DossierAnswer["acts"][number]
type Tally = DossierAnswer["systems"][number]

const Act = builder.objectRef<RecordedAct>("Act").implement({
  description: say("六制下的一个事项。", "Something that happened under the six systems."),
  fields: (t) => ({
    ...entryFields(t),
    recordedAt: t.expose("recordedAt", recordedAtField),
    actorId: t.exposeString("actorId", actorIdField),
    root: t.exposeInt("root", {
      description: say("最初登记它的是第几条。", "The entry that first stated it."),
    }),
    type: t.exposeString("type", { description: say("事项的种类。", "What it is, by its code.") }),
    name: t.field({
      type: Words,
      description: say("事项的名称。", "What it is called."),
      resolve: ({ type }) => actNameWords[type],
    }),
    stands: t.boolean({
      description: say("是否现行，没有被更正或撤回。", "Whether it stands, neither corrected nor withdrawn."),
      resolve: ({ standing, annuls }) => standing._tag === "Stands" && !annuls,
    }),
    payload: t.string({
      description: say("所说的内容，JSON，与账册一致。", "What it says, in JSON, as the journal has it."),
      resolve: ({ payload }) => JSON.stringify(payload),
    }),
    payloadHash: t.exposeString("payloadHash", {
      description: say("内容的摘要值。", "The digest of what it says."),
    }),
  }),
})

const SystemTally = builder.objectRef<Tally>("SystemTally").implement({
  description: say("一制下各结论的个数。", "How many findings of a system come to what."),
  fields: (t) => ({
    system: t.expose("system", { type: Systems, description: say("哪一制。", "Which system.") }),
    satisfied: t.exposeInt("satisfied", { description: say("符合。", "Satisfied.") }),
    violated: t.exposeInt("violated", { description: say("违反。", "Violated.") }),
    notApplicable: t.exposeInt("notApplicable", { description: say("不适用。", "Not applicable.") }),
    undetermined: t.exposeInt("undetermined", { description: say("无法判定。", "Undetermined.") }),
  }),
})

export const Dossier = builder.objectRef<DossierAnswer>("DossierAnswer").implement({
  description: say("项目的六制档案。", "A project's dossier under the six systems."),
  fields: (t) => ({
    axes: axesOf(t),
    code: t.exposeString("code", { description: say("项目编号。", "The project's code.") }),
    name: t.exposeString("name", { description: say("项目名称。", "Its name.") }),
    version: t.exposeInt("version", {
      description: say("档案共有几条。", "How many entries the dossier has."),
    }),
    acts: t.field({
      type: [Act],
      description: say("各事项，按登记的先后。", "Its acts, in the order in which they were recorded."),
      resolve: ({ acts }) => acts,
    }),
    systems: t.field({
      type: [SystemTally],
      description: say("六制各怎样。", "How each system stands."),
      resolve: ({ systems }) => systems,
    }),
  }),
})

export const Findings = builder.objectRef<FindingsAnswer>("FindingsAnswer").implement({
  description: say("各规则的结论。", "What the rules say."),
  fields: (t) => ({
    axes: axesOf(t),
    findings: t.field({
      type: [FindingType],
      description: say("逐条。", "One by one."),
      resolve: ({ findings }) => findings,
    }),
  }),
})
