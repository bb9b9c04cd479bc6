/** What a request brings along: the runtime of the use cases, and who asks. */
import type { ManagedRuntime, Tracer } from "effect"
import type {
  AccountSecurity,
  Actor,
  Bookmarks,
  Credentials,
  Keys,
  Offices,
  Origin,
  Session,
  Users,
} from "@minsheng/core/access"
import type { Acts, Dossiers, FindingList, Rulebook } from "@minsheng/core/act"
import type { Gates } from "@minsheng/core/gates"
import type { AccessTrail, Audit, Entries } from "@minsheng/core/audit"
import type { DocumentFile, Documents } from "@minsheng/core/document"
import type { BankStatements, Reconciliations } from "@minsheng/core/bank"
import type { FinancingPlans, FundBooks, FundFigures, Funds, FundTransfers } from "@minsheng/core/funds"
import type { Head, SentCommands } from "@minsheng/core/journal"
import type { Bilingual } from "@minsheng/core/kernel"
import type {
  Catalogue,
  ItemNames,
  ProgrammeDrafts,
  RegionMap,
  RegionProgrammes,
} from "@minsheng/core/programme"
import type { Divisions, Progress, Proposals } from "@minsheng/core/progress"
import type { ImportList, ImportUndo, ProjectImports } from "@minsheng/core/imports"
import type { ProjectFile, ProjectList, Projects } from "@minsheng/core/project"

/** The use cases that this face offers. */
export type UseCases =
  | AccessTrail
  | AccountSecurity
  | Acts
  | Audit
  | BankStatements
  | Bookmarks
  | Catalogue
  | Credentials
  | Divisions
  | Dossiers
  | FindingList
  | Gates
  | Rulebook
  | DocumentFile
  | Documents
  | FinancingPlans
  | FundBooks
  | FundFigures
  | Funds
  | FundTransfers
  | ImportList
  | ImportUndo
  | Entries
  | ItemNames
  | Keys
  | Offices
  | ProgrammeDrafts
  | Progress
  | ProjectFile
  | ProjectImports
  | ProjectList
  | Projects
  | RegionMap
  | Proposals
  | Reconciliations
  | RegionProgrammes
  | Session
  | Users

/** One procedure that was called, and how it ended. */
export interface CalledProcedure {
  readonly path: string
  /** The code of a refusal, or of the protocol; `undefined` where it was done. */
  readonly refused: string | undefined
  readonly millis: number
}

/** Whoever follows a request: its span, and what is noted beside it. */
export interface Following {
  readonly span: Tracer.AnySpan
  readonly called: (procedure: CalledProcedure) => void
  readonly sent: (commands: SentCommands) => void
}

/** A question about the register, and who asks it. */
export interface SharedQuestion {
  readonly path: string
  readonly input: unknown
  readonly actor: Actor
}

/**
 * Answers a question once for all who ask it at one head and may see the same. What asks it is handed whom
 * it asks for, who is nobody in particular, and the head to read from.
 */
export type Sharing = <A>(
  question: SharedQuestion,
  ask: (actor: Actor, head: Head | undefined) => Promise<A>,
) => Promise<A>

export interface ApiContext {
  readonly runtime: ManagedRuntime.ManagedRuntime<UseCases, never>
  /** `undefined` where nobody is signed in. */
  readonly actor: Actor | undefined
  readonly requestId: string
  readonly following?: Following | undefined
  /** Where the request comes from, for records of access; left out where it is the machine itself. */
  readonly origin?: Origin | undefined
  /** Left out where nobody else asks. */
  readonly sharing?: Sharing | undefined
  /** In a demonstration: the accounts to try; their password stands where the server was started. */
  readonly demonstrationAccounts: ReadonlyArray<DemonstrationAccount>
}

export interface DemonstrationAccount {
  readonly userName: string
  readonly office: string
  readonly purpose: Bilingual
}
