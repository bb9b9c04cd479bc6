/** Port: what of the ledger lies in bank accounts, and which statements there are. */
import { Context, type Effect } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Month } from "../kernel/Month.ts"
import type { Reach, Sliced } from "../kernel/Page.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Position } from "../journal/Entry.ts"
import type { Sha256 } from "../document/Document.ts"
import type { BankPosting, StatementRow } from "./answers.ts"
import type { BankAccount, PostingRef } from "./Bank.ts"
import type { TransferOf } from "./decideMatch.ts"

/** The statements that a question is about, all of them somebody's to see. */
export interface AskedStatements {
  readonly year: number
  /** `undefined`: those of every division. */
  readonly regionCodes: ReadonlyArray<DivisionCode> | undefined
  /** A month that they have days in. */
  readonly month: Month | undefined
  /** What the number of their account ends with. */
  readonly ending: string | undefined
}

export class BankRepository extends Context.Service<
  BankRepository,
  {
    /** The account that a statement is of. */
    readonly accountOf: (statementId: Uuid) => Effect.Effect<BankAccount | undefined>
    /** The statement that a file was recorded as and that was not withdrawn, of whichever account. */
    readonly recordedAs: (
      sha256: Sha256,
    ) => Effect.Effect<{ readonly toOn: CalendarDate; readonly commandId: string } | undefined>
    /** The transfers that postings belong to, by the names of the postings. */
    readonly transfersOf: (refs: ReadonlyArray<PostingRef>) => Effect.Effect<TransferOf>
    /**
     * What moved into and out of an account by a day, as known at a position, in the order of days; not what
     * moved within it.
     */
    readonly postings: (
      account: BankAccount,
      on: { readonly asOf: CalendarDate; readonly knownAt: Position },
    ) => Effect.Effect<ReadonlyArray<BankPosting>>
    /** A slice of statements as they stand, the latest first. */
    readonly list: (
      asked: AskedStatements,
      reach: Reach,
    ) => Effect.Effect<Sliced<Omit<StatementRow, "regionName">>>
  }
>()("@minsheng/core/bank/BankRepository") {}
