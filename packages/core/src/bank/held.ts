/** Whose bank accounts somebody may see: of divisions that are wholly theirs, and without limits to items. */
import { Effect } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Actor } from "../access/Actor.ts"
import { readHeld } from "../funds/asked.ts"
import { BankStatementNotFound } from "./errors.ts"
import { BankRepository } from "./BankRepository.ts"

/** A statement is about the money of all items at once. */
export const readBankHeld = Effect.fnUntraced(function* (actor: Actor) {
  const held = yield* readHeld(actor)
  const seesAllItems = actor.scope.items === undefined
  return { ...held, holds: (code: Parameters<typeof held.holds>[0]) => seesAllItems && held.holds(code) }
})

/** The account of a statement that is the actor's to see. */
export const accountHeld = Effect.fnUntraced(function* (actor: Actor, statementId: Uuid) {
  const repository = yield* BankRepository
  const account = yield* repository.accountOf(statementId)
  const { holds } = yield* readBankHeld(actor)
  if (account === undefined || !holds(account.regionCode)) {
    return yield* new BankStatementNotFound({ statementId })
  }
  return account
})
