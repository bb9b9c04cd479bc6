/**
 * What of somebody decides how they are answered about the register. Whoever has the same sight is given the
 * same answer to the same question at the same head; whoever has another one never is.
 */
import type { Uuid } from "../kernel/Uuid.ts"
import { canonicalText, type CanonicalObject } from "../journal/Canonical.ts"
import { ActorId } from "../journal/Entry.ts"
import { type Actor, operator } from "./Actor.ts"
import type { Office } from "./Office.ts"

export interface Sight {
  /** Equal for those of one sight, and for nobody else. */
  readonly key: string
  /** Stands for all of them: what tells them apart is not in it, so no answer can depend on it. */
  readonly actor: Actor
}

const SOMEBODY = ActorId("somebody")
const SOME_OFFICE = "00000000-0000-7000-8000-000000000000" as Uuid

const all = <A extends string>(held: ReadonlySet<A> | undefined): ReadonlyArray<A> | null =>
  held === undefined ? null : [...held].toSorted()

/** An office as far as answers look at it: its division and its items. */
const officeIn = ({ kind, regionCode, itemKeys }: Office): Office => ({
  id: SOME_OFFICE,
  name: "",
  kind,
  regionCode,
  itemKeys,
})

const placeOf = ({ kind, regionCode, itemKeys }: Office): CanonicalObject => ({ kind, regionCode, itemKeys })

/** Whoever holds a key is alone with it; keys have their own limits and records. */
export const sightOf = ({ id, roles, scope, office, owes, grant }: Actor): Sight | undefined => {
  if (grant !== undefined) return undefined
  const isOperator = id === operator.id
  const key = canonicalText({
    isOperator,
    roles,
    counties: all(scope.counties),
    items: all(scope.items),
    office: office === null ? null : placeOf(office),
    owes: owes ?? null,
  })
  const actor: Actor = {
    id: isOperator ? id : SOMEBODY,
    name: "",
    roles,
    scope,
    user: null,
    office: office === null ? null : officeIn(office),
    ...(owes === undefined ? {} : { owes }),
  }
  return { key, actor }
}
