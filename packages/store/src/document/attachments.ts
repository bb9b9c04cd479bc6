/** The bytes of documents, in the database: a row a piece, a file once, an upload for a day. */
import { createHash } from "node:crypto"
import { Effect, Layer, Option, Semaphore, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { AttachmentStore, type MediaType, type Sha256, type StagedUpload } from "@minsheng/core/document"
import { ActorId } from "@minsheng/core/journal"
import type { Uuid } from "@minsheng/core/kernel"
import { connectApplication, type Database } from "../database/Database.ts"
import { CHUNK_BYTES, StagedFile } from "./StagedFile.ts"

/** Each upload holds a connection for as long as it takes; more of them wait. */
const UPLOADS_AT_ONCE = 6
/** A day is time enough to fill in a form. */
const KEPT_HOURS = 24

/** Keeps the bytes under their digest; where they are there already, the ones that are there. */
const KEEP = `insert into attachment as kept (id, sha256, size) values ($1::uuid, decode($2, 'hex'), $3)
  on conflict (sha256) do update set size = kept.size returning id`
const DROP_CHUNKS = "delete from attachment_chunk where attachment_id = $1::uuid"
const ADD_UPLOAD = `insert into attachment_upload (id, actor, attachment_id, file_name, media_type)
  values ($1::uuid, $2, $3::uuid, $4, $5)
  on conflict (actor, attachment_id, file_name) do update set claimed_at = now() returning id`

interface UploadRow {
  readonly id: string
  readonly actor: string
  readonly file_name: string
  readonly media_type: string
  readonly sha256: string
  readonly size: bigint
}

/** The rows are ours, made of what was examined: they are taken at their word. */
const uploadOf = (row: UploadRow): StagedUpload => ({
  id: row.id as Uuid.Uuid,
  actor: ActorId(row.actor),
  attachment: {
    fileName: row.file_name,
    mediaType: row.media_type as MediaType,
    size: Number(row.size),
    sha256: row.sha256 as Sha256,
  },
})

/** One transaction on a connection of its own: whatever breaks it off leaves nothing. */
const stageWith =
  (database: Database): AttachmentStore["Service"]["stage"] =>
  (upload, bytes, examine) =>
    Effect.acquireUseRelease(
      Effect.promise(() => connectApplication(database, { application_name: "minsheng upload" })),
      (client) =>
        Effect.gen(function* () {
          const { id, actor, fileName } = upload
          yield* Effect.promise(() => client.query("begin"))
          const file = new StagedFile(client, id)
          yield* Stream.runForEach(bytes, (some) => Effect.promise(() => file.add(some)))
          const sha256 = (yield* Effect.promise(() => file.end())) as Sha256
          const { size } = file
          const mediaType = yield* examine({
            size,
            at: (offset, length) => Effect.promise(() => file.at(offset, length)),
          })
          const uploadId = yield* Effect.promise(async () => {
            const { rows } = await client.query<{ id: string }>(KEEP, [id, sha256, size])
            const kept = rows[0]?.id
            if (kept !== id) await client.query(DROP_CHUNKS, [id])
            const added = await client.query<{ id: string }>(ADD_UPLOAD, [
              id,
              actor,
              kept,
              fileName,
              mediaType,
            ])
            await client.query("commit")
            return added.rows[0]?.id as Uuid.Uuid
          })
          return { id: uploadId, actor, attachment: { fileName, mediaType, size, sha256 } }
        }),
      (client) => Effect.promise(() => client.end()),
    )

export const attachmentStoreLayer = (database: Database) =>
  Layer.effect(
    AttachmentStore,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const turns = yield* Semaphore.make(UPLOADS_AT_ONCE)
      const staging = stageWith(database)

      /** Forgets uploads that nobody attached in time, with their bytes where nothing else has these. */
      const forget = sql`with gone as (
          delete from attachment_upload where claimed_at < now() - ${KEPT_HOURS}::integer * interval '1 hour'
          returning id, attachment_id)
        delete from attachment as a using (select distinct attachment_id from gone) as g
        where a.id = g.attachment_id
          and not exists (select from document as d where d.sha256 = a.sha256)
          and not exists (select from attachment_upload as u
            where u.attachment_id = a.id and u.id not in (select id from gone))`.pipe(
        Effect.catchCause((cause) => Effect.logWarning("uploads were not forgotten yet", cause)),
      )

      const claim = (id: Uuid.Uuid) =>
        sql<UploadRow>`update attachment_upload as u set claimed_at = now() from attachment as a
          where u.id = ${id}::uuid and a.id = u.attachment_id
          returning u.id, u.actor, u.file_name, u.media_type, encode(a.sha256, 'hex') as sha256, a.size`.pipe(
          Effect.map(([row]) => (row === undefined ? undefined : uploadOf(row))),
          Effect.orDie,
        )

      const read: AttachmentStore["Service"]["read"] = (sha256, { first, last }) =>
        Stream.paginate(first, (at) => {
          const number = Math.floor(at / CHUNK_BYTES)
          const within = at - number * CHUNK_BYTES
          const taken = Math.min(CHUNK_BYTES - within, last - at + 1)
          return sql<{ bytes: Uint8Array }>`select
              substring(c.bytes from ${within + 1}::integer for ${taken}::integer) as bytes
            from attachment as a join attachment_chunk as c on c.attachment_id = a.id
            where a.sha256 = decode(${sha256}, 'hex') and c.number = ${number}::integer`.pipe(
            Effect.map((rows) => {
              const bytes = rows.map((row) => row.bytes)
              const next = bytes.length > 0 && at + taken <= last
              return [bytes, next ? Option.some(at + taken) : Option.none<number>()] as const
            }),
            Effect.orDie,
          )
        })

      const digestOf = Effect.fn("AttachmentStore.digestOf")(function* (sha256: Sha256) {
        const [row] = yield* sql<{ size: bigint }>`select size from attachment
          where sha256 = decode(${sha256}, 'hex')`
        if (row === undefined) return undefined
        const hash = createHash("sha256")
        // Also what stands behind the end, which must be nothing.
        const all = { first: 0, last: Number(row.size) + CHUNK_BYTES }
        yield* Stream.runForEach(read(sha256, all), (bytes) => Effect.sync(() => hash.update(bytes)))
        return hash.digest("hex") as Sha256
      }, Effect.orDie)

      return AttachmentStore.of({
        stage: (upload, bytes, examine) =>
          turns.withPermit(Effect.andThen(forget, staging(upload, bytes, examine))),
        claim,
        read,
        digestOf,
      })
    }),
  )
