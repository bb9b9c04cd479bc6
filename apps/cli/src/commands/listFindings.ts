/** `list findings`: what is wrong and what falls due, over many projects. */
import { Effect, Schema } from "effect"
import { Command, Flag } from "effect/cli"
import { FindingList, OpenFindingsAnswer } from "@minsheng/core/act"
import { ItemKey, Page } from "@minsheng/core/kernel"
import { SYSTEMS } from "@minsheng/core/sixSystems"
import { verdictWords } from "@minsheng/core/words"
import { as, dateFlag, fits, given, orUndefined, output, region } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

const conditions = {
  year: Flag.Int("year").pipe(Flag.withDefault(2010), Flag.withDescription("programme year")),
  region,
  itemKey: Flag.String("item").pipe(
    Flag.filterMap(...fits(ItemKey.ItemKey)),
    Flag.withDescription("two-digit item key"),
    orUndefined,
  ),
  system: Flag.Literals("system", SYSTEMS).pipe(orUndefined),
  verdict: Flag.Literals("verdict", ["violated", "undetermined"]).pipe(
    Flag.withDescription("only what is wrong, or only what falls due"),
    orUndefined,
  ),
  dueBy: dateFlag("due-by", "only what falls due by this day"),
}

const paging = {
  limit: Flag.Int("limit").pipe(Flag.filterMap(...fits(Page.PageLimit)), Flag.withDefault(50)),
  after: Flag.String("after").pipe(
    Flag.filterMap(...fits(Page.Cursor)),
    Flag.withDescription("go on behind a page"),
    orUndefined,
  ),
}

export const findings = Command.make("findings", { ...conditions, ...paging, ...output, as }, (flags) => {
  const { year, region: where, itemKey, system, verdict, dueBy, limit, after } = flags
  const question = {
    filter: { year, ...given({ region: where, itemKey }) },
    ...given({ system, verdict, dueBy }),
    page: { limit, ...given({ after }) },
  }
  return answerAs(
    flags,
    Effect.map(
      FindingList.use((list) => list.list(question)),
      (answer) => ({
        json: Schema.encodeSync(OpenFindingsAnswer)(answer),
        lines: [
          ...columns(
            answer.rows.map((row) => [
              row.code,
              verdictWords[row.verdict][flags.locale],
              row.dueOn ?? row.since,
              row.subject.key,
              row.title[flags.locale],
            ]),
          ),
          ...(answer.next === null ? [] : [`--after ${answer.next}`]),
        ],
      }),
    ),
  )
}).pipe(Command.withDescription("What rules find wrong in projects, and what falls due, by its day"))
