/** Generated references are what the code says; `npm run golden` writes them. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { USE_CASES } from "@minsheng/core/access"
import {
  ActorId,
  type CanonicalObject,
  type Entry,
  EventType,
  GENESIS_HASH,
  Position,
  StreamId,
} from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { Schema } from "effect"
import { testPlatform, type TestPlatform } from "@minsheng/store/testing"
import { accessPage } from "./golden/access.ts"
import { COMMANDS, WITHOUT_ACTOR } from "./golden/commands.ts"
import { golden } from "./golden/compare.ts"
import { errorsPage } from "./golden/errors.ts"
import { eventFile, eventFileName, EVENTS_FOLDER, eventsPage, eventTypes } from "./golden/events.ts"
import { measure } from "./golden/measure.ts"
import type { Measured } from "./golden/measured.ts"
import { proceduresPage } from "./golden/procedures.ts"
import { viewsPage } from "./golden/views.ts"
import { readFiles, ROOT } from "./repository.ts"

describe("refusals", () => {
  it("docs/reference/errors.md", () => {
    golden("docs/reference/errors.md", errorsPage)
  })
})

/** An entry that bears a payload of some version; everything else about it is beside the point. */
const bearing = (type: string, payloadVersion: number, payload: CanonicalObject): Entry => ({
  position: Position.make(1),
  stream: StreamId("planted/1"),
  streamVersion: 1,
  type,
  payloadVersion,
  payload,
  occurredOn: CalendarDate.make("2010-05-31"),
  recordedAt: 1,
  actor: ActorId("system"),
  commandId: "planted",
  commandIndex: 0,
  requestHash: GENESIS_HASH,
  supersedes: null,
  annuls: false,
  reason: null,
  algorithm: "sha256",
  payloadHash: GENESIS_HASH,
  previousHash: GENESIS_HASH,
  hash: GENESIS_HASH,
})

const committedExamples = () =>
  readdirSync(join(ROOT, EVENTS_FOLDER)).map((file) => {
    const [, type = "", version = ""] = /^(\w+)\.v(\d+)\.json$/u.exec(file) ?? []
    const { examples } = JSON.parse(readFileSync(join(ROOT, EVENTS_FOLDER, file), "utf8")) as {
      readonly examples: ReadonlyArray<CanonicalObject>
    }
    return { file, type, version: Number(version), examples }
  })

describe("events", () => {
  const read = EventType.reader(eventTypes)

  it("are all of those that core declares", () => {
    const declared = readFiles("packages/core/src")
      .filter(({ path }) => !path.endsWith(".test.ts"))
      .flatMap(({ scanned }) => [...scanned.code.matchAll(/\bEventType\.make\(/gu)])
    assert.isAbove(declared.length, 0)
    assert.lengthOf(eventTypes, declared.length)
    assert.lengthOf(new Set(eventTypes.map(({ type }) => type)), eventTypes.length)
  })

  it("docs/reference/events.md", () => {
    golden("docs/reference/events.md", eventsPage)
  })

  it.each(eventTypes)("docs/reference/events/$type", (type) => {
    golden(`${EVENTS_FOLDER}/${eventFileName(type)}`, eventFile(type))
  })

  it("every version that ever was has its file", () => {
    const committed = committedExamples().map(({ file }) => file)
    const expected = eventTypes.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
    )
    assert.deepStrictEqual(committed.toSorted(), expected.toSorted())
  })

  it("every committed example is read, however old", () => {
    for (const { file, type, version, examples } of committedExamples()) {
      assert.isNotEmpty(examples, file)
      for (const example of examples) {
        assert.strictEqual(read(bearing(type, version, example))._tag, type, file)
      }
    }
  })

  it("an example of the current version is stored as it is shown", () => {
    for (const { type, payload, example } of eventTypes) {
      const again: unknown = Schema.encodeSync(payload)(Schema.decodeUnknownSync(payload)(example))
      assert.deepStrictEqual(again, example, type)
    }
  })

  it("planted: a payload that no longer decodes, and one of an unknown type", () => {
    assert.throws(() => read(bearing("MonthReported", 1, { month: "2010-13" })))
    assert.throws(() => read(bearing("MonthForgotten", 1, {})), /unknown type/u)
  })

  it("planted: an older payload is lifted version by version, and not without", () => {
    const payload = Schema.Struct({ name: Schema.String, place: Schema.String })
    const example = { name: "b", place: "c" }
    const lift = [
      ({ title }: CanonicalObject): CanonicalObject => ({ name: title ?? "" }),
      (old: CanonicalObject): CanonicalObject => ({ ...old, place: "unknown" }),
    ]
    const old = bearing("Planted", 1, { title: "a" })
    const lifted = EventType.reader([EventType.make({ type: "Planted", payload, example, upcasts: lift })])
    assert.deepStrictEqual(lifted(old).payload, { name: "a", place: "unknown" })
    const bare = EventType.reader([EventType.make({ type: "Planted", payload, example })])
    assert.throws(() => bare(bearing("Planted", 1, { title: "a" })))
  })
})

describe("what is measured on a platform", () => {
  let platform: TestPlatform
  let measured: Measured

  beforeAll(async () => {
    platform = await testPlatform()
    measured = await measure(platform)
    // Every command is a process of its own.
  }, 400_000)
  afterAll(async () => {
    await platform[Symbol.asyncDispose]()
  })

  it("every command is measured", () => {
    const known = [...Object.keys(COMMANDS), ...WITHOUT_ACTOR]
    assert.deepStrictEqual(measured.commandsOffered, known.toSorted())
  })

  it("every use case has its way in", () => {
    const reached = new Set([
      ...[...measured.procedures.values()].map(({ useCase }) => useCase),
      ...measured.commands.values(),
      // Lists and tables as files are neither procedures nor commands, nor are questions with a key.
      "projects.export",
      "tables.export",
      "agency.query",
    ])
    assert.deepStrictEqual(
      USE_CASES.filter((useCase) => !reached.has(useCase)),
      [],
    )
  })

  it("docs/reference/access.md", () => {
    golden("docs/reference/access.md", accessPage(measured))
  })

  it("docs/reference/procedures.md", () => {
    golden("docs/reference/procedures.md", proceduresPage(measured))
  })

  it("docs/reference/views.md", async () => {
    golden("docs/reference/views.md", await viewsPage(platform.database))
  })
})

describe("a golden file", () => {
  it("planted: one that is not what the code says fails", () => {
    assert.throws(() => {
      golden("docs/architecture.md", "something else", false)
    }, /npm run golden/u)
  })
})
