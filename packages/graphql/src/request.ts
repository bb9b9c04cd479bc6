/** A question of an agency: the runtime of the use cases, who asks, and from which state on. */
import type { ManagedRuntime } from "effect"
import type { Actor, Keys, Origin } from "@minsheng/core/access"
import type { Head } from "@minsheng/core/journal"
import type { Dossiers, Rulebook } from "@minsheng/core/act"
import type { Entries } from "@minsheng/core/audit"
import type { Gates } from "@minsheng/core/gates"
import type { FundBooks, FundFigures, FundTransfers } from "@minsheng/core/funds"
import type { Catalogue, RegionProgrammes, Regions } from "@minsheng/core/programme"
import type { Progress } from "@minsheng/core/progress"
import type { ProjectFile, ProjectList } from "@minsheng/core/project"
import type { Patience } from "./soon.ts"

/** The use cases that this face offers. */
export type UseCases =
  | Catalogue
  | Dossiers
  | Entries
  | FundBooks
  | FundFigures
  | FundTransfers
  | Gates
  | Keys
  | Progress
  | ProjectFile
  | ProjectList
  | RegionProgrammes
  | Regions
  | Rulebook

/** What the host hands over with a request. */
export interface AgencyRequest {
  readonly runtime: ManagedRuntime.ManagedRuntime<UseCases, never>
  /** Whoever presented the key. */
  readonly actor: Actor
  readonly requestId: string
  /** Where the request came from. */
  readonly origin: Origin
  /** Where the journal ended when the request came. */
  readonly head: Head
}

/** The question on its way. */
export interface Asking extends AgencyRequest {
  /** Whoever runs longer than this is stopped. */
  readonly patience: Patience
}
