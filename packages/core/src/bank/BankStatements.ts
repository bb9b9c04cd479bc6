/** Use cases that reconcile the ledger with the bank's statements. */
import { Context, Effect, Layer, Schema } from "effect"
import { Ids } from "../kernel/Ids.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { ChainDigest } from "../journal/Digest.ts"
import type { Entry } from "../journal/Entry.ts"
import { Journal, JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { Sha256 } from "../document/Document.ts"
import type { FileRefused, RowFileReader } from "../imports/index.ts"
import { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { divisionWith, hasBegun } from "../region/RegionRegister.ts"
import { transferStream } from "../funds/events.ts"
import * as Bank from "./Bank.ts"
import { bankRecordOf, statementWith } from "./BankRecord.ts"
import { BankRepository } from "./BankRepository.ts"
import * as decide from "./decide.ts"
import { match as decideMatch, type MatchRefusal, type TransferOf } from "./decideMatch.ts"
import { BankFileRecorded, type BankStatementNotFound } from "./errors.ts"
import { bankStream, readBankEvent } from "./events.ts"
import { accountHeld, readBankHeld } from "./held.ts"
import { candidates } from "./candidates.ts"
import { type Bytes, readStatementFile, wholeOf } from "./readFile.ts"
import { masked, type ReadRefusal } from "./statementFile.ts"
import { suggestions } from "./suggest.ts"

type Done<Refusal> = Effect.Effect<
  Bank.BankAccepted,
  NotPermitted | BankStatementNotFound | Refusal | JournalRefusal,
  CurrentActor
>

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

const requestOf = (name: string, { commandId: _, ...request }: CanonicalObject): CanonicalObject => ({
  useCase: "funds.reconcile",
  command: name,
  request,
})

const answerOf = ([entry]: ReadonlyArray<Entry>): Bank.BankAccepted => {
  if (entry === undefined) throw new TypeError("a command without an entry has no answer")
  const event = readBankEvent(entry)
  const { statementId } = event.payload
  const { position, recordedAt } = entry
  const [state, count] = outcomeOf(event)
  return { statementId, state, count, position, recordedAt }
}

const outcomeOf = (event: ReturnType<typeof readBankEvent>): readonly [Bank.StatementState, number] => {
  switch (event._tag) {
    case "BankItemsMatched":
      return ["open", event.payload.matches.length]
    case "BankMatchesUndone":
      return ["open", event.payload.numbers.length]
    case "BankStatementClosed":
      return ["closed", 0]
    case "BankStatementWithdrawn":
      return ["withdrawn", 0]
    case "BankItemsExplained":
      return ["open", event.payload.items.length]
    case "BankStatementRecorded":
    case "BankStatementReopened":
      return ["open", 0]
  }
}

interface Sent {
  readonly commandId: string
  readonly request: CanonicalObject
}

const encoders = {
  record: Schema.encodeSync(Bank.RecordBankStatement),
  match: Schema.encodeSync(Bank.MatchBankItems),
  undo: Schema.encodeSync(Bank.UndoBankMatches),
  explain: Schema.encodeSync(Bank.ExplainBankItems),
  reopen: Schema.encodeSync(Bank.ReopenBankStatement),
}

const sentAs = (name: string, commandId: string, encoded: unknown): Sent => ({
  commandId,
  request: requestOf(name, encoded as CanonicalObject),
})

export class BankStatements extends Context.Service<
  BankStatements,
  {
    /** Reads the bank's file and records it, if it adds up and goes on where the last one ended. */
    readonly record: (
      command: Bank.RecordBankStatement,
      bytes: Bytes,
    ) => Done<
      UnknownRegion | RegionOutsideScope | FileRefused | BankFileRecorded | ReadRefusal | decide.RecordRefusal
    >
    /** Takes lines and postings together; all that the command names, or nothing. */
    readonly match: (command: Bank.MatchBankItems) => Done<MatchRefusal>
    /** Takes every suggestion that is certain. */
    readonly matchCertain: (command: Bank.MatchCertain) => Done<MatchRefusal>
    readonly undo: (command: Bank.UndoBankMatches) => Done<decide.UndoRefusal>
    readonly explain: (command: Bank.ExplainBankItems) => Done<decide.ExplainRefusal>
    /** Closes a statement of which nothing is left that is not matched or explained. */
    readonly close: (command: Bank.CloseBankStatement) => Done<decide.CloseRefusal>
    readonly reopen: (command: Bank.ReopenBankStatement) => Done<decide.ReopenRefusal>
    readonly withdraw: (command: Bank.WithdrawBankStatement) => Done<decide.ReopenRefusal>
  }
>()("@minsheng/core/bank/BankStatements") {
  static readonly layer = Layer.effect(
    BankStatements,
    Effect.gen(function* () {
      const journal = yield* Journal
      const reader = yield* JournalReader
      const repository = yield* BankRepository
      const digest = (yield* ChainDigest).of("sha256")
      if (digest === undefined) return yield* Effect.die(new Error("there is no SHA-256"))
      const ids = yield* Ids
      const services = yield* Effect.context<JournalReader | OfficeClock | BankRepository | RowFileReader>()

      const appended = <Refusal>(
        actor: Actor,
        account: Bank.BankAccount,
        sent: Sent,
        decision: Unit<never, Refusal>["decide"],
        transfers: TransferOf = new Map(),
      ) =>
        journal.append<Bank.BankAccepted, Refusal>({
          actor: actor.id,
          ...sent,
          streams: [bankStream(account), ...new Set([...transfers.values()].map(transferStream))],
          cells: [],
          decide: decision,
          answer: answerOf,
        })

      const record = Effect.fn("BankStatements.record")(function* (
        command: Bank.RecordBankStatement,
        bytes: Bytes,
      ) {
        const actor = yield* permitted("funds.reconcile")
        const { year, regionCode, bank, fromOn, toOn, accountNumber, fileName, commandId } = command
        const { register, today, holds } = yield* readBankHeld(actor, regionCode)
        const division = divisionWith(register, regionCode)
        if (division === undefined || !hasBegun(division, today))
          return yield* new UnknownRegion({ code: regionCode })
        if (!holds(regionCode)) return yield* new RegionOutsideScope({ code: regionCode })
        const whole = yield* wholeOf(bytes)
        const { openingFen, closingFen, lines } = yield* readStatementFile(whole, command)
        const sha256 = Sha256.make(hexOf(digest.ofBytes(whole)))
        const account = { year, regionCode }
        const accountEnding = Bank.endingOf(accountNumber)
        const file = { name: masked(fileName), sha256 }
        const statementId = yield* ids.next
        const stated = { bank, fromOn, toOn, accountEnding, openingFen, closingFen, file, lines }
        const { accountNumber: _, ...said } = encoders.record(command)
        const sent = sentAs("record", commandId, { ...said, accountEnding, sha256 })
        // Files of months in which nothing moved may well be equal.
        const already = lines.length === 0 ? undefined : yield* repository.recordedAs(sha256)
        if (already !== undefined && already.commandId !== commandId) {
          return yield* new BankFileRecorded({ name: file.name, toOn: already.toOn })
        }
        return yield* appended(actor, account, sent, decide.record(account, { statementId, ...stated }))
      }, Effect.provide(services))

      const keeping = Effect.fnUntraced(function* (statementId: Uuid) {
        const actor = yield* permitted("funds.reconcile")
        return { actor, account: yield* accountHeld(actor, statementId) }
      }, Effect.provide(services))

      const matched = Effect.fnUntraced(function* (
        { actor, account }: { readonly actor: Actor; readonly account: Bank.BankAccount },
        sent: Sent,
        command: { readonly statementId: Uuid; readonly matches: ReadonlyArray<Bank.Matching> },
      ) {
        const transfers = yield* repository.transfersOf(command.matches.flatMap(({ postings }) => postings))
        return yield* appended(actor, account, sent, decideMatch(account, command, transfers), transfers)
      })

      const match = Effect.fn("BankStatements.match")(function* (command: Bank.MatchBankItems) {
        const kept = yield* keeping(command.statementId)
        return yield* matched(kept, sentAs("match", command.commandId, encoders.match(command)), command)
      })

      /** The ledger as it is known now, with the account as it stands. */
      const readNow = Effect.fnUntraced(function* (account: Bank.BankAccount) {
        const { position: knownAt } = yield* reader.head
        const asOf = yield* OfficeClock.today
        const entries = yield* reader.entries(bankStream(account))
        const postings = yield* repository.postings(account, { asOf, knownAt })
        return { knownAt, known: bankRecordOf(entries), postings }
      }, Effect.provide(services))

      const matchCertain = Effect.fn("BankStatements.matchCertain")(function* (command: Bank.MatchCertain) {
        const { commandId, statementId } = command
        const kept = yield* keeping(statementId)
        const { known, postings } = yield* readNow(kept.account)
        const statement = statementWith(known, statementId)
        const open = statement === undefined ? undefined : candidates(known, statement, postings)
        const certain = suggestions(open?.lines ?? [], open?.postings ?? [])
          .filter((suggestion) => suggestion.certain)
          .slice(0, Bank.CERTAIN_MAX)
        const sent = sentAs("matchCertain", commandId, { commandId, statementId })
        // Also where nothing is certain any more: what was sent before is answered as it was then.
        return yield* matched(kept, sent, { statementId, matches: certain })
      })

      const undo = Effect.fn("BankStatements.undo")(function* (command: Bank.UndoBankMatches) {
        const { actor, account } = yield* keeping(command.statementId)
        const sent = sentAs("undo", command.commandId, encoders.undo(command))
        return yield* appended(actor, account, sent, decide.undo(account, command))
      })

      const explain = Effect.fn("BankStatements.explain")(function* (command: Bank.ExplainBankItems) {
        const { actor, account } = yield* keeping(command.statementId)
        const sent = sentAs("explain", command.commandId, encoders.explain(command))
        const postings = command.items.filter((item) => item._tag === "Posting")
        const transfers = yield* repository.transfersOf(postings)
        const decision = decide.explain(account, command, transfers)
        return yield* appended(actor, account, sent, decision, transfers)
      })

      const close = Effect.fn("BankStatements.close")(function* (command: Bank.CloseBankStatement) {
        const { commandId, statementId } = command
        const { actor, account } = yield* keeping(statementId)
        const sent = sentAs("close", commandId, { commandId, statementId })
        const read = yield* readNow(account)
        return yield* appended(actor, account, sent, decide.close(account, statementId, read))
      })

      const changing = (name: "reopen" | "withdraw", decision: typeof decide.reopen) =>
        Effect.fn(`BankStatements.${name}`)(function* (command: Bank.ReopenBankStatement) {
          const { actor, account } = yield* keeping(command.statementId)
          const sent = sentAs(name, command.commandId, encoders.reopen(command))
          return yield* appended(actor, account, sent, decision(account, command))
        })

      return BankStatements.of({
        record,
        match,
        matchCertain,
        undo,
        explain,
        close,
        reopen: changing("reopen", decide.reopen),
        withdraw: changing("withdraw", decide.withdraw),
      })
    }),
  )
}
