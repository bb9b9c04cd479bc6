/**
 * Keys of agencies (密钥): whoever presents one reads the register within its scope, until it expires or is
 * revoked. The key itself is shown once; what is kept is its digest, and a prefix to call it by.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import * as Instant from "../kernel/Instant.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Name, Remark } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { FieldGroup } from "./FieldGroup.ts"

/** The part of a key that may be shown: it names the key and opens nothing. */
export const KeyPrefix = Schema.String.check(
  Schema.isPattern(/^msk_[a-z2-7]{8}$/u, { message: "keyPrefix" }),
).pipe(Schema.brand("KeyPrefix"))
export type KeyPrefix = typeof KeyPrefix.Type

/** What a key opens. */
export const KeyScope = Schema.Struct({
  regionCodes: Schema.NonEmptyArray(DivisionCode),
  /** `null`: all items. */
  itemKeys: Schema.NullOr(Schema.NonEmptyArray(ItemKey)),
  fieldGroups: Schema.NonEmptyArray(FieldGroup),
  /** Whether it may ask what can be asked (introspection). */
  mayIntrospect: Schema.Boolean,
})
export type KeyScope = typeof KeyScope.Type

/** Valid, past its end, or taken back; by the clock of the machine, as sessions are. */
export const KeyStanding = Schema.Literals(["valid", "expired", "revoked"])
export type KeyStanding = typeof KeyStanding.Type

export const AccessKey = Schema.Struct({
  id: Uuid,
  /** What it is for. */
  name: Name,
  /** Who has it. */
  agency: Name,
  prefix: KeyPrefix,
  ...KeyScope.fields,
  standing: KeyStanding,
  issuedBy: Schema.String,
  issuedAt: Instant.Instant,
  expiresAt: Instant.Instant,
  revokedAt: Schema.NullOr(Instant.Instant),
  revokedBy: Schema.NullOr(Schema.String),
  revocationReason: Schema.NullOr(Remark),
  /** To the minute. */
  lastUsedAt: Schema.NullOr(Instant.Instant),
})
export type AccessKey = typeof AccessKey.Type

/** The last day on which a key opens something, or the instant from which on it does not. */
export const KeyExpiry = Schema.Union([CalendarDate, Instant.Instant])
export type KeyExpiry = typeof KeyExpiry.Type

export const IssueKey = Schema.Struct({
  name: Name,
  /** `null`: the name says it. */
  agency: Schema.NullOr(Name),
  ...KeyScope.fields,
  /** `null`: the region of the issuer's office. */
  regionCodes: Schema.NullOr(KeyScope.fields.regionCodes),
  /** `null`: a year from now. */
  expires: Schema.NullOr(KeyExpiry),
})
export type IssueKey = typeof IssueKey.Type

export const RevokeKey = Schema.Struct({ prefix: KeyPrefix, reason: Remark })
export type RevokeKey = typeof RevokeKey.Type

/** A key just issued, with the secret that nobody is shown again. */
export const IssuedKey = Schema.Struct({ key: AccessKey, secret: Schema.String })
export type IssuedKey = typeof IssuedKey.Type

/** A key as a list shows it: with the names of who issued and who revoked it; `null` for who is no user. */
export const ListedKey = Schema.Struct({
  ...AccessKey.fields,
  issuerName: Schema.NullOr(Schema.String),
  revokerName: Schema.NullOr(Schema.String),
})
export type ListedKey = typeof ListedKey.Type

export const KeysAnswer = Schema.Struct({ keys: Schema.Array(ListedKey) })
export type KeysAnswer = typeof KeysAnswer.Type
