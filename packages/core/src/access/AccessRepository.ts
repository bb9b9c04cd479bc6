/** Port: the lists of offices and users. */
import { Context, type Effect } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { ActorId } from "../journal/Entry.ts"
import type { Office, User } from "./Office.ts"

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
