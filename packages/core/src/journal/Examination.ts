/**
 * What is checked of a journal beyond its chain: what entries of one family say of each other, and whether
 * the tables beside the journal still say what it does.
 */
import { Context, type Effect } from "effect"
import type { Broken, Examiner } from "./verify.ts"

/** Port: brought by whoever knows the families and the tables. */
export class Examination extends Context.Service<
  Examination,
  {
    /** Fresh ones: each looks at one journal, from its first entry on. */
    readonly examiners: () => ReadonlyArray<Examiner>
    /** The first row beside a sound journal that is not what follows from it. */
    readonly astray: Effect.Effect<Broken | undefined>
  }
>()("@minsheng/core/journal/Examination") {}
