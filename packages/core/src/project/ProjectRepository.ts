/** Port: the lists of the register of projects. */
import { Context, type Effect, Schema, type Stream } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Fen } from "../kernel/Money.ts"
import { Month } from "../kernel/Month.ts"
import { Cursor, type Page, PageLimit, type Reach, type Sliced } from "../kernel/Page.ts"
import { Uuid } from "../kernel/Uuid.ts"
import type { Axes } from "../journal/Axes.ts"
import type { Entry } from "../journal/Entry.ts"
import type { Scope } from "../access/Actor.ts"
import { ItemKind, ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { ProjectCode } from "./Project.ts"
import type { Measures } from "./ProjectRecord.ts"

/** Words to look for in name, township, unit and code: two characters at least. */
export const SearchText = Schema.Trim.check(Schema.isBetweenCodePoints(2, 40, { message: "searchText" }))

/** Slowest: the smallest share of the yearly plan invested comes first. */
export const ProjectOrder = Schema.Literals(["code", "slowest"])
export type ProjectOrder = typeof ProjectOrder.Type

/** Which projects: all conditions that are given must hold. */
export const ProjectFilter = Schema.Struct({
  year: ProgrammeYear,
  /** A province, a prefecture or a county. */
  region: Schema.optionalKey(DivisionCode),
  itemKey: Schema.optionalKey(ItemKey),
  /** Whose catalogue the items stand in: the province, or a division that added some; by default any. */
  catalogue: Schema.optionalKey(DivisionCode),
  kind: Schema.optionalKey(ItemKind),
  search: Schema.optionalKey(SearchText),
  /** Only projects without a report for this month. */
  missingMonth: Schema.optionalKey(Month),
  /** Only projects this many percentage points or more behind time-proportional progress (by month). */
  behindPoints: Schema.optionalKey(
    Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }, { message: "percentagePoints" })),
  ),
})
export type ProjectFilter = typeof ProjectFilter.Type

export const PageOfProjects = Schema.Struct({
  limit: PageLimit,
  after: Schema.optionalKey(Cursor),
  order: ProjectOrder,
})
export type PageOfProjects = typeof PageOfProjects.Type

/** One line of the register, in its wire form. */
export const ProjectRow = Schema.Struct({
  id: Uuid,
  code: ProjectCode,
  year: Schema.Int,
  countyCode: DivisionCode,
  itemKey: ItemKey,
  name: Schema.String,
  township: Schema.NullOr(Schema.String),
  implementingUnit: Schema.String,
  approvedOn: CalendarDate,
  annualPlanFen: Fen,
  investedFen: Fen,
  disbursedFen: Fen,
  spentFen: Fen,
  physicalProgress: Schema.NullOr(Schema.Int),
  latestMonth: Schema.NullOr(Month),
})
export type ProjectRow = typeof ProjectRow.Type

/** A count that stops counting: `atLeast` is true where there may be more. */
export const CappedCount = Schema.Struct({ count: Schema.Int, atLeast: Schema.Boolean })
export type CappedCount = typeof CappedCount.Type

/** What some projects come to. */
export interface ProjectSums extends Measures {
  readonly projectCount: number
  readonly annualPlanFen: Fen
}

/**
 * What the projects of a list come to. The province's programme and the items that divisions added are never
 * added up together.
 */
export interface ProjectTotals extends ProjectSums {
  /** Of items that divisions added; `null` where the list has none, or is of one division's catalogue. */
  readonly local: ProjectSums | null
}

/** A filter whose region and kind were looked up: the counties and items that it means. */
export interface ResolvedFilter extends Omit<ProjectFilter, "region" | "kind" | "itemKey" | "catalogue"> {
  readonly counties: ReadonlyArray<DivisionCode> | undefined
  readonly items: ReadonlyArray<ItemKey> | undefined
  /** Time-proportional progress on the date asked for, in millionths: what `behindPoints` counts from. */
  readonly timeMillionths: number
}

export class ProjectRepository extends Context.Service<
  ProjectRepository,
  {
    /** Also of a project whose registration was annulled. */
    readonly idOf: (code: ProjectCode) => Effect.Effect<Uuid | undefined>
    /** The entries of those projects that are registered, by their codes. */
    readonly entriesOf: (
      codes: ReadonlyArray<ProjectCode>,
    ) => Effect.Effect<ReadonlyMap<ProjectCode, ReadonlyArray<Entry>>>
    readonly list: (
      scope: Scope,
      axes: Axes,
      filter: ResolvedFilter,
      page: PageOfProjects,
    ) => Effect.Effect<Page<ProjectRow>>
    /** The same list, a slice of it from either end. */
    readonly slice: (
      scope: Scope,
      axes: Axes,
      filter: ResolvedFilter,
      page: { readonly reach: Reach; readonly order: ProjectOrder },
    ) => Effect.Effect<Sliced<ProjectRow>>
    readonly count: (scope: Scope, axes: Axes, filter: ResolvedFilter) => Effect.Effect<CappedCount>
    /** What all projects of a list come to. */
    readonly totals: (scope: Scope, axes: Axes, filter: ResolvedFilter) => Effect.Effect<ProjectTotals>
    /** All rows of a list, streamed in an order. */
    readonly rows: (
      scope: Scope,
      axes: Axes,
      filter: ResolvedFilter,
      order: ProjectOrder,
    ) => Stream.Stream<ProjectRow>
  }
>()("@minsheng/core/project/ProjectRepository") {}
