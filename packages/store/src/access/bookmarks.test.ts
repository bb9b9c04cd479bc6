/** What somebody keeps of the pages is theirs, has one address a name, and has an end. */
import { Effect } from "effect"
import { assert, beforeAll, afterAll, describe, it } from "vitest"
import { type Actor, Bookmarks, BookmarksFull, CurrentActor, operator } from "@minsheng/core/access"
import { ActorId } from "@minsheng/core/journal"
import { MIGRATED, testPlatform } from "../testing/index.ts"

const somebody = (name: string): Actor => ({
  ...operator,
  id: ActorId(name),
  name,
  roles: ["livelihoodReader"],
})

const PAGE = "/projects"

let platform: Awaited<ReturnType<typeof testPlatform>>

beforeAll(async () => {
  platform = await testPlatform(MIGRATED)
})

afterAll(() => platform[Symbol.asyncDispose]())

const asUser = <A, E>(name: string, useCase: Effect.Effect<A, E, Bookmarks | CurrentActor>) =>
  platform.run(Effect.provideService(useCase, CurrentActor, somebody(name)) as Effect.Effect<A, E, Bookmarks>)

const keep = (name: string, query: string, page = PAGE) =>
  Bookmarks.use((bookmarks) => bookmarks.keep({ page, name, query }))

const list = (page = PAGE) => Bookmarks.use((bookmarks) => bookmarks.list({ page }))

describe("bookmarks", () => {
  it("are kept for each user and page, one address a name", async () => {
    await asUser("u-1", keep("落后的", "behind=8"))
    await asUser("u-1", keep("缺月报", "missing=2010-05"))
    await asUser("u-1", keep("落后的", "behind=15"))
    await asUser("u-1", keep("六安", "region=341500", "/regions"))
    const { bookmarks } = await asUser("u-1", list())
    assert.sameDeepMembers(
      [...bookmarks],
      [
        { name: "落后的", query: "behind=15" },
        { name: "缺月报", query: "missing=2010-05" },
      ],
    )
    assert.deepStrictEqual(await asUser("u-2", list()), { bookmarks: [] })
  })

  it("are dropped by name, also twice, and by nobody else", async () => {
    const drop = Bookmarks.use((bookmarks) => bookmarks.drop({ page: PAGE, name: "x" }))
    await asUser("u-3", keep("x", "behind=3"))
    await asUser("u-4", drop)
    assert.lengthOf((await asUser("u-3", list())).bookmarks, 1)
    assert.lengthOf((await asUser("u-3", drop)).bookmarks, 0)
    assert.lengthOf((await asUser("u-3", drop)).bookmarks, 0)
  })

  it("are full at fifty a page; one that is there can still be changed", async () => {
    for (const number of Array.from({ length: 50 }, (_, index) => index)) {
      await asUser("u-5", keep(`n${number}`, ""))
    }
    const refusal = await asUser("u-5", Effect.flip(keep("one more", "")))
    assert.instanceOf(refusal, BookmarksFull)
    const { bookmarks } = await asUser("u-5", keep("n0", "behind=8"))
    assert.lengthOf(bookmarks, 50)
  })
})
