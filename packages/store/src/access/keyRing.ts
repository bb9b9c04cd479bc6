/** Keys of agencies, kept: their digests, never themselves. */
import { hash, randomBytes } from "node:crypto"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import {
  type AccessKey,
  KeyExpiryPast,
  type KeyExpiry,
  KeyNameTaken,
  KeyPrefix,
  KeyRing,
} from "@minsheng/core/access"
import { CalendarDate, Ids, Instant } from "@minsheng/core/kernel"
import { gathered } from "../database/gathered.ts"
import { lastHead, seenHead, type SeenHead } from "../journal/heads.ts"

const PREFIX = "msk_"
/** Statements that look for keys at the same time. */
const LOOKS_AT_ONCE = 2
const PREFIX_BYTES = 5
const SECRET_BYTES = 32
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
const BITS_PER_LETTER = 5

/** Bytes as small letters and digits that nobody confuses. */
const lettersOf = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("")
  return Array.from({ length: bits.length / BITS_PER_LETTER }, (_, index) => {
    const piece = bits.slice(index * BITS_PER_LETTER, (index + 1) * BITS_PER_LETTER)
    return LETTERS[Number.parseInt(piece, 2)]
  }).join("")
}

/** A key has 256 bits of chance: its digest needs neither salt nor patience. */
const digestOf = (secret: string): string => hash("sha256", secret, "hex")

/** A day is over when the next one begins. */
const endOf = (expires: KeyExpiry): Instant.Instant => {
  const day = CalendarDate.parse(expires)
  return day === undefined
    ? (expires as Instant.Instant)
    : Instant.fromMillis(CalendarDate.startOf(CalendarDate.addDays(day, 1)))
}

interface KeyRow {
  readonly id: string
  readonly name: string
  readonly agency: string
  readonly prefix: string
  readonly digest: string
  readonly region_codes: ReadonlyArray<string>
  readonly item_keys: ReadonlyArray<string> | null
  readonly field_groups: ReadonlyArray<string>
  readonly may_introspect: boolean
  readonly issued_by: string
  readonly issued_at: Date
  readonly expires_at: Date
  readonly revoked_at: Date | null
  readonly revoked_by: string | null
  readonly revocation_reason: string | null
  readonly last_used_at: Date | null
  readonly standing: string
  readonly was_idle: boolean
}

const COLUMNS = `id, name, agency, prefix, digest, region_codes, item_keys, field_groups, may_introspect,
  issued_by, issued_at, expires_at, revoked_at, revoked_by, revocation_reason, last_used_at,
  case when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired' else 'valid' end
    as standing,
  last_used_at is null or last_used_at < now() - interval '1 minute' as was_idle`

const instantOf = (date: Date): Instant.Instant => Instant.fromMillis(date.getTime())

/** The rows are ours: they are taken at their word. */
const keyOf = (row: KeyRow) =>
  ({
    id: row.id,
    name: row.name,
    agency: row.agency,
    prefix: row.prefix,
    regionCodes: row.region_codes,
    itemKeys: row.item_keys,
    fieldGroups: row.field_groups,
    mayIntrospect: row.may_introspect,
    standing: row.standing,
    issuedBy: row.issued_by,
    issuedAt: instantOf(row.issued_at),
    expiresAt: instantOf(row.expires_at),
    revokedAt: row.revoked_at === null ? null : instantOf(row.revoked_at),
    revokedBy: row.revoked_by,
    revocationReason: row.revocation_reason,
    lastUsedAt: row.last_used_at === null ? null : instantOf(row.last_used_at),
  }) as unknown as AccessKey

const isNameTaken = ({ reason }: SqlError.SqlError): boolean =>
  reason._tag === "UniqueViolation" && reason.constraint === "access_key_name"

export const keyRingLayer = Layer.effect(
  KeyRing,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const ids = yield* Ids
    const columns = sql.literal(COLUMNS)

    const first = (where: Fragment) =>
      sql<KeyRow>`select ${columns} from access_key where ${where}`.pipe(
        Effect.map(([row]) => (row === undefined ? undefined : keyOf(row))),
        Effect.orDie,
      )

    const add: KeyRing["Service"]["add"] = Effect.fnUntraced(function* (key) {
      const { name, agency, regionCodes, itemKeys, fieldGroups, mayIntrospect, expires, issuedBy } = key
      const id = yield* ids.next
      const prefix = KeyPrefix.make(`${PREFIX}${lettersOf(randomBytes(PREFIX_BYTES))}`)
      const secret = `${prefix}_${randomBytes(SECRET_BYTES).toString("base64url")}`
      const end = expires === null ? sql`now() + interval '1 year'` : sql`${endOf(expires)}::timestamptz`
      const items = itemKeys === null ? sql`null` : sql`${[...itemKeys]}::text[]`
      const rows = yield* sql<KeyRow>`insert into access_key (id, name, agency, prefix, digest,
          region_codes, item_keys, field_groups, may_introspect, issued_by, issued_at, expires_at)
        select ${id}::uuid, ${name}, ${agency}, ${prefix}, ${digestOf(secret)}, ${[...regionCodes]}::text[],
          ${items}, ${[...fieldGroups]}::text[], ${mayIntrospect}, ${issuedBy}, now(), end_at
        from (select ${end} as end_at) as expiry where end_at > now()
        returning ${columns}`.pipe(
        Effect.catchTag("SqlError", (error) =>
          isNameTaken(error) ? Effect.fail(new KeyNameTaken({ name })) : Effect.die(error),
        ),
      )
      const [row] = rows
      if (row !== undefined) return { key: keyOf(row), secret: Redacted.make(secret) }
      // Without an expiry of its own a key has a year to go.
      return yield* new KeyExpiryPast({ expires: expires as KeyExpiry })
    })

    /** That a key is used is written once a minute at most. */
    const markUsed = (rows: ReadonlyArray<KeyRow>) => {
      const used = rows.filter((row) => row.standing === "valid" && row.was_idle).map((row) => row.id)
      return used.length === 0
        ? Effect.void
        : sql`update access_key set last_used_at = now() where id = any(${used}::uuid[])`
    }

    const find = gathered(
      Effect.fnUntraced(function* (secrets: ReadonlyArray<Redacted.Redacted>) {
        const digests = secrets.map((secret) => digestOf(Redacted.value(secret)))
        const rows = yield* sql<KeyRow & SeenHead>`select seen.*, found.*
          from (select 1) as one
          left join (${lastHead(sql)}) as seen on true
          left join (select ${columns} from access_key
            where digest = any(${[...new Set(digests)]}::text[])) as found on true`
        const found = rows.filter((row) => row.digest !== null)
        yield* markUsed(found)
        const head = seenHead(rows[0])
        const keys = new Map(found.map((row) => [row.digest, keyOf(row)]))
        return digests.map((digest) => ({ key: keys.get(digest), head }))
      }, Effect.orDie),
      LOOKS_AT_ONCE,
    )

    return KeyRing.of({
      add,
      find,
      list: sql<KeyRow>`select ${columns} from access_key order by issued_at desc, id`.pipe(
        Effect.map((rows) => rows.map(keyOf)),
        Effect.orDie,
      ),
      named: (prefix) => first(sql`prefix = ${prefix}`),
      revoke: (id, by, reason) =>
        sql<KeyRow>`update access_key
          set revoked_by = ${by}, revoked_at = now(), revocation_reason = ${reason}
          where id = ${id}::uuid and revoked_at is null returning ${columns}`.pipe(
          Effect.map(([row]) => (row === undefined ? undefined : keyOf(row))),
          Effect.orDie,
        ),
    })
  }),
)
