/** What a request brings along: the runtime of the use cases, and who asks. */
import type { ManagedRuntime } from "effect"
import type { Actor, Offices, Session } from "@minsheng/core/access"
import type { Audit } from "@minsheng/core/audit"
import type { Bilingual } from "@minsheng/core/kernel"
import type { Catalogue } from "@minsheng/core/programme"
import type { Progress } from "@minsheng/core/progress"
import type { ProjectFile, ProjectImports, ProjectList, Projects } from "@minsheng/core/project"

/** The use cases that this face offers. */
export type UseCases =
  | Audit
  | Catalogue
  | Offices
  | Progress
  | ProjectFile
  | ProjectImports
  | ProjectList
  | Projects
  | Session

export interface ApiContext {
  readonly runtime: ManagedRuntime.ManagedRuntime<UseCases, never>
  /** `undefined` where nobody is signed in. */
  readonly actor: Actor | undefined
  readonly requestId: string
  /** In a demonstration: the accounts to try; their password stands where the server was started. */
  readonly demonstrationAccounts: ReadonlyArray<DemonstrationAccount>
}

export interface DemonstrationAccount {
  readonly userName: string
  readonly office: string
  readonly purpose: Bilingual
}
