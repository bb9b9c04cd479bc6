/** Opening an instance for one command: the database of a server beside us, or one started for the while. */
import { setTimeout as sleep } from "node:timers/promises"
import { Effect } from "effect"
import { CurrentActor, Offices, operator } from "@minsheng/core/access"
import { findInstance, type FoundedInstance } from "@minsheng/core/instance"
import { rowFileReaderLayer } from "@minsheng/exchange"
import { ensureFounded, readConfig, type ServerConfig } from "@minsheng/server"
import {
  clockOf,
  closeDatabase,
  Home,
  openDatabase,
  type OpenedDatabase,
  type Platform,
  platformLayer,
  servingProcess,
  takeOwnership,
} from "@minsheng/store"

export interface Opened {
  readonly config: ServerConfig
  readonly home: Home
  readonly opened: OpenedDatabase
}

const refusing = <A>(open: () => Promise<A>) => Effect.tryPromise({ try: open, catch: (error) => error })

/** Opens the database and lets go of it at the end; a server that we started for it is stopped again. */
export const openInstance = Effect.acquireRelease(
  refusing(async (): Promise<Opened> => {
    const config = readConfig(process.env)
    const home = Home.open(config.home)
    return { config, home, opened: await openDatabase({ home, databaseUrl: config.databaseUrl }) }
  }),
  ({ opened }) => Effect.promise(() => closeDatabase(opened)),
)

const layerOf = ({ config, home, opened }: Opened, founding?: FoundedInstance) =>
  platformLayer({
    database: opened.database,
    sessionSecret: home.secret("session"),
    digest: config.digest,
    attachmentBytesMax: config.attachmentBytesMax,
    files: rowFileReaderLayer,
    readerCount: 3,
    keptSeals: () => home.keptSeals(),
    ...(founding === undefined ? {} : { clock: clockOf(founding) }),
  })

const WAIT_MILLIS = 500

/** Waits while a server founds the register, or founds it where no server is. */
const founded = async (instance: Opened) => {
  const { config, home, opened } = instance
  for (;;) {
    const before = await Effect.runPromise(Effect.provide(findInstance, layerOf(instance)))
    if (before !== undefined) return before
    if (servingProcess(home) === undefined) break
    await sleep(WAIT_MILLIS)
  }
  const release = takeOwnership(home)
  try {
    const say = (line: string): void => console.error(line)
    const { instance: fresh, notice } = await ensureFounded({ config, database: opened.database, home, say })
    notice.forEach(say)
    return fresh
  } finally {
    release()
  }
}

/** Runs a command's use cases as the operator, or as the user whom `--as` names. */
export const asActor = <A, E, R extends Platform>(
  userName: string | undefined,
  useCases: Effect.Effect<A, E, R | CurrentActor>,
): Effect.Effect<A, unknown> =>
  Effect.scoped(
    Effect.gen(function* () {
      const instance = yield* openInstance
      const founding = yield* refusing(() => founded(instance))
      const program = Effect.gen(function* () {
        const actor =
          userName === undefined ? operator : yield* Offices.use((offices) => offices.actorNamed(userName))
        return yield* Effect.provideService(useCases, CurrentActor, actor)
      })
      return yield* Effect.provide(
        program as Effect.Effect<A, unknown, Platform>,
        layerOf(instance, founding),
      )
    }),
  )
