/** Dossiers: what happened in a project under the six systems, and what the rules say of it. */
import { type DossierAnswer, Dossiers, type RecordedAct, type RuleFinding } from "@minsheng/core/act"
import { canonicalText } from "@minsheng/core/journal"
import { actNameWords } from "@minsheng/core/words"
import { builder, say } from "../builder.ts"
import type { AgencyContext } from "../context.ts"
import { runGranted } from "../run.ts"
import { type Soon, soon } from "../soon.ts"
import { connection, sliced, sliceResult } from "./connections.ts"
import { Finding, Systems, Tally, Verdicts } from "./findings.ts"
import { Standings } from "./history.ts"
import { Axes, Words } from "./values.ts"

const Act = builder.objectRef<RecordedAct>("Act").implement({
  description: say("一件登记的事项，或更正、撤回它的一条。", "An act, or what took its place."),
  fields: (t) => ({
    position: t.exposeInt("position", { description: say("账册的序号。", "Its entry in the journal.") }),
    root: t.exposeInt("root", {
      description: say("最初登记它的序号。", "The entry that first stated the act."),
    }),
    type: t.exposeString("type", { description: say("种类。", "What it is, by its type.") }),
    name: t.field({
      type: Words,
      description: say("叫什么。", "What it is called."),
      resolve: ({ type }) => actNameWords[type],
    }),
    occurredOn: t.expose("occurredOn", { type: "Date", description: say("发生的日子。", "Its day.") }),
    recordedAt: t.expose("recordedAt", {
      type: "Instant",
      description: say("登记的时刻。", "When it was recorded."),
    }),
    reason: t.exposeString("reason", {
      nullable: true,
      description: say("更正或撤回的原因。", "Why it was corrected or withdrawn."),
    }),
    supersedes: t.exposeInt("supersedes", {
      nullable: true,
      description: say("更正或撤回的是第几条。", "The entry whose place it took."),
    }),
    standing: t.field({
      type: Standings,
      description: say("现行、已更正还是已撤回。", "Whether it stands."),
      resolve: ({ standing }) => standing._tag,
    }),
    payload: t.string({
      description: say("内容，JSON。", "What it says, as JSON."),
      resolve: ({ payload }) => canonicalText(payload as never),
    }),
    payloadHash: t.exposeString("payloadHash", { description: say("内容的哈希。", "The hash of it.") }),
  }),
})

const ActsResult = sliceResult(
  "ActsResult",
  connection("ActConnection", Act, say("事项，按登记的先后。", "The acts, in the order of their recording.")),
  "ActConnection",
)

export const FindingsResult = sliceResult(
  "FindingsResult",
  connection("FindingConnection", Finding, say("各条规则的结论。", "What the rules say.")),
  "FindingConnection",
)

const keyOf = ({ rule, subject }: RuleFinding): string => `${rule}\n${subject.key}`

/** What the rules say, at the times at which the dossier was opened. */
const findingsIn = (
  { axes, code }: DossierAnswer,
  args: { readonly system?: RuleFinding["system"] | null; readonly verdict?: string | null },
  context: AgencyContext,
): Soon<ReadonlyArray<RuleFinding>> => {
  const { system, verdict } = args
  const question = { code, asOf: axes.asOf, knownAt: axes.knownAt.position }
  const asked = system === null || system === undefined ? question : { ...question, system }
  return soon(
    runGranted(
      context,
      Dossiers.use((dossiers) => dossiers.findings(asked)),
    ),
    ({ findings }) =>
      findings
        .filter((finding) => (verdict ?? finding.verdict) === finding.verdict)
        .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  )
}

export const Dossier = builder.objectRef<DossierAnswer>("Dossier")
Dossier.implement({
  description: say(
    "六制档案：一个项目的事项，和规则怎么看。",
    "A dossier: the acts of a project under the six systems, and what the rules say of them.",
  ),
  fields: (t) => ({
    axes: t.field({
      type: Axes,
      description: say("两个时间上的位置。", "Where the answer stands in the two times."),
      resolve: ({ axes }) => axes,
    }),
    demonstration: t.exposeBoolean("demonstration", {
      description: say("是否演示数据。", "Whether the data are made up."),
    }),
    projectCode: t.exposeString("code", { description: say("项目编号。", "The project's code.") }),
    version: t.exposeInt("version", {
      description: say("档案有几条。", "How many entries the dossier has."),
    }),
    systems: t.field({
      type: [Tally],
      description: say("六制各有几条结论。", "The six systems, counted."),
      resolve: ({ systems }) => systems,
    }),
    acts: t.field({
      type: ActsResult,
      args: { ...sliced.arguments(t.arg) },
      description: say("事项。", "The acts."),
      resolve: sliced.resolver(
        ({ acts }: DossierAnswer) => acts,
        ({ position }) => String(position).padStart(12, "0"),
      ),
    }),
    findings: t.field({
      type: FindingsResult,
      args: {
        system: t.arg({ type: Systems, description: say("只要这一制的。", "Only those of this system.") }),
        verdict: t.arg({
          type: Verdicts,
          description: say("只要这种结论的。", "Only those of this verdict."),
        }),
        ...sliced.arguments(t.arg),
      },
      description: say("规则的结论。", "What the rules say."),
      resolve: (answer, { system, verdict, ...slice }, context) =>
        sliced.resolver(
          (of: DossierAnswer) =>
            findingsIn(of, { system: system ?? null, verdict: verdict ?? null }, context),
          keyOf,
        )(answer, slice, context),
    }),
  }),
})
