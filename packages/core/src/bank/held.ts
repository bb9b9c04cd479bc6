/** Whose bank accounts somebody may see: of divisions that are wholly theirs, and without limits to items. */
import { Effect } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Actor } from "../access/Actor.ts"
import { readHeldIn } from "../funds/asked.ts"
import { BankStatementNotFound } from "./errors.ts"
import { BankRepository } from "./BankRepository.ts"

/** Of a division and all that lie beside it. A statement is about the money of all items at once. */
export const readBankHeld = Effect.fnUntraced(function* (actor: Actor, regionCode: DivisionCode) {
  const held = yield* readHeldIn(actor, regionCode)
  const seesAllItems = actor.scope.items === undefined
  return { ...held, holds: (code: Parameters<typeof held.holds>[0]) => seesAllItems && held.holds(code) }
})

/** The account of a statement that is the actor's to see. */
export const accountHeld = Effect.fnUntraced(function* (actor: Actor, statementId: Uuid) {
  const repository = yield* BankRepository
  const account = yield* repository.accountOf(statementId)
  if (account === undefined) return yield* new BankStatementNotFound({ statementId })
  const { holds } = yield* readBankHeld(actor, account.regionCode)
  return holds(account.regionCode) ? account : yield* new BankStatementNotFound({ statementId })
})
