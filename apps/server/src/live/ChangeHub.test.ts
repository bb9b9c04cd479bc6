/** The hub: it looks as often for many windows as for one, and forgets those that are gone. */
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, assert, describe, it } from "vitest"
import { type Actor, Scope } from "@minsheng/core/access"
import { Changed, type ChangeNotice } from "@minsheng/core/change"
import { ActorId, type Head, Position } from "@minsheng/core/journal"
import { DivisionCode, ItemKey, type Uuid } from "@minsheng/core/kernel"
import { ChangeHub, type HubOptions, type Looks, positionIn } from "./ChangeHub.ts"
import type { Message, Watcher, Watching } from "./Watcher.ts"

const JINZHAI = DivisionCode.make("341524")
const WATER = ItemKey.make("19")
const LOOK_MILLIS = 5

/** A journal that grows when it is told to, and counts who asks. */
class Ground implements Looks {
  position = 10
  sessions = new Set(["session"])
  actorNow: Actor | undefined
  asked = { head: 0, between: 0, livingOf: 0, actor: 0 }
  isAway = false
  makesActors = false

  head = (): Promise<Head> => {
    this.asked.head += 1
    if (this.isAway) return Promise.reject(new Error("away"))
    return Promise.resolve(headAt(this.position))
  }

  between = (_after: Position, head: Head): Promise<Changed> => {
    this.asked.between += 1
    const families = this.makesActors ? ["user"] : ["project"]
    return Promise.resolve(Changed.of(head, families, [{ countyCode: JINZHAI, itemKey: WATER }]))
  }

  livingOf = (): Promise<ReadonlySet<string>> => {
    this.asked.livingOf += 1
    return Promise.resolve(this.sessions)
  }

  actor = (): Promise<Actor | undefined> => {
    this.asked.actor += 1
    return Promise.resolve(this.actorNow)
  }
}

const headAt = (position: number): Head => ({
  position: Position.make(position),
  hash: String(position),
  recordedAt: position,
})

const actorOf = (number: number): Actor => ({
  id: ActorId(`user/${number}`),
  name: "某",
  roles: ["livelihoodReader"],
  scope: Scope.everything,
  user: { id: `0${number}` as Uuid.Uuid } as NonNullable<Actor["user"]>,
  office: null,
})

const watching = (number = 1, change: Partial<Watching> = {}): Watching => ({
  actor: actorOf(number),
  session: "session",
  cutOff: () => undefined,
  ...change,
})

let hubs: Array<ChangeHub> = []

const hubOn = (ground: Ground, options: Partial<HubOptions> = {}): ChangeHub => {
  const hub = new ChangeHub(ground, { lookMillis: LOOK_MILLIS, ...options })
  hubs.push(hub)
  return hub
}

afterEach(async () => {
  await Promise.all(hubs.map((hub) => hub.close()))
  hubs = []
})

const opened = async (hub: ChangeHub, after?: number, who = watching()): Promise<Watcher> => {
  const watcher = await hub.open(who, after === undefined ? undefined : Position.make(after))
  if (watcher === undefined) throw new Error("no room")
  return watcher
}

const noticeOf = (message: Message): ChangeNotice => {
  if (message._tag !== "Notice") throw new Error(message._tag)
  return message.notice
}

const reasonOf = (message: Message): string => (message._tag === "End" ? message.reason : message._tag)

describe("a hub", () => {
  it("asks the database once, however many windows are told", async () => {
    const ground = new Ground()
    const hub = hubOn(ground)
    const watchers = await Promise.all(
      Array.from({ length: 500 }, (_, number) => opened(hub, undefined, watching(number))),
    )
    await Promise.all(watchers.map((watcher) => watcher.next()))
    assert.isAtMost(ground.asked.head, 20)
    ground.position = 12
    const notices = await Promise.all(watchers.map(async (watcher) => noticeOf(await watcher.next())))
    assert.isTrue(notices.every(({ position, counties }) => position === 12 && counties?.length === 1))
    assert.strictEqual(ground.asked.between, 1)
    assert.strictEqual(ground.asked.actor, 0)
  })

  it("looks at nothing while nobody listens", async () => {
    const ground = new Ground()
    const hub = hubOn(ground)
    const watcher = await opened(hub)
    hub.leave(watcher)
    await sleep(LOOK_MILLIS * 3)
    const before = ground.asked.head
    await sleep(LOOK_MILLIS * 10)
    assert.strictEqual(ground.asked.head, before)
    assert.strictEqual(hub.size, 0)
  })

  it("goes on after a database that was away, and tells what came meanwhile", async () => {
    const ground = new Ground()
    const watcher = await opened(hubOn(ground))
    await watcher.next()
    ground.isAway = true
    await sleep(LOOK_MILLIS * 5)
    ground.position = 15
    ground.isAway = false
    assert.strictEqual(noticeOf(await watcher.next()).position, 15)
  })

  it("lets the oldest window of a user give way, and of others none", async () => {
    const hub = hubOn(new Ground(), { ofUserMax: 2 })
    const other = await opened(hub, undefined, watching(2))
    const [oldest, second, third] = [await opened(hub), await opened(hub), await opened(hub)]
    assert.strictEqual(reasonOf(await oldest.next()), "replaced")
    for (const watcher of [second, third, other]) assert.strictEqual(reasonOf(await watcher.next()), "Notice")
    assert.strictEqual(hub.size, 3)
  })

  it("takes no more than it has room for", async () => {
    const hub = hubOn(new Ground(), { allMax: 1 })
    await opened(hub)
    assert.isUndefined(await hub.open(watching(2), undefined))
  })

  it("says farewell to all when it stops, and lets nobody in any more", async () => {
    const hub = hubOn(new Ground())
    const watcher = await opened(hub)
    await hub.close()
    assert.strictEqual(reasonOf(await watcher.next()), "stopping")
    assert.isUndefined(await hub.open(watching(), undefined))
  })
})

