import type { Following } from "@minsheng/trpc"
import type { Actor, Origin } from "@minsheng/core/access"
import type { Keeper } from "../instance/Keeper.ts"
import type { Runtime } from "../instance/Runtime.ts"
import type { Log } from "../observability/Log.ts"
import type { ExportProgress } from "./ExportProgress.ts"
import type { RequestTrail } from "../observability/RequestTrail.ts"

/** A request of the app, and what it takes to answer it. */
export interface Asked {
  readonly request: Request
  readonly requestId: string
  readonly runtime: Runtime
  readonly keeper: Keeper
  readonly log: Log
  readonly trail: RequestTrail
  readonly following: Following
  readonly exports: ExportProgress
  /** Who is signed in. */
  readonly actor: Actor | undefined
  readonly origin: Origin
}
