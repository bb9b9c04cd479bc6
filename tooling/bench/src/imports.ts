/** The import of a large file: reading, checking and staging it, against COPY of the rows made ready. */
import { createReadStream, createWriteStream } from "node:fs"
import { rm, stat } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { Effect } from "effect"
import { from as copyFrom, to as copyTo } from "pg-copy-streams"
import { ProjectImports } from "@minsheng/core/imports"
import { connectOwner, type Database } from "@minsheng/store"
import { secondsOf, watched } from "./measure.ts"
import { bytesOf, writeProjects } from "./projectFile.ts"
import { ratio, type Result, whole } from "./report.ts"
import { type BenchPlatform, openPlatform, type Stage } from "./stage.ts"

const SMALL = 50_000
const LARGE = 500_000
const MEGABYTE = 1_000_000

const preview = (platform: BenchPlatform, path: string) =>
  platform.run(
    ProjectImports.use((imports) =>
      imports.preview({
        name: "bench.csv",
        bytes: bytesOf(path),
      }),
    ).pipe(Effect.orDie),
  )

/** Puts the staged rows into the same table of another database, as they were made. */
const copyPrepared = async (from: Database, into: Database, importId: string, path: string) => {
  const source = await connectOwner(from)
  const rows = `select * from minsheng.import_row where import_id = '${importId}' order by line`
  await pipeline(source.query(copyTo(`copy (${rows}) to stdout`)), createWriteStream(path))
  const { rows: jobs } = await source.query<Record<string, unknown>>(
    "select * from minsheng.import_job where id = $1",
    [importId],
  )
  await source.end()
  const [job = {}] = jobs
  const target = await connectOwner(into)
  const columns = Object.keys(job)
  await target.query(
    `insert into minsheng.import_job (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
    Object.values(job),
  )
  const seconds = await secondsOf(() =>
    pipeline(createReadStream(path), target.query(copyFrom("copy minsheng.import_row from stdin"))),
  )
  await target.end()
  return seconds
}

export interface Imported {
  readonly result: Result
  /** The database with the large file's projects in it. */
  readonly filled: Database
}

export const imports = async (stage: Stage, demonstration: Database): Promise<Imported> => {
  const filled = await stage.clone(demonstration)
  const other = await stage.clone(demonstration)
  const rows: Array<ReadonlyArray<string>> = []
  {
    await using platform = openPlatform(filled)
    for (const count of [SMALL, LARGE]) {
      const path = stage.path(`projects-${count}.csv`)
      await writeProjects(filled, path, { count, series: String(count) })
      const { size } = await stat(path)
      const read = await watched(() => preview(platform, path))
      const { importId, acceptedCount, rejectedCount } = read.value
      const prepared = stage.path("prepared.txt")
      const copySeconds = await copyPrepared(filled, other, importId, prepared)
      const committed =
        count === LARGE
          ? await watched(() =>
              platform.run(ProjectImports.use((all) => all.commit(importId)).pipe(Effect.orDie)),
            )
          : undefined
      await Promise.all([rm(path), rm(prepared)])
      rows.push([
        whole(count),
        (size / MEGABYTE).toFixed(1),
        `${whole(acceptedCount)} / ${whole(rejectedCount)}`,
        whole(count / read.seconds),
        whole(count / copySeconds),
        ratio(copySeconds / read.seconds),
        whole(read.peak),
        committed === undefined ? "" : whole(acceptedCount / committed.seconds),
        committed === undefined ? "" : whole(committed.peak),
      ])
    }
  }
  await stage.drop(other)
  return {
    filled,
    result: {
      title: "Import of a file",
      about: `A CSV file of projects, one row in a hundred with a mistake: read, decoded, checked against the
registers and staged (the preview), against COPY of the same rows, made ready beforehand, into the same table
of a copy of the database. Then the accepted rows are registered: journal, chain, views and search terms, in
chunks that hold the lock briefly. Memory is the most that the process held, in megabytes.`,
      columns: [
        "rows",
        "file, MB",
        "accepted / rejected",
        "preview, rows/s",
        "COPY, rows/s",
        "ratio",
        "memory, preview",
        "registering, rows/s",
        "memory, registering",
      ],
      rows,
    },
  }
}
