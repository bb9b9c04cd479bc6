/** `rebuild`, `backup`, `restore`: what the operator does to an instance as a whole. */
import { Effect, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { NotPermitted } from "@minsheng/core/access"
import {
  backup as writeBackup,
  connectOwner,
  type Manifest,
  rebuild as rebuildViews,
  rebuildRollup,
  restore as readBackup,
} from "@minsheng/store"
import { as, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { answer } from "../run.ts"
import { openInstance } from "../session.ts"

type OwnerConnection = Awaited<ReturnType<typeof connectOwner>>

/** Runs something as the database's owner; only the operator may. */
const operated = (
  flags: { readonly as: Option.Option<string> },
  work: (client: OwnerConnection) => Promise<Printed>,
): Effect.Effect<Printed, unknown> =>
  Effect.scoped(
    Effect.gen(function* () {
      if (Option.isSome(flags.as)) return yield* new NotPermitted({ useCase: "instance.operate", roles: [] })
      const { opened } = yield* openInstance
      const promised = <A>(run: () => Promise<A>) => Effect.tryPromise({ try: run, catch: (error) => error })
      const client = yield* Effect.acquireRelease(
        promised(() => connectOwner(opened.database)),
        (open) => Effect.promise(() => open.end()),
      )
      return yield* promised(() => work(client))
    }),
  )

const manifestOf = (manifest: Manifest): Printed => ({
  json: manifest,
  lines: [
    ...columns(manifest.tables.map((table) => [table.table, String(table.rowCount), table.digest])),
    `${manifest.position} ${manifest.hash}`,
  ],
})

const ofRollup = Flag.Boolean("rollup").pipe(
  Flag.withDefault(false),
  Flag.withDescription(
    "only the monthly sums of the fund ledger, from its postings: seconds instead of minutes",
  ),
)

const rebuiltRollup = async (client: OwnerConnection): Promise<Printed> => {
  const differed = await rebuildRollup(client)
  return {
    json: { table: "fund_rollup", differed },
    lines: [`fund_rollup  ${differed === 0 ? "equal" : `DIFFERED ${differed}`}`],
    failed: differed > 0,
  }
}

export const rebuild = Command.make("rebuild", { rollup: ofRollup, ...output, as }, (flags) =>
  answer(
    flags,
    operated(flags, async (client) => {
      if (flags.rollup) return rebuiltRollup(client)
      const rebuilt = await rebuildViews(client)
      const equal = (view: (typeof rebuilt.views)[number]): boolean => view.before === view.after
      return {
        json: rebuilt,
        lines: columns(
          rebuilt.views.map((view) => [
            view.table,
            String(view.rowCount),
            equal(view) ? "equal" : "DIFFERED",
            view.after,
          ]),
        ),
        failed: !rebuilt.views.every(equal),
      }
    }),
  ),
).pipe(Command.withDescription("Make every view again from the journal; exit code 1 where one had differed"))

export const backup = Command.make(
  "backup",
  { out: Flag.String("out").pipe(Flag.withDescription("new folder to write")), ...output, as },
  (flags) =>
    answer(
      flags,
      operated(flags, async (client) => manifestOf(await writeBackup(client, flags.out))),
    ),
).pipe(Command.withDescription("Write everything but sessions to a folder, out of one snapshot"))

export const restore = Command.make(
  "restore",
  { folder: Argument.String("FOLDER"), ...output, as },
  (flags) =>
    answer(
      flags,
      operated(flags, async (client) => manifestOf(await readBackup(client, flags.folder))),
    ),
).pipe(Command.withDescription("Read a backup into an empty database and check every digest"))
