/**
 * Random operations on the real ledger, hundreds in a transaction, while the database is killed with all its
 * children, the software starts again, and what was sent is sent again: each answer is what a model says that
 * shares no code with it. `npm run simulate -- --seed N --operations M` runs more of them.
 */
import { env } from "node:process"
import { Exit, Result } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { FundBooks, Funds, type TransferCommand } from "@minsheng/core/funds"
import { type Divergence, LedgerRun, seeded } from "@minsheng/core/testing"
import { FOUNDED, HUOQIU, JINZHAI, openPlatform, type OpenPlatform, OwnCluster } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"

const SEED = Number(env["MINSHENG_SIMULATE_SEED"] ?? 2010)
const OPERATIONS = Number(env["MINSHENG_SIMULATE_OPERATIONS"] ?? 6000)
/** Operations a transaction. */
const CHUNK = 200
/** One chunk in so many is disturbed. */
const DISTURBED = 6
const HOURS = 3_600_000

const clock = new SettableClock("2010-05-31")

type Answer = Parameters<LedgerRun["settle"]>[1]

/** A ledger that is disturbed, and goes on. */
class Disturbed implements AsyncDisposable {
  readonly own: OwnCluster
  #platform: OpenPlatform

  constructor(own: OwnCluster) {
    this.own = own
    this.#platform = openPlatform(own.database, { clock: clock.service })
  }

  get platform(): OpenPlatform {
    return this.#platform
  }

  /** Sends commands until they are answered: what was not answered is sent again, under the same keys. */
  async send(commands: ReadonlyArray<TransferCommand>): Promise<ReadonlyArray<Answer>> {
    for (;;) {
      const exit = await this.#platform.exit(Funds.use((funds) => funds.transferAll(commands)))
      if (Exit.isSuccess(exit)) {
        return exit.value.map((result) =>
          Result.isSuccess(result) ? result.success.transferId : { ...result.failure },
        )
      }
      // Reading on the way can be lost with the database as well.
      await this.own.restart()
    }
  }

  readonly #disturbances: ReadonlyArray<(commands: ReadonlyArray<TransferCommand>) => Promise<unknown>> = [
    // The same twice at once.
    (commands) => Promise.all([this.send(commands), this.send(commands)]),
    // The database falls while they are on their way.
    async (commands) => {
      const sent = this.send(commands)
      await this.own.kill()
      await this.own.restart()
      await sent
    },
    // They went in, the answer was not heard, and the software started again.
    async (commands) => {
      await this.send(commands)
      await this.#platform[Symbol.asyncDispose]()
      this.#platform = openPlatform(this.own.database, { clock: clock.service })
    },
  ]

  async disturb(commands: ReadonlyArray<TransferCommand>, choice: number): Promise<void> {
    await this.#disturbances[choice % this.#disturbances.length]?.(commands)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#platform[Symbol.asyncDispose]()
    await this.own[Symbol.asyncDispose]()
  }
}

/** Runs so many operations; answers where ledger and model part. */
const simulate = async (
  ledger: Disturbed,
  operations: number,
  fault: (commands: ReadonlyArray<TransferCommand>) => ReadonlyArray<TransferCommand> = (same) => same,
) => {
  const run = new LedgerRun(SEED, [JINZHAI, HUOQIU])
  const chance = seeded(SEED + 1)
  for (let done = 0; done < operations; done += CHUNK) {
    const count = Math.min(CHUNK, operations - done)
    const next = Array.from({ length: count }, (_, index) => run.next(done + index))
    const isDisturbed = chance(DISTURBED) === 0
    // What was refused leaves no trace: sent again, it is decided again, perhaps otherwise. What was accepted
    // is answered as it was.
    const asked = isDisturbed ? next.filter(({ expected }) => expected) : next
    const commands = fault(asked.map(({ command }) => command))
    if (isDisturbed) await ledger.disturb(commands, chance(3))
    const answers = await ledger.send(commands)
    const parted = asked
      .map((one, index): Divergence | undefined => run.settle(one, answers[index] as Answer))
      .find((divergence) => divergence !== undefined)
    if (parted !== undefined) return { parted, run }
  }
  return { parted: undefined, run }
}

describe(`the ledger on its database, from the seed ${SEED}`, () => {
  let ledger: Disturbed

  beforeAll(async () => {
    const own = await OwnCluster.start()
    await FOUNDED.fill(own.database)
    ledger = new Disturbed(own)
  })
  afterAll(() => ledger[Symbol.asyncDispose]())

  it(`does what the model does in ${OPERATIONS} operations`, { timeout: 24 * HOURS }, async () => {
    const { parted, run } = await simulate(ledger, OPERATIONS)
    assert.isUndefined(parted)
    const books = FundBooks.use((all) => all.balances({}))
    const { accounts } = await ledger.platform.run(books)
    const held = new Map(accounts.map((one) => [one.account, one]))
    const differences = run.differences((code) => {
      const { balanceFen = 0n, reservedFen = 0n } = held.get(code) ?? {}
      return [balanceFen, reservedFen]
    })
    assert.deepStrictEqual(differences, [])
    const verified = Audit.use((audit) => audit.verify([]))
    assert.include(await ledger.platform.run(verified), { _tag: "Sound" })
  })
})

describe("planted: a ledger", () => {
  it("that moves more than it was told now and then is found", { timeout: 120_000 }, async () => {
    const own = await OwnCluster.start()
    await FOUNDED.fill(own.database)
    await using ledger = new Disturbed(own)
    const more = (command: TransferCommand): TransferCommand => {
      if (command.action !== "transfer" || !command.idempotencyKey.endsWith("7")) return command
      const [first, ...others] = command.lines
      return { ...command, lines: [{ ...first, amountFen: first.amountFen + 1000n }, ...others] }
    }
    const { parted } = await simulate(ledger, 2000, (commands) => commands.map(more))
    assert.isDefined(parted)
  })
})
