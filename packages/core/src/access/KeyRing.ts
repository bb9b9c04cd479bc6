/** Port: where keys are kept, beside the journal: their digests, never themselves. */
import { Context, type Effect, type Redacted } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { ActorId, Head } from "../journal/Entry.ts"
import type { AccessKey, KeyExpiry, KeyPrefix, KeyScope } from "./AccessKey.ts"
import type { KeyExpiryPast, KeyNameTaken } from "./errors.ts"

export interface NewKey extends KeyScope {
  readonly name: string
  readonly agency: string
  readonly expires: KeyExpiry | null
  readonly issuedBy: ActorId
}

export interface KeyFound {
  readonly key: AccessKey | undefined
  readonly head: Head
}

export class KeyRing extends Context.Service<
  KeyRing,
  {
    /** Makes a key by chance and keeps its digest; the secret is answered here and nowhere else. */
    readonly add: (
      key: NewKey,
    ) => Effect.Effect<
      { readonly key: AccessKey; readonly secret: Redacted.Redacted },
      KeyNameTaken | KeyExpiryPast
    >
    readonly list: Effect.Effect<ReadonlyArray<AccessKey>>
    readonly named: (prefix: KeyPrefix) => Effect.Effect<AccessKey | undefined>
    /**
     * Whose secret it is, whatever became of the key (`undefined`: nobody's), and where the journal ends:
     * both looked at in one statement that began after they were asked for.
     */
    readonly find: (secret: Redacted.Redacted) => Effect.Effect<KeyFound>
    /** `undefined` for one that was revoked before. */
    readonly revoke: (id: Uuid, by: ActorId, reason: string) => Effect.Effect<AccessKey | undefined>
  }
>()("@minsheng/core/access/KeyRing") {}