describe("a window that comes back", () => {
  it("is told from memory what it missed", async () => {
    const ground = new Ground()
    const hub = hubOn(ground)
    const watcher = await opened(hub)
    await watcher.next()
    for (const position of [11, 13, 17]) {
      ground.position = position
      await watcher.next()
    }
    const asked = { ...ground.asked }
    const missed = noticeOf(await (await opened(hub, 13, watching(2))).next())
    assert.strictEqual(missed.position, 17)
    assert.deepStrictEqual(missed.counties, [{ countyCode: JINZHAI, itemKeys: [WATER] }])
    assert.deepStrictEqual(noticeOf(await (await opened(hub, 17, watching(3))).next()).topics, [])
    assert.strictEqual(ground.asked.between, asked.between)
  })

  it("asks for all of it again after a restart, or from another journal", async () => {
    const hub = hubOn(new Ground())
    for (const after of [3, 99]) {
      const notice = noticeOf(await (await opened(hub, after)).next())
      assert.isNull(notice.counties)
      assert.include(notice.topics, "projects")
    }
  })
})

describe("a window", () => {
  it("that listens slowly finds one notice of all that came", async () => {
    const ground = new Ground()
    const hub = hubOn(ground)
    const [slow, quick] = [await opened(hub), await opened(hub)]
    await quick.next()
    for (const position of [11, 12, 13]) {
      ground.position = position
      await quick.next()
    }
    assert.strictEqual(noticeOf(await slow.next()).position, 13)
  })

  it("without news shows a sign of life, and that is all", async () => {
    const watcher = await opened(hubOn(new Ground(), { heartbeatMillis: 20 }))
    await watcher.next()
    assert.strictEqual(reasonOf(await watcher.next()), "Heartbeat")
  })

  it("that takes nothing at all is cut off", async () => {
    let isCutOff = false
    const who = watching(1, { cutOff: () => (isCutOff = true) })
    await opened(hubOn(new Ground(), { heartbeatMillis: 5, sessionMillis: 1 }), undefined, who)
    while (!isCutOff) await sleep(5)
    assert.isTrue(isCutOff)
  })

  it("whose session has ended is told to sign in", async () => {
    const ground = new Ground()
    const hub = hubOn(ground, { sessionMillis: 1 })
    const watcher = await opened(hub)
    await watcher.next()
    ground.sessions = new Set()
    assert.strictEqual(reasonOf(await watcher.next()), "signedOut")
    assert.strictEqual(hub.size, 0)
  })

  it("of a user who was let go hears no more, and of one with other roles hears as they may", async () => {
    const ground = new Ground()
    ground.makesActors = true
    const hub = hubOn(ground)
    const watcher = await opened(hub)
    await watcher.next()
    ground.actorNow = { ...actorOf(1), roles: ["systemAdministrator"] }
    ground.position = 11
    assert.deepStrictEqual(noticeOf(await watcher.next()).topics, ["accounts"])
    ground.actorNow = undefined
    ground.position = 12
    assert.strictEqual(reasonOf(await watcher.next()), "signedOut")
  })
})

describe("a position that a caller names", () => {
  it.each([
    ["17", 17],
    ["", undefined],
    ["-1", undefined],
    ["1e3", undefined],
    ["9".repeat(16), undefined],
    [null, undefined],
  ])("%s", (text, position) => assert.strictEqual(positionIn(text), position))
})
