/** `list`: pages of the register, what is attached to a record, what is wrong and what falls due. */
import { Effect, Schema } from "effect"
import { Command, Flag } from "effect/cli"
import { ItemKey, Money, Month, Page } from "@minsheng/core/kernel"
import { ItemKind } from "@minsheng/core/programme"
import { ListAnswer, ProjectList, ProjectOrder, SearchText } from "@minsheng/core/project"
import { as, axes, catalogue, fits, given, orUndefined, output, region } from "../flags.ts"
import { access } from "./listAccess.ts"
import { items, targets } from "./listProgramme.ts"
import { columns } from "../output.ts"
import { listDocuments } from "./documents.ts"
import { findings } from "./listFindings.ts"
import { answerAs } from "../run.ts"

export const filters = {
  year: Flag.Int("year").pipe(Flag.withDefault(2010), Flag.withDescription("programme year")),
  region,
  itemKey: Flag.String("item").pipe(
    Flag.filterMap(...fits(ItemKey.ItemKey)),
    Flag.withDescription("two-digit item key"),
    orUndefined,
  ),
  catalogue,
  kind: Flag.Literals("kind", ItemKind.literals).pipe(orUndefined),
  search: Flag.String("search").pipe(
    Flag.filterMap(...fits(SearchText)),
    Flag.withDescription("two characters or more of a name, township or unit; or a code"),
    orUndefined,
  ),
  missingMonth: Flag.String("missing").pipe(
    Flag.filterMap(...fits(Month.Month)),
    Flag.withDescription("only projects without a report for this month"),
    orUndefined,
  ),
  behindPoints: Flag.Int("behind").pipe(
    Flag.withDescription("only projects this many percentage points behind time"),
    orUndefined,
  ),
}

const found = { ...filters, ...axes }

/** The conditions and the two times of a list, as they were given. */
export const conditionsIn = (flags: Command.Command.Config.Infer<typeof found>) => {
  const { year, asOf, knownAt, region: where, itemKey, catalogue: of, kind, search } = flags
  const { missingMonth, behindPoints } = flags
  const conditions = given({
    region: where,
    itemKey,
    catalogue: of,
    kind,
    search,
    missingMonth,
    behindPoints,
  })
  return { filter: { year, ...conditions }, ...given({ asOf, knownAt }) }
}

const paging = {
  limit: Flag.Int("limit").pipe(Flag.filterMap(...fits(Page.PageLimit)), Flag.withDefault(50)),
  after: Flag.String("after").pipe(
    Flag.filterMap(...fits(Page.Cursor)),
    Flag.withDescription("go on behind a page"),
    orUndefined,
  ),
  order: Flag.Literals("order", ProjectOrder.literals).pipe(Flag.withDefault("code" as const)),
}

const projects = Command.make("projects", { ...filters, ...paging, ...axes, ...output, as }, (flags) => {
  const { limit, after, order } = flags
  const question = { ...conditionsIn(flags), page: { limit, order, ...given({ after }) } }
  return answerAs(
    flags,
    Effect.map(
      ProjectList.use((list) => list.list(question)),
      (answer) => ({
        json: Schema.encodeSync(ListAnswer)(answer),
        lines: [
          ...columns(
            answer.rows.map((row) => [
              row.code,
              row.countyName[flags.locale],
              row.catalogueName?.[flags.locale] ?? "",
              row.name,
              Money.formatYuan(row.annualPlanFen),
              Money.formatYuan(row.investedFen),
            ]),
          ),
          ...(answer.next === null ? [] : [`--after ${answer.next}`]),
        ],
      }),
    ),
  )
}).pipe(Command.withDescription("Projects that meet all the conditions, page by page"))

export const list = Command.make("list").pipe(
  Command.withDescription("Lists of the register"),
  Command.withSubcommands([access, listDocuments, findings, projects, items, targets]),
)
