/** The lists of offices and users, read. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { AccessRepository, type Office, type User } from "@minsheng/core/access"
import { ActorId } from "@minsheng/core/journal"
import type { Uuid } from "@minsheng/core/kernel"

interface OfficeRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly region_code: string
  readonly item_keys: ReadonlyArray<string> | null
}

interface UserRow {
  readonly id: string
  readonly user_name: string
  readonly display_name: string
  readonly office_id: string
  readonly roles: ReadonlyArray<string>
  readonly active: boolean
  readonly locked: boolean
  readonly second_factor_required: boolean
}

/** The rows are ours, made from valid events: they are taken at their word. */
const officeOf = (row: OfficeRow) =>
  ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    regionCode: row.region_code,
    itemKeys: row.item_keys,
  }) as Office

const userOf = (row: UserRow) =>
  ({
    id: row.id,
    userName: row.user_name,
    displayName: row.display_name,
    officeId: row.office_id,
    roles: row.roles,
    active: row.active,
    locked: row.locked,
    secondFactorRequired: row.second_factor_required,
  }) as User

export const accessRepositoryLayer = Layer.effect(
  AccessRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const officeColumns = sql.literal("id, name, kind, region_code, item_keys")
    const userColumns = sql.literal(
      "id, user_name, display_name, office_id, roles, active, locked, second_factor_required",
    )
    const firstOffice = (rows: ReadonlyArray<OfficeRow>) =>
      rows[0] === undefined ? undefined : officeOf(rows[0])
    const firstUser = (rows: ReadonlyArray<UserRow>) => (rows[0] === undefined ? undefined : userOf(rows[0]))

    return AccessRepository.of({
      office: (id: Uuid.Uuid) =>
        sql<OfficeRow>`select ${officeColumns} from office where id = ${id}`.pipe(
          Effect.map(firstOffice),
          Effect.orDie,
        ),
      user: (id: Uuid.Uuid) =>
        sql<UserRow>`select ${userColumns} from office_user where id = ${id}`.pipe(
          Effect.map(firstUser),
          Effect.orDie,
        ),
      userNamed: (userName) =>
        sql<UserRow>`select ${userColumns} from office_user where user_name = ${userName}`.pipe(
          Effect.map(firstUser),
          Effect.orDie,
        ),
      offices: sql<OfficeRow>`select ${officeColumns} from office order by region_code, name, id`.pipe(
        Effect.map((rows) => rows.map(officeOf)),
        Effect.orDie,
      ),
      users: sql<UserRow>`select ${userColumns} from office_user order by user_name`.pipe(
        Effect.map((rows) => rows.map(userOf)),
        Effect.orDie,
      ),
      namesOf: (actors) => {
        const ids = actors
          .filter((actor) => actor.startsWith("user/"))
          .map((actor) => actor.slice("user/".length))
        if (ids.length === 0) return Effect.succeed(new Map())
        return sql<{ id: string; called: string }>`select u.id, o.name || ' ' || u.display_name as called
          from office_user u join office o on o.id = u.office_id where u.id = any(${ids}::uuid[])`.pipe(
          Effect.map((rows) => new Map(rows.map((row) => [ActorId(`user/${row.id}`), row.called]))),
          Effect.orDie,
        )
      },
    })
  }),
)
