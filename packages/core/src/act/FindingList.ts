/** Use case that lists what is wrong and what falls due in many projects: the work list of an office. */
import { Context, Effect, Layer } from "effect"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { reading } from "../journal/reading.ts"
import type { CurrentActor } from "../access/Actor.ts"
import { askedList, type ListRefusal } from "../project/askedList.ts"
import { namedLines } from "../project/names.ts"
import type { OpenFinding, OpenFindingsAnswer, OpenFindingsQuestion } from "./answers.ts"
import { FindingRepository, type FindingRow } from "./FindingRepository.ts"
import { systemOf } from "../dossier/rulebook.ts"
import { ruleTitle } from "./findings.ts"

const lineOf = ({
  code,
  name,
  rule,
  subjectKind,
  subjectKey,
  verdict,
  blocks,
  dueOn,
  from,
  countyName,
  itemName,
}: FindingRow & Pick<OpenFinding, "countyName" | "itemName">): OpenFinding => ({
  code,
  name,
  countyName,
  itemName,
  rule,
  title: ruleTitle(rule),
  system: systemOf(rule),
  subject: { kind: subjectKind, key: subjectKey },
  verdict,
  blocks,
  dueOn,
  since: from,
})

export class FindingList extends Context.Service<
  FindingList,
  {
    readonly list: (
      question: OpenFindingsQuestion,
    ) => Effect.Effect<OpenFindingsAnswer, ListRefusal, CurrentActor>
  }
>()("@minsheng/core/act/FindingList") {
  static readonly layer = Layer.effect(
    FindingList,
    Effect.gen(function* () {
      const repository = yield* FindingRepository
      const withReading = yield* reading

      const list = Effect.fn("FindingList.list")(function* ({
        filter: asked,
        page,
        ...condition
      }: OpenFindingsQuestion) {
        const { actor, axes, filter, names } = yield* askedList("dossiers.read", { filter: asked })
        const on = yield* OfficeClock.today
        const found = yield* repository.list(actor.scope, filter, { ...condition, on }, page)
        const rows = yield* namedLines(found.rows, names)
        return { axes, rows: rows.map(lineOf), next: found.next }
      }, withReading)

      return FindingList.of({ list })
    }),
  )
}
