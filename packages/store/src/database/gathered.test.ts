/** Many who ask at the same time share statements, and each is answered by one that began after it asked. */
import { Deferred, Effect, Exit } from "effect"
import { assert, describe, it } from "vitest"
import { gathered } from "./gathered.ts"

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
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1)
  })

/** Asks for all of them, ends every statement, and answers what each was told. */
const answersTo = async (
  statements: Statements,
  ask: (one: number) => Effect.Effect<string>,
  numbers: ReadonlyArray<number>,
): Promise<ReadonlyArray<Exit.Exit<string>>> => {
  const all = Promise.all(numbers.map((one) => Effect.runPromiseExit(ask(one))))
  let isDone = false
  void all.then(() => {
    isDone = true
  })
  while (!isDone) {
    await turn()
    statements.end()
  }
  return all
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
    let told = 0
    void Promise.all(asked).then(() => {
      told = asked.length
    })
    while (told === 0) {
      await turn()
      statements.end()
    }
    assert.deepStrictEqual(
      await Promise.all(asked),
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
