/** Whoever acts: what they may do (by role), and on which records (by scope). */
import { Context, Effect, Schema } from "effect"
import { type DivisionCode, provinceOf } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { ActorId } from "../journal/Entry.ts"
import type { KeyScope } from "./AccessKey.ts"
import { FieldGroup, fieldGroupUseCases } from "./FieldGroup.ts"
import type { Office, User } from "./Office.ts"
import { permissions, Role, UseCase } from "./Role.ts"

/** What somebody has to do with their own account before they may do anything else. */
export const Owed = Schema.Literals(["newPassword", "secondFactor"])
export type Owed = typeof Owed.Type

/**
 * The records an actor may see. Every query port takes one and the store compiles it into its SQL;
 * only this room makes them, so no face can widen one.
 */
export class Scope {
  /** `undefined`: every county. */
  readonly counties: ReadonlySet<DivisionCode> | undefined
  /** `undefined`: every item. */
  readonly items: ReadonlySet<ItemKey> | undefined

  private constructor(
    counties: ReadonlySet<DivisionCode> | undefined,
    items: ReadonlySet<ItemKey> | undefined,
  ) {
    this.counties = counties
    this.items = items
  }

  /** The operator's scope: everything. */
  static readonly everything = new Scope(undefined, undefined)

  static of(counties: ReadonlySet<DivisionCode>, items: ReadonlyArray<ItemKey> | null): Scope {
    return new Scope(counties, items === null ? undefined : new Set(items))
  }

  /** Whether records of an item can be among those that it holds. */
  holdsItem(itemKey: ItemKey): boolean {
    return this.items?.has(itemKey) ?? true
  }

  /**
   * Whether it holds every one of these counties. A division without a county, such as one that has not
   * begun, is wholly held only by who holds everything.
   */
  holdsAllOf(counties: ReadonlyArray<DivisionCode>): boolean {
    const own = this.counties
    return own === undefined || (counties.length > 0 && counties.every((county) => own.has(county)))
  }

  /** Whether it holds all of some items; `null`: every item that there is. */
  holdsItems(itemKeys: ReadonlyArray<ItemKey> | null): boolean {
    return this.items === undefined || (itemKeys?.every((itemKey) => this.holdsItem(itemKey)) ?? false)
  }

  holds(record: { readonly countyCode: DivisionCode; readonly itemKey: ItemKey }): boolean {
    return (this.counties?.has(record.countyCode) ?? true) && this.holdsItem(record.itemKey)
  }
}

/** What whoever presents a key may ask. Only this room makes one, out of a key that was found. */
export class KeyGrant {
  readonly fieldGroups: ReadonlyArray<FieldGroup>
  readonly mayIntrospect: boolean
  /** The one division that it is for, where it is for one: what a question without a region means. */
  readonly regionCode: DivisionCode | undefined
  /** Its scope as records of access tell it. */
  readonly told: Pick<KeyScope, "regionCodes" | "itemKeys" | "fieldGroups">
  readonly #useCases: ReadonlySet<UseCase>

  private constructor({ regionCodes, itemKeys, fieldGroups, mayIntrospect }: KeyScope) {
    this.fieldGroups = fieldGroups
    this.mayIntrospect = mayIntrospect
    this.regionCode = regionCodes.length === 1 ? regionCodes[0] : undefined
    this.told = { regionCodes, itemKeys, fieldGroups }
    this.#useCases = new Set(["agency.query", ...fieldGroups.flatMap((group) => fieldGroupUseCases[group])])
  }

  static of(scope: KeyScope): KeyGrant {
    return new KeyGrant(scope)
  }

  permits(useCase: UseCase): boolean {
    return this.#useCases.has(useCase)
  }
}

export interface Actor {
  readonly id: ActorId
  /** As it is shown in the history. */
  readonly name: string
  readonly roles: ReadonlyArray<Role>
  readonly scope: Scope
  /** `null` for the operator and the system. */
  readonly user: User | null
  readonly office: Office | null
  /** Where it is there, roles and scope are empty until it is done. */
  readonly owes?: Owed
  /** What a key grants, for whoever presents one; such an actor has no roles. */
  readonly grant?: KeyGrant
}

/** The operator at the command line of the machine itself. */
export const operator: Actor = {
  id: ActorId("operator"),
  name: "operator",
  roles: [],
  scope: Scope.everything,
  user: null,
  office: null,
}

/**
 * Whether somebody answers for everything in the instance: the operator, or people of an office of the
 * province that is not limited to items.
 */
export const answersForAll = ({ scope, office }: Actor): boolean =>
  scope === Scope.everything ||
  (office !== null && office.itemKeys === null && office.regionCode === provinceOf(office.regionCode))

/** Whoever the current request acts for; each face provides it, each use case asks it. */
export class CurrentActor extends Context.Service<CurrentActor, Actor>()(
  "@minsheng/core/access/CurrentActor",
) {}

/** The role, or the key, does not permit the use case. */
export class NotPermitted extends Schema.TaggedError<NotPermitted>()("NotPermitted", {
  useCase: UseCase,
  roles: Schema.Array(Role),
  /** What stands before everything else; roles are not looked at until it is done. */
  owes: Schema.optionalKey(Owed),
  /** What the key grants, where one was presented. */
  fieldGroups: Schema.optionalKey(Schema.Array(FieldGroup)),
}) {}

export const isPermitted = ({ id, grant, roles }: Actor, useCase: UseCase): boolean =>
  grant?.permits(useCase) ?? (id === operator.id || roles.some((role) => permissions[role].includes(useCase)))

/** The refusal for somebody who may not do something. */
export const notPermitted = ({ roles, owes, grant }: Actor, useCase: UseCase): NotPermitted =>
  new NotPermitted({
    useCase,
    roles,
    ...(owes === undefined ? {} : { owes }),
    ...(grant === undefined ? {} : { fieldGroups: grant.fieldGroups }),
  })

/** Questions about the whole journal, which is given whole or not at all. */
const OF_THE_WHOLE: ReadonlySet<UseCase> = new Set(["journal.export", "journal.verify"])

/**
 * Whether somebody who may ask something is answered only if they answer for everything: about the journal
 * everybody, about who saw and did what all but audit administrators, who are shown their own part.
 */
export const needsAll = (actor: Actor, useCase: UseCase): boolean =>
  OF_THE_WHOLE.has(useCase) || (useCase === "access.read" && !actor.roles.includes("auditAdministrator"))

/** Whether roles and office let somebody ask at all: what a face may offer them. */
export const isOffered = (actor: Actor, useCase: UseCase): boolean =>
  isPermitted(actor, useCase) && (!needsAll(actor, useCase) || answersForAll(actor))

/** Answers the current actor if their roles permit the use case. */
export const permitted = Effect.fnUntraced(function* (
  useCase: UseCase,
): Effect.fn.Return<Actor, NotPermitted, CurrentActor> {
  const actor = yield* CurrentActor
  if (!isPermitted(actor, useCase)) return yield* notPermitted(actor, useCase)
  return actor
})
