/** Shared answers: one for all of a sight at a head, never one for another sight, never an old one. */
import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "vitest"
import { type Actor, Scope } from "@minsheng/core/access"
import { ActorId, type Head, Position } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import { type SharedAnswersOptions, SharedAnswers } from "./SharedAnswers.ts"

const JINZHAI = DivisionCode.make("341524")
const HUOQIU = DivisionCode.make("341522")

const clerkOf = (number: number, ...counties: ReadonlyArray<DivisionCode.DivisionCode>): Actor => ({
  id: ActorId(`user/${number}`),
  name: "某",
  roles: ["livelihoodReporter"],
  scope: Scope.of(new Set(counties), null),
  user: null,
  office: null,
})

/** A register that counts its looks and answers with whom and what it was asked for. */
class Register {
  position = 10
  today = CalendarDate.make("2010-05-31")
  readonly asked: Array<string> = []
  readonly answers: SharedAnswers

  constructor(options: Partial<SharedAnswersOptions> = {}) {
    const look = () => Promise.resolve({ head: this.head, today: this.today })
    this.answers = new SharedAnswers(look, undefined, options)
  }

  get head(): Head {
    return { position: Position.make(this.position), hash: `hash ${this.position}`, recordedAt: 1 }
  }

  ask(actor: Actor, input: object = {}, path = "progress.overview"): Promise<string> {
    return this.answers.sharing({ path, input, actor }, async (as, head) => {
      const counties = [...(as.scope.counties ?? [])].toSorted().join("+")
      const answer = `${path} ${JSON.stringify(input)} of ${counties} at ${head?.position}`
      this.asked.push(answer)
      await sleep(1)
      return answer
    })
  }
}

describe("an answer", () => {
  it("is looked up once for five hundred who ask at once, and for who asks soon after", async () => {
    const register = new Register()
    const all = await Promise.all(
      Array.from({ length: 500 }, (_, number) => register.ask(clerkOf(number, JINZHAI))),
    )
    assert.deepStrictEqual([...new Set(all)], ["progress.overview {} of 341524 at 10"])
    await register.ask(clerkOf(501, JINZHAI))
    assert.lengthOf(register.asked, 1)
  })

  it("is never that of another scope, whoever asked first", async () => {
    const register = new Register()
    const [own, foreign, both] = await Promise.all([
      register.ask(clerkOf(1, JINZHAI)),
      register.ask(clerkOf(2, HUOQIU)),
      register.ask(clerkOf(3, JINZHAI, HUOQIU)),
    ])
    assert.deepStrictEqual(
      [own, foreign, both].map((answer) => / of (\S+) /u.exec(answer ?? "")?.[1]),
      ["341524", "341522", "341522+341524"],
    )
    assert.lengthOf(register.asked, 3)
  })

  it("is one for each question, and for each procedure", async () => {
    const register = new Register()
    const clerk = clerkOf(1, JINZHAI)
    await Promise.all([
      register.ask(clerk, { region: "341524" }),
      register.ask(clerk, { region: "341500" }),
      register.ask(clerk, { region: "341524" }, "region.open"),
      register.ask(clerk, { region: "341524" }),
    ])
    assert.lengthOf(register.asked, 3)
  })

  it("is another one as soon as the journal has grown, or the day has", async () => {
    const register = new Register()
    const clerk = clerkOf(1, JINZHAI)
    await register.ask(clerk)
    register.position = 11
    assert.match(await register.ask(clerk), /at 11$/u)
    register.today = CalendarDate.make("2010-06-01")
    await register.ask(clerk)
    assert.lengthOf(register.asked, 3)
  })

  it("that is a refusal or a fault is told to who waits, and asked for again by the next", async () => {
    const register = new Register()
    let turns = 0
    const ask = (): Promise<string> =>
      register.answers.sharing({ path: "x", input: {}, actor: clerkOf(1, JINZHAI) }, async () => {
        turns += 1
        await sleep(1)
        throw new Error("refused")
      })
    const both = await Promise.allSettled([ask(), ask()])
    assert.deepStrictEqual(
      both.map(({ status }) => status),
      ["rejected", "rejected"],
    )
    assert.strictEqual(turns, 1)
    await ask().catch(() => undefined)
    assert.strictEqual(turns, 2)
  })
})

describe("what is kept", () => {
  it("is no more than there is room for", async () => {
    const register = new Register({ most: 3 })
    for (let region = 0; region < 10; region += 1) await register.ask(clerkOf(1, JINZHAI), { region })
    assert.strictEqual(register.answers.size, 3)
    await register.ask(clerkOf(1, JINZHAI), { region: 9 })
    assert.lengthOf(register.asked, 10)
    await register.ask(clerkOf(1, JINZHAI), { region: 0 })
    assert.lengthOf(register.asked, 11)
  })

  it("goes when the journal grows", async () => {
    const register = new Register()
    for (let region = 0; region < 10; region += 1) await register.ask(clerkOf(1, JINZHAI), { region })
    register.position = 11
    await register.ask(clerkOf(1, JINZHAI))
    assert.strictEqual(register.answers.size, 1)
  })

  it("is not told for long, though nothing was recorded: views can be made again", async () => {
    const register = new Register({ keptMillis: 20 })
    await register.ask(clerkOf(1, JINZHAI))
    await sleep(30)
    await register.ask(clerkOf(1, JINZHAI))
    assert.lengthOf(register.asked, 2)
  })
})
