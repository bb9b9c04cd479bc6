/** Ports: where the bytes of documents are kept, each once, and which record a document belongs to. */
import { Context, type Effect, type Stream } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { ActorId, StreamId } from "../journal/Entry.ts"
import type { Attachment, Sha256 } from "./Document.ts"
import type { MediaType } from "./Format.ts"
import type { Probe } from "./Probe.ts"

/** An upload as it is kept: with who sent it. */
export interface StagedUpload {
  readonly id: Uuid
  readonly actor: ActorId
  readonly attachment: Attachment
}

/** Some of the bytes, both ends included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

export class AttachmentStore extends Context.Service<
  AttachmentStore,
  {
    /**
     * Keeps the bytes as they come and looks at them when they are all there: a whole file or, when its
     * reading or the look at it fails, nothing. The same file sent again by the same actor under the same
     * name is the upload that it was.
     */
    readonly stage: <E>(
      upload: Pick<StagedUpload, "id" | "actor"> & Pick<Attachment, "fileName">,
      bytes: Stream.Stream<Uint8Array, E>,
      examine: (probe: Probe) => Effect.Effect<MediaType, E>,
    ) => Effect.Effect<StagedUpload, E>
    /** An upload that is not forgotten for another day. */
    readonly claim: (id: Uuid) => Effect.Effect<StagedUpload | undefined>
    /** The bytes of a digest, or some of them, a piece at a time. */
    readonly read: (sha256: Sha256, range: ByteRange) => Stream.Stream<Uint8Array>
    /** The digest of the bytes that are kept under a digest; `undefined` where there are none. */
    readonly digestOf: (sha256: Sha256) => Effect.Effect<Sha256 | undefined>
  }
>()("@minsheng/core/document/AttachmentStore") {}

export class DocumentRepository extends Context.Service<
  DocumentRepository,
  {
    /** The record that a document was attached to, whether it stands or not. */
    readonly recordWith: (id: Uuid) => Effect.Effect<StreamId | undefined>
  }
>()("@minsheng/core/document/DocumentRepository") {}
