/** The kinds of files that are taken in: by which headings each is known, and how its rows are staged. */
import { Effect, Stream } from "effect"
import type { UseCase } from "../access/Role.ts"
import type { RawRow } from "./CellReader.ts"
import { readArrivalHeader } from "./arrivalColumns.ts"
import { readHeader } from "./columns.ts"
import type { HeaderProblems } from "./header.ts"
import { FileRefused, ImportKind } from "./Import.ts"
import type { StagedRow } from "./ImportStage.ts"
import type { Rows } from "./following.ts"
import { readReportHeader } from "./reportColumns.ts"
import { stagedTargets } from "./stagedTargets.ts"
import { readTargetHeader } from "./targetColumns.ts"
import { stagedArrivals } from "./stagedArrivals.ts"
import { stagedPlans } from "./stagedPlans.ts"
import { readPlanHeader } from "./planColumns.ts"
import { stagedTransfers } from "./stagedTransfers.ts"
import { readTransferHeader } from "./transferColumns.ts"
import { type Registers, stagedProjects, stagedReports } from "./staging.ts"

/** A header, read as that of one kind of file. */
interface OpenedKind {
  readonly kind: ImportKind
  /** How many of the kind's columns there are. */
  readonly columnCount: number
  readonly problems: HeaderProblems
  readonly ignored: ReadonlyArray<string>
  /** The most rows that a file may have, where its rows are looked at together. */
  readonly rowsMax: number
  readonly staged: (rows: Rows, registers: Registers) => Stream.Stream<ReadonlyArray<StagedRow>, FileRefused>
}

type StagedTogether = (
  rows: ReadonlyArray<RawRow>,
  registers: Registers,
) => Effect.Effect<ReadonlyArray<StagedRow>>

/** Row by row, as they come. */
const asTheyCome =
  (staged: StagedTogether): OpenedKind["staged"] =>
  (rows, registers) =>
    Stream.mapEffect(rows, (some) => staged(some, registers))

/** All rows of the file at once. */
const allTogether =
  (staged: StagedTogether): OpenedKind["staged"] =>
  (rows, registers) =>
    Stream.fromEffect(Effect.flatMap(Stream.runCollect(rows), (some) => staged(some.flat(), registers)))

const ANY = Number.POSITIVE_INFINITY
/** The whole province with its cities and all items has about 4,500; they go in in one transaction. */
export const TARGET_ROWS_MAX = 10_000

/** They are judged together, each on top of those before it. */
const TRANSFER_ROWS_MAX = 20_000

const KINDS: Readonly<Record<ImportKind, (headings: ReadonlyArray<string>) => OpenedKind>> = {
  projects: (headings) => {
    const { places, problems, ignored } = readHeader(headings)
    const staged = asTheyCome((rows, registers) => stagedProjects(rows, places, registers))
    return { kind: "projects", columnCount: places.size, problems, ignored, rowsMax: ANY, staged }
  },
  reports: (headings) => {
    const { places, problems, ignored } = readReportHeader(headings)
    const staged = asTheyCome((rows, registers) => stagedReports(rows, places, registers))
    return { kind: "reports", columnCount: places.size, problems, ignored, rowsMax: ANY, staged }
  },
  targets: (headings) => {
    const { places, problems, ignored } = readTargetHeader(headings)
    const staged = allTogether((rows, registers) => stagedTargets(rows, places, registers))
    const rowsMax = TARGET_ROWS_MAX
    return { kind: "targets", columnCount: places.size, problems, ignored, rowsMax, staged }
  },
  transfers: (headings) => {
    const { places, units, problems, ignored } = readTransferHeader(headings)
    const unit = units.get("amount") === "tenThousand" ? "tenThousand" : "yuan"
    const staged = allTogether((rows, registers) => stagedTransfers(rows, { places, unit }, registers))
    const rowsMax = TRANSFER_ROWS_MAX
    return { kind: "transfers", columnCount: places.size, problems, ignored, rowsMax, staged }
  },
  plans: (headings) => {
    const { places, units, problems, ignored } = readPlanHeader(headings)
    const staged = allTogether((rows, registers) => stagedPlans(rows, { places, units }, registers))
    const rowsMax = TARGET_ROWS_MAX
    return { kind: "plans", columnCount: places.size, problems, ignored, rowsMax, staged }
  },
  arrivals: (headings) => {
    const { places, units, problems, ignored } = readArrivalHeader(headings)
    const staged = allTogether((rows, registers) => stagedArrivals(rows, { places, units }, registers))
    const rowsMax = TARGET_ROWS_MAX
    return { kind: "arrivals", columnCount: places.size, problems, ignored, rowsMax, staged }
  },
}

/** What else than importing somebody must be permitted to bring in a kind of file. */
export const KIND_PERMITS: Readonly<Record<ImportKind, UseCase>> = {
  projects: "projects.import",
  reports: "reports.file",
  targets: "programme.edit",
  transfers: "funds.post",
  plans: "funds.plan",
  arrivals: "funds.post",
}

/** How many headings of one and the same kind of file these are. */
export const knownHeadings = (headings: ReadonlyArray<string>): number =>
  Math.max(...ImportKind.literals.map((kind) => KINDS[kind](headings).columnCount))

/** The kind whose columns are all there, or the one that most headings are of. */
const nearest = (headings: ReadonlyArray<string>): OpenedKind => {
  const all = ImportKind.literals.map((kind) => KINDS[kind](headings))
  const whole = all.find(({ problems }) => problems.missing.length === 0)
  return whole ?? all.reduce((best, one) => (one.columnCount > best.columnCount ? one : best))
}

/** Reads the headings of a file, as those of the kind that was asked for or of the nearest. */
export const openKind = (
  headings: ReadonlyArray<string>,
  line: number,
  asked: ImportKind | undefined,
): Effect.Effect<OpenedKind, FileRefused> => {
  const found = nearest(headings)
  const opened = asked === undefined ? found : KINDS[asked](headings)
  const { missing, duplicate } = opened.problems
  if (missing.length > 0) {
    const isOther = found.problems.missing.length === 0
    return Effect.fail(
      isOther
        ? new FileRefused({ fault: "otherKind", line, detail: [] })
        : new FileRefused({ fault: "missingColumns", line, detail: missing }),
    )
  }
  return duplicate.length > 0
    ? Effect.fail(new FileRefused({ fault: "duplicateColumns", line, detail: duplicate }))
    : Effect.succeed(opened)
}
