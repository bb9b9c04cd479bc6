/** Many who ask at the same time share statements, and each is answered by one that began after it asked. */
import { Deferred, Effect, Exit } from "effect"
import { assert, describe, it } from "vitest"
import { gathered } from "./gathered.ts"

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1)
  })

/** Statements that go on when they are told to. */
class Statements {
  readonly begun: Array<ReadonlyArray<number>> = []
  readonly #open: Array<Deferred.Deferred<void>> = []
  #atOnce = 0
  mostAtOnce = 0

  readonly ask = (all: ReadonlyArray<number>): Effect.Effect<ReadonlyArray<string>> =>
    Effect.gen({ self: this }, function* () {
      const goOn = yield* Deferred.make<void>()
      this.begun.push(all)
      this.#open.push(goOn)
      this.#atOnce += 1
      this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce)
      yield* Deferred.await(goOn)
      this.#atOnce -= 1
      if (all.includes(13)) return yield* Effect.die(new Error("thirteen"))
      return all.map((one) => `answer ${one}`)
    })

  /** Lets the statement that has waited longest end. */
  end(): void {
    const next = this.#open.shift()
    if (next !== undefined) Effect.runSync(Deferred.succeed(next, undefined))
  }

  /** Lets one after the other end until all that were asked are answered. */
  async endedFor<A>(asked: ReadonlyArray<Promise<A>>): Promise<ReadonlyArray<A>> {
    let open = asked.length
    for (const one of asked) void one.finally(() => (open -= 1))
    while (open > 0) {
      await turn()
      this.end()
    }
    return Promise.all(asked)
  }
}

/** Asks for all of them, ends every statement, and answers what each was told. */
const answersTo = async (
  statements: Statements,
  ask: (one: number) => Effect.Effect<string>,
  numbers: ReadonlyArray<number>,
): Promise<ReadonlyArray<Exit.Exit<string>>> => {
  return statements.endedFor(numbers.map((one) => Effect.runPromiseExit(ask(one))))
}

describe.each([1, 2, 3])("with %i statements at once", (atOnce) => {
  it("those who come in one turn share one", async () => {
    const statements = new Statements()
    const exits = await answersTo(statements, gathered(statements.ask, atOnce), [1, 2, 3])
    assert.deepStrictEqual(exits, ["answer 1", "answer 2", "answer 3"].map(Exit.succeed))
    assert.deepStrictEqual(statements.begun, [[1, 2, 3]])
  })

  it("whoever comes later is in a statement that begins later, and nobody is lost", async () => {
    const statements = new Statements()
    const ask = gathered(statements.ask, atOnce)
    const asked: Array<Promise<string>> = []
    for (let one = 20; one < 60; one += 1) {
      const before = statements.begun.length
      asked.push(Effect.runPromise(ask(one)))
      assert.isFalse(statements.begun.slice(0, before).some((all) => all.includes(one)))
      if (one % 3 === 0) await turn()
      if (one % 5 === 0) statements.end()
    }
    assert.deepStrictEqual(
      await statements.endedFor(asked),
      Array.from({ length: 40 }, (_, index) => `answer ${index + 20}`),
    )
    assert.lengthOf(statements.begun.flat(), 40)
    assert.isAtMost(statements.mostAtOnce, atOnce)
    assert.strictEqual(statements.mostAtOnce, atOnce)
  })

  it("a statement that fails, fails those who were in it and no others", async () => {
    const statements = new Statements()
    const ask = gathered(statements.ask, atOnce)
    const [failed] = await answersTo(statements, ask, [13])
    assert.isTrue(failed !== undefined && Exit.isFailure(failed))
    assert.deepStrictEqual(await answersTo(statements, ask, [14]), [Exit.succeed("answer 14")])
  })
})
