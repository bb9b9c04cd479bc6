import type { ManagedRuntime } from "effect"
import type { Platform } from "@minsheng/store"

/** What runs the use cases of an instance, from when its database is open until it is closed. */
export type Runtime = ManagedRuntime.ManagedRuntime<Platform, never>
