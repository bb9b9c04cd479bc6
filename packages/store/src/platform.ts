/**
 * The platform: every port on PostgreSQL, and core's use cases on top. What a server, a command line or a
 * script provides to its programs.
 */
import { Effect, Layer, type Redacted } from "effect"
import { Acts, Dossiers, FindingList, Rulebook } from "@minsheng/core/act"
import { Gates } from "@minsheng/core/gates"
import { AccountSecurity, Bookmarks, Credentials, Keys, Offices, Session, Users } from "@minsheng/core/access"
import { AccessTrail, Audit, Entries, KeptSeals } from "@minsheng/core/audit"
import { BankStatements, Reconciliations, StatementTemplate } from "@minsheng/core/bank"
import type { Anchor, DigestAlgorithm } from "@minsheng/core/journal"
import { Seals } from "@minsheng/core/journal"
import { ATTACHMENT_BYTES_MAX, AttachmentBytesMax, DocumentFile, Documents } from "@minsheng/core/document"
import {
  FinancingPlans,
  FundBooks,
  FundFigures,
  FundReports,
  Funds,
  FundTransfers,
  subjectKindsLayer,
} from "@minsheng/core/funds"
import { Ids, OfficeClock } from "@minsheng/core/kernel"
import {
  FundTemplates,
  ImportList,
  ImportUndo,
  ProjectImports,
  ProjectTemplate,
  ReportTemplate,
  RowFileReader,
  TargetTemplate,
} from "@minsheng/core/imports"
import { ReturnList, ProjectFile, ProjectList, Projects } from "@minsheng/core/project"
import {
  Catalogue,
  ItemNames,
  ProgrammeDrafts,
  RegionMap,
  RegionProgrammes,
  Regions,
} from "@minsheng/core/programme"
import { Divisions, Progress, Proposals } from "@minsheng/core/progress"
import { authenticationLayer } from "./access/Authentication.ts"
import { keyRingLayer } from "./access/keyRing.ts"
import { accessRepositoryLayer } from "./access/queries.ts"
import { findingRepositoryLayer } from "./act/queries.ts"
import { bankRepositoryLayer } from "./bank/queries.ts"
import { bookmarkRepositoryLayer } from "./access/bookmarks.ts"
import { accessRecordsLayer } from "./access/records.ts"
import { trailRepositoryLayer } from "./audit/trail.ts"
import { changesLayer } from "./change/queries.ts"
import { entryRepositoryLayer } from "./audit/queries.ts"
import { systemClock } from "./database/clocks.ts"
import { databaseConnectionsLayer } from "./database/connections.ts"
import { type Database, readerLayer } from "./database/Database.ts"
import { randomIds } from "./database/ids.ts"
import { chainDigestLayer, journalLayer } from "./journal/layers.ts"
import { attachmentStoreLayer } from "./document/attachments.ts"
import { documentRepositoryLayer } from "./document/queries.ts"
import { fundFigureRepositoryLayer } from "./funds/figures.ts"
import { examinationLayer } from "./funds/proof.ts"
import { fundRepositoryLayer } from "./funds/queries.ts"
import { journalReaderLayer } from "./journal/readerLayer.ts"
import { progressRepositoryLayer } from "./progress/queries.ts"
import { importStageLayer } from "./imports/importStage.ts"
import { projectRepositoryLayer } from "./project/queries.ts"
import { journalRules } from "./views.ts"

export interface PlatformOptions {
  readonly database: Database
  readonly sessionSecret: Redacted.Redacted
  /** The public address of the pages, such as `https://ms.example.gov.cn`, where there is one. */
  readonly origin?: string | undefined
  /** The seals that were kept outside the database; without a data directory there are none. */
  readonly keptSeals?: () => ReadonlyArray<Anchor>
  readonly digest?: DigestAlgorithm
  /** The office's clock; a demonstration lives on a day that does not pass. */
  readonly clock?: OfficeClock["Service"]
  readonly ids?: Ids["Service"]
  readonly readerCount?: number
  /** How files of rows are read; without it a platform takes no files. */
  readonly files?: Layer.Layer<RowFileReader>
  /** How large a file may be that is attached; by default 50 MiB. */
  readonly attachmentBytesMax?: number
}

const noFiles = Layer.succeed(
  RowFileReader,
  RowFileReader.of({ read: () => Effect.die(new Error("this platform was made without a reader of files")) }),
)

const portsOf = (options: PlatformOptions) => {
  const { database } = options
  const base = Layer.mergeAll(
    Layer.succeed(Ids, options.ids ?? randomIds),
    Layer.succeed(OfficeClock, options.clock ?? systemClock),
    chainDigestLayer(options.digest ?? "sha256"),
    options.files ?? noFiles,
    Layer.succeed(AttachmentBytesMax, options.attachmentBytesMax ?? ATTACHMENT_BYTES_MAX),
    Layer.orDie(readerLayer(database, options.readerCount ?? 10)),
  )
  const ports = Layer.mergeAll(
    changesLayer,
    databaseConnectionsLayer,
    trailRepositoryLayer,
    keyRingLayer,
    bookmarkRepositoryLayer,
    entryRepositoryLayer,
    projectRepositoryLayer,
    progressRepositoryLayer,
    importStageLayer(database),
    attachmentStoreLayer(database),
    documentRepositoryLayer,
    fundRepositoryLayer,
    fundFigureRepositoryLayer,
    bankRepositoryLayer,
    findingRepositoryLayer,
    examinationLayer,
    journalLayer(database, journalRules),
    Layer.succeed(KeptSeals, KeptSeals.of({ anchors: Effect.sync(() => options.keptSeals?.() ?? []) })),
    authenticationLayer(database, { secret: options.sessionSecret, origin: options.origin }),
  )
  const first = Layer.mergeAll(journalReaderLayer, accessRepositoryLayer, accessRecordsLayer)
  return Layer.provideMerge(ports, Layer.provideMerge(first, base))
}

/** Use cases over their ports, both offered. */
export const platformLayer = (options: PlatformOptions) => {
  const useCases = Layer.mergeAll(
    Layer.provideMerge(Layer.mergeAll(Session.layer, Audit.layer), Seals.layer),
    Bookmarks.layer,
    Offices.layer,
    Users.layer,
    Credentials.layer,
    AccountSecurity.layer,
    AccessTrail.layer,
    Keys.layer,
    Entries.layer,
    Catalogue.layer,
    ItemNames.layer,
    RegionMap.layer,
    Layer.provideMerge(Layer.mergeAll(Proposals.layer, TargetTemplate.layer), RegionProgrammes.layer),
    ProgrammeDrafts.layer,
    Regions.layer,
    Projects.layer,
    ProjectList.layer,
    ReturnList.layer,
    ProjectFile.layer,
    ProjectImports.layer,
    ProjectTemplate.layer,
    ReportTemplate.layer,
    FundTemplates.layer,
    ImportList.layer,
    ImportUndo.layer,
    Progress.layer,
    Divisions.layer,
    Funds.layer,
    FundBooks.layer,
    Layer.provideMerge(FundReports.layer, FundFigures.layer),
    FinancingPlans.layer,
    BankStatements.layer,
    Reconciliations.layer,
    StatementTemplate.layer,
    Acts.layer,
    Dossiers.layer,
    FindingList.layer,
    Gates.layer,
    Rulebook.layer,
    FundTransfers.layer,
    Layer.provide(Layer.mergeAll(Documents.layer, DocumentFile.layer), subjectKindsLayer),
  )
  return Layer.provideMerge(useCases, portsOf(options))
}

export type Platform = Layer.Success<ReturnType<typeof platformLayer>>
