/** Port: what is wrong or falls due, over many projects. */
import { Context, type Effect } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Cursor, Page } from "../kernel/Page.ts"
import type { Scope } from "../access/Actor.ts"
import type { ProjectCode } from "../project/Project.ts"
import type { ResolvedFilter } from "../project/ProjectRepository.ts"
import type { OpenFindingsQuestion } from "./answers.ts"
import type { Outlook } from "./outlook.ts"

export interface FindingRow extends Omit<Outlook, "until"> {
  readonly code: ProjectCode
  readonly name: string
  readonly year: number
  readonly countyCode: DivisionCode
  readonly itemKey: ItemKey
}

/** What a list asks for, with its day. */
export interface FindingCondition extends Pick<OpenFindingsQuestion, "system" | "verdict" | "dueBy"> {
  readonly on: CalendarDate
}

export class FindingRepository extends Context.Service<
  FindingRepository,
  {
    /** By the day on which each came to be, or falls due; a page of them. */
    readonly list: (
      scope: Scope,
      filter: ResolvedFilter,
      condition: FindingCondition,
      page: { readonly limit: number; readonly after?: Cursor | undefined },
    ) => Effect.Effect<Page<FindingRow>>
  }
>()("@minsheng/core/act/FindingRepository") {}
