/** The decision that lines of the bank and postings of the ledger are the same money. */
import { Result } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import { postingsOf } from "../funds/entryPostings.ts"
import { transferStream } from "../funds/events.ts"
import {
  type BankAccount,
  type BankItem,
  type LineRef,
  lineKey,
  liesIn,
  type Matching,
  type PostingRef,
  postingKey,
} from "./Bank.ts"
import { type BankRecord, lineAt } from "./BankRecord.ts"
import { type OpenRefusal, recordIn, statementIn } from "./statementIn.ts"
import * as Refused from "./errors.ts"
import { BankItemsMatched, bankStream, type MatchedPosting, type StatedMatch } from "./events.ts"

/** A posting of the ledger that lies in the account, as its transfer says. */
export const postingIn = (
  known: Known,
  account: BankAccount,
  { position, number }: PostingRef,
  transferId: Uuid,
): MatchedPosting | undefined => {
  const entries = known.entries(transferStream(transferId))
  const at = entries.findIndex((entry) => entry.position === position)
  const entry = entries[at]
  if (entry === undefined) return undefined
  const posting = postingsOf(entry, entries.slice(0, at), entries.slice(0, at + 1))[number]
  if (posting === undefined || posting.amountFen === 0n || !liesIn(account, posting.account)) return undefined
  if (liesIn(account, posting.counterpart)) return undefined
  return { position, number, transferId, effectiveOn: entry.occurredOn, amountFen: posting.amountFen }
}

/** Which transfer each posting of a command belongs to. */
export type TransferOf = ReadonlyMap<string, Uuid>

export type MatchRefusal =
  | OpenRefusal
  | Refused.BankItemUnknown
  | Refused.BankItemMatched
  | Refused.BankMatchUneven
  | Refused.BankNothingCertain

type LineItem = Extract<BankItem, { readonly _tag: "Line" }>
type PostingItem = Extract<BankItem, { readonly _tag: "Posting" }>

const lineItem = ({ statementId, number }: LineRef): LineItem => ({ _tag: "Line", statementId, number })
const postingItem = ({ position, number }: PostingRef): PostingItem => ({ _tag: "Posting", position, number })

/** What is matched together, looked up part by part; each part at most once. */
class Matcher {
  readonly #known: Known
  readonly #account: BankAccount
  readonly #transferOf: TransferOf
  readonly #record: BankRecord
  readonly #taken = new Set<string>()

  constructor(known: Known, account: BankAccount, transferOf: TransferOf) {
    this.#known = known
    this.#account = account
    this.#transferOf = transferOf
    this.#record = recordIn(known, account)
  }

  #isTaken(key: string): boolean {
    if (this.#record.matchOf.has(key) || this.#taken.has(key)) return true
    this.#taken.add(key)
    return false
  }

  match(number: number, matching: Matching): Result.Result<StatedMatch, MatchRefusal> {
    let [linesFen, postingsFen] = [0n, 0n]
    for (const line of matching.lines) {
      const amountFen = lineAt(this.#record, line)?.amountFen
      const item = lineItem(line)
      if (amountFen === undefined) return Result.fail(new Refused.BankItemUnknown({ item }))
      if (this.#isTaken(lineKey(line))) return Result.fail(new Refused.BankItemMatched({ item }))
      linesFen += amountFen
    }
    const postings: Array<MatchedPosting> = []
    for (const ref of matching.postings) {
      const item = postingItem(ref)
      const transferId = this.#transferOf.get(postingKey(ref))
      const posting =
        transferId === undefined ? undefined : postingIn(this.#known, this.#account, ref, transferId)
      if (posting === undefined) return Result.fail(new Refused.BankItemUnknown({ item }))
      if (this.#isTaken(postingKey(ref))) return Result.fail(new Refused.BankItemMatched({ item }))
      postings.push(posting)
      postingsFen += posting.amountFen
    }
    return linesFen === postingsFen
      ? Result.succeed({ number, lines: matching.lines, postings })
      : Result.fail(new Refused.BankMatchUneven({ linesFen, postingsFen }))
  }
}

export const match =
  (
    account: BankAccount,
    command: { readonly statementId: Uuid; readonly matches: ReadonlyArray<Matching> },
    transferOf: TransferOf,
  ) =>
  (known: Known): Result.Result<ReadonlyArray<NewEvent>, MatchRefusal> => {
    const { statementId } = command
    const before = recordIn(known, account)
    const statement = statementIn(before, statementId, "open")
    if (Result.isFailure(statement)) return Result.fail(statement.failure)
    if (command.matches.length === 0) return Result.fail(new Refused.BankNothingCertain())
    const matcher = new Matcher(known, account, transferOf)
    const matches: Array<StatedMatch> = []
    for (const matching of command.matches) {
      const stated = matcher.match(before.nextNumber + matches.length, matching)
      if (Result.isFailure(stated)) return Result.fail(stated.failure)
      matches.push(stated.success)
    }
    const payload = { statementId, matches: matches as unknown as readonly [StatedMatch] }
    const fact = { stream: bankStream(account), occurredOn: known.officeDate, payload }
    return Result.succeed([occurred(BankItemsMatched, fact)])
  }
