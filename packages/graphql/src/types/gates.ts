/** Gates: what may be authorised, what was, and the receipts that say why. */
import { Action, type CanAnswer, type GatesAnswer, gates, Outcome, type Receipt } from "@minsheng/core/gates"
import { outcomeWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { actorIdField, recordedAtField } from "./entries.ts"
import { FindingType } from "./findings.ts"
import { axesOf } from "./values.ts"

export const Actions = enumOf(
  "GateAction",
  Action.literals,
  {
    fileTender: gates.fileTender.title,
    fileContract: gates.fileContract.title,
    agreeToStart: gates.agreeToStart.title,
    fileAcceptance: gates.fileAcceptance.title,
  },
  say("本系统办理的事。", "What this register authorises."),
)

const Outcomes = enumOf(
  "GateOutcome",
  Outcome.literals,
  outcomeWords,
  say("能否办理。", "Whether it may be authorised."),
)

const Input = builder.objectRef<Receipt["inputs"][number]>("ReceiptInput").implement({
  description: say("所依据的一个事项。", "An act that an answer rests on."),
  fields: (t) => ({
    id: t.exposeString("id", { description: say("账册的序号。", "Its position in the journal.") }),
    type: t.exposeString("type", { description: say("种类。", "What it is.") }),
    occurredOn: t.expose("occurredOn", { type: "Date", description: say("日期。", "Its day.") }),
    hash: t.exposeString("hash", { description: say("内容的摘要值。", "The digest of what it says.") }),
  }),
})

const AskedRule = builder.objectRef<Receipt["rulebook"]["asked"][number]>("AskedRule").implement({
  description: say("所问的一条规则。", "A rule that was asked."),
  fields: (t) => ({
    rule: t.exposeString("rule", { description: say("编号。", "Its identity.") }),
    revision: t.exposeInt("revision", { description: say("修订号。", "Its revision.") }),
    digest: t.exposeString("digest", { description: say("摘要值。", "Its digest.") }),
  }),
})

const ReceiptType = builder.objectRef<Receipt>("Receipt").implement({
  description: say(
    "凭据：能否办理，以及所依据的一切；有档案就能在别处重做。",
    "A receipt: whether it may be authorised and all that this rests on; with the dossier anybody can make it again.",
  ),
  fields: (t) => ({
    action: t.expose("action", { type: Actions, description: say("什么事。", "What is authorised.") }),
    subject: t.exposeString("subject", {
      description: say("哪一个；project 为整个项目。", "Which one; project for all works."),
    }),
    on: t.expose("on", { type: "Date", description: say("截至哪一天。", "As of which day.") }),
    outcome: t.expose("outcome", { type: Outcomes, description: say("能否办理。", "The answer.") }),
    supposed: t.exposeString("supposed", {
      nullable: true,
      description: say("视同已办的事项。", "The act that was judged as if it were done."),
    }),
    algorithm: t.exposeString("algorithm", { description: say("摘要算法。", "The digest's algorithm.") }),
    rulebookDigest: t.string({
      description: say("全部规则的摘要值。", "The digest of the whole rulebook."),
      resolve: ({ rulebook }) => rulebook.digest,
    }),
    asked: t.field({
      type: [AskedRule],
      description: say("问了哪些规则。", "The rules that were asked."),
      resolve: ({ rulebook }) => rulebook.asked,
    }),
    inputs: t.field({
      type: [Input],
      description: say("档案里的事项。", "The acts of the dossier."),
      resolve: ({ inputs }) => inputs,
    }),
    findings: t.field({
      type: [FindingType],
      description: say("各规则的结论。", "What the rules say."),
      resolve: ({ findings }) => findings,
    }),
    digest: t.exposeString("digest", { description: say("凭据的摘要值。", "The receipt's own digest.") }),
  }),
})

export const CanType = builder.objectRef<CanAnswer>("CanAnswer").implement({
  description: say("门的答复。", "What a gate answers."),
  fields: (t) => ({
    axes: axesOf(t),
    receipt: t.expose("receipt", { type: ReceiptType, description: say("凭据。", "The receipt.") }),
  }),
})

type Pass = GatesAnswer["decisions"][number]

const Decision = builder.objectRef<Pass>("GateDecision").implement({
  description: say("办理过的一件事，和它后来怎样了。", "A decision, and what became of what it rests on."),
  fields: (t) => ({
    position: t.exposeInt("position", { description: say("账册的序号。", "Its position in the journal.") }),
    recordedAt: t.expose("recordedAt", recordedAtField),
    actorId: t.exposeString("actorId", actorIdField),
    reason: t.exposeString("reason", {
      nullable: true,
      description: say("不明之处为什么仍然办理。", "Why, where something was not known."),
    }),
    revoked: t.boolean({
      description: say("是否已撤销。", "Whether it was revoked."),
      resolve: ({ revoked }) => revoked !== null,
    }),
    holds: t.boolean({
      description: say("按现在所知，凭据是否仍然成立。", "Whether its receipt holds by what is known now."),
      resolve: ({ replay }) => replay.holds,
    }),
    receipt: t.expose("receipt", { type: ReceiptType, description: say("凭据。", "Its receipt.") }),
  }),
})

export const GateDecisions = builder.objectRef<GatesAnswer>("GateDecisionsAnswer").implement({
  description: say("一个项目办理过的事。", "What was decided for a project."),
  fields: (t) => ({
    axes: axesOf(t),
    code: t.exposeString("code", { description: say("项目编号。", "The project's code.") }),
    decisions: t.field({
      type: [Decision],
      description: say("逐件，按先后。", "One by one, in their order."),
      resolve: ({ decisions }) => decisions,
    }),
  }),
})
