/** Port: the lists of offices and users. */
import { Context, type Effect } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { ActorId } from "../journal/Entry.ts"
import type { Office, User } from "./Office.ts"
import type { UseCase } from "./Role.ts"

export class AccessRepository extends Context.Service<
  AccessRepository,
  {
    readonly office: (id: Uuid) => Effect.Effect<Office | undefined>
    readonly user: (id: Uuid) => Effect.Effect<User | undefined>
    readonly userNamed: (userName: string) => Effect.Effect<User | undefined>
    readonly offices: Effect.Effect<ReadonlyArray<Office>>
    readonly users: Effect.Effect<ReadonlyArray<User>>
    /** What the history calls the actors: a user's name and office. Actors that are no users are left out. */
    readonly namesOf: (actors: ReadonlyArray<ActorId>) => Effect.Effect<ReadonlyMap<ActorId, string>>
  }
>()("@minsheng/core/access/AccessRepository") {}

/** What somebody took out of the register, or did to an account. */
export interface AccessRecord {
  readonly actor: ActorId
  readonly useCase: UseCase
  /** The question in its wire form: with the position in it, what was taken can be made again. */
  readonly question: string
}

/** Port: records of access; they are kept beside the journal, not in it. */
export class AccessRecords extends Context.Service<
  AccessRecords,
  {
    readonly begin: (record: AccessRecord) => Effect.Effect<Uuid>
    /** Adds what became of it: how many rows, and the digest of the bytes, where any were taken. */
    readonly finish: (
      id: Uuid,
      taken: { readonly rowCount: number; readonly digest: string | null },
    ) => Effect.Effect<void>
  }
>()("@minsheng/core/access/AccessRecords") {}
