/** Targets from files: broken down item by item, as a whole or not at all, and taken back. */
import { Effect, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { loadFacts } from "@minsheng/core/instance"
import { CommandId, EventType } from "@minsheng/core/journal"
import { CalendarDate, type DivisionCode, Quantity, type Uuid } from "@minsheng/core/kernel"
import {
  ItemListed,
  ProgrammeDrafts,
  programmeEvents,
  type ProgrammeItem,
  programmeStream,
  RegionProgrammes,
} from "@minsheng/core/programme"
import { type ImportPreview, ImportUndo, ProjectImports, TargetTemplate } from "@minsheng/core/imports"
import { targetTemplate } from "@minsheng/exchange"
import { rebuild } from "../operations/rebuild.ts"
import { FOUNDED, HOUSING, JINZHAI, LUAN, PROVINCE, WATER } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf } from "../testing/writers.ts"

const [WUHU, CHAOHU] = ["340200", "341400"]

const HEADINGS = [
  "year",
  "item_key",
  "division_code",
  "part_target",
  "source",
  "confidence",
  "remainder",
  "remainder_reason",
  "based_on",
] as const
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>

const GOOD: Cells = { year: "2010", item_key: WATER, source: "皖民生办〔2010〕5号", confidence: "verified" }

const fileOf = (rows: ReadonlyArray<Cells>, headings: ReadonlyArray<(typeof HEADINGS)[number]> = HEADINGS) =>
  [
    headings.join(","),
    ...rows.map((row) => headings.map((one) => ({ ...GOOD, ...row })[one] ?? "").join(",")),
  ].join("\n")

const previewOf = (bytes: Uint8Array) =>
  ProjectImports.use((imports) =>
    imports.preview({ name: "任务.csv", bytes: Stream.succeed(bytes), kind: "targets" }),
  )
const preview = (text: string) => previewOf(new TextEncoder().encode(text))
const commit = (importId: Uuid.Uuid) => ProjectImports.use((imports) => imports.commit(importId))
const imported = (text: string) => Effect.tap(preview(text), ({ importId }) => commit(importId))
const undone = (importId: Uuid.Uuid) => ImportUndo.use((undo) => undo.undo({ importId, reason: "填错了表" }))

const counts = ({ newCount, changedCount, unchangedCount, warnedCount, rejectedCount }: ImportPreview) => [
  newCount,
  changedCount,
  unchangedCount,
  warnedCount,
  rejectedCount,
]

const codes = (shown: ImportPreview): ReadonlyArray<string> =>
  shown.problems
    .toSorted((a, b) => a.line - b.line)
    .flatMap(({ line, problems }) =>
      problems.map(({ code, column }) => `${line} ${code} ${column ?? ""}`.trim()),
    )

const about = { year: 2010, region: PROVINCE } as const

let commands = 0
const commandId = () => CommandId.make(`targets ${(commands += 1)}`)

/** What is drafted: the parts of an item, by division, as files write them. */
const partsOf = (itemKey: typeof WATER, region: DivisionCode.DivisionCode = PROVINCE) =>
  Effect.map(
    RegionProgrammes.use((programmes) => programmes.targets({ year: 2010, region, itemKey, draft: true })),
    ({ rows }) =>
      rows[0]?.parts.flatMap(({ region: { code }, target }) =>
        target === null ? [] : [`${code} ${target._tag === "Number" ? target.quantity : target._tag}`],
      ) ?? [],
  )

/** Water is to make 100 in all; of housing nobody knows how much. */
const stocked = async () => {
  const platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-03-10").service })
  const { year: _, ...listed } = ItemListed.example as unknown as ProgrammeItem
  const target = { ...listed.target, quantity: Quantity.make("100") }
  const command = { commandId: commandId(), ...about, item: { ...listed, key: WATER, target } }
  await platform.run(ProgrammeDrafts.use((drafts) => drafts.listItem(command)))
  return platform
}

const THREE: ReadonlyArray<Cells> = [
  { division_code: WUHU, part_target: "30" },
  { division_code: CHAOHU, part_target: "无任务" },
  { division_code: LUAN, part_target: "70" },
]

const assertRebuilt = async (platform: TestPlatform): Promise<void> => {
  await using owner = await ownerOf(platform.database)
  const { views } = await rebuild(owner)
  for (const view of views) assert.strictEqual(view.after, view.before, view.table)
}

const entriesIn = async (platform: TestPlatform): Promise<number> => {
  await using owner = await ownerOf(platform.database)
  const { rows } = await owner.query<{ n: number }>(
    "select count(*)::int as n from minsheng.journal where stream = $1",
    [programmeStream(2010)],
  )
  return rows[0]?.n ?? 0
}

describe("a file of targets", () => {
  it("is one breakdown an item, told in three classes with what differs", async () => {
    await using platform = await stocked()
    const before = await entriesIn(platform)
    const first = await platform.run(imported(fileOf(THREE)))
    assert.deepStrictEqual(counts(first), [3, 0, 0, 0, 0])
    assert.strictEqual(await entriesIn(platform), before + 1)
    assert.deepStrictEqual(await platform.run(partsOf(WATER)), [
      `${WUHU} 30`,
      `${CHAOHU} NoTask`,
      `${LUAN} 70`,
    ])

    const again = await platform.run(preview(fileOf(THREE)))
    assert.deepStrictEqual(counts(again), [0, 0, 3, 0, 0])

    const other = await platform.run(
      imported(
        fileOf([
          { division_code: WUHU, part_target: "20" },
          { division_code: LUAN, part_target: "70", remainder: "10", remainder_reason: "留作机动" },
          { division_code: CHAOHU, part_target: "-" },
        ]),
      ),
    )
    assert.deepStrictEqual(counts(other), [0, 1, 2, 0, 0])
    assert.deepStrictEqual(
      other.differences[0]?.changes.map(({ column, before: old, after }) => [column, old, after]),
      [
        ["target", "30", "20"],
        ["remainder", "", "10"],
        ["remainderReason", "", "留作机动"],
      ],
    )
    await assertRebuilt(platform)
  })

  it("leaves divisions that it does not name, and says why the parts could not be issued", async () => {
    await using platform = await stocked()
    const some = await platform.run(imported(fileOf(THREE.slice(0, 1), HEADINGS.slice(0, 6))))
    assert.deepStrictEqual(counts(some), [1, 0, 0, 1, 0])
    assert.deepStrictEqual(codes(some), ["2 partsUnknown target"])
    const rest = await platform.run(
      imported(
        fileOf([
          { division_code: LUAN, part_target: "60" },
          { division_code: CHAOHU, part_target: "-" },
        ]),
      ),
    )
    assert.deepStrictEqual(codes(rest), ["2 sumDiffers target"])
    assert.deepStrictEqual(await platform.run(partsOf(WATER)), [
      `${WUHU} 30`,
      `${CHAOHU} NoTask`,
      `${LUAN} 60`,
    ])
    const unknown = await platform.run(
      preview(fileOf([{ item_key: HOUSING, division_code: LUAN, part_target: "应补尽补" }])),
    )
    assert.deepStrictEqual(codes(unknown), ["2 wholeUnknown target"])
  })

  it.each<[string, ReadonlyArray<Cells>, ReadonlyArray<string>]>([
    ["no number", [{ division_code: WUHU, part_target: "3O" }], ["2 target target"]],
    ["a county", [{ division_code: JINZHAI, part_target: "3" }], []],
    [
      "no division of ours",
      [{ division_code: "349900", part_target: "3" }],
      ["2 unknownDivision divisionCode"],
    ],
    [
      "the province itself",
      [{ division_code: PROVINCE, part_target: "3" }],
      ["2 unknownDivision divisionCode"],
    ],
    ["no item", [{ item_key: "33", division_code: WUHU, part_target: "3" }], ["2 unknownItem itemKey"]],
    ["no source", [{ division_code: WUHU, part_target: "3", source: "" }], ["2 empty source"]],
    [
      "neither source nor confidence",
      [{ division_code: WUHU, part_target: "3", source: "", confidence: "" }],
      ["2 sourceMissing source"],
    ],
    [
      "no confidence there is",
      [{ division_code: WUHU, part_target: "3", confidence: "sure" }],
      ["2 confidence confidence"],
    ],
    [
      "a remainder without a reason",
      [{ division_code: WUHU, part_target: "3", remainder: "97" }],
      ["2 remainderUnexplained remainderReason"],
    ],
    [
      "a reason without a remainder",
      [{ division_code: WUHU, part_target: "3", remainder_reason: "机动" }],
      ["2 remainderUnsaid remainder"],
    ],
  ])("comes back with reasons: %s", async (_, rows, expected) => {
    await using platform = await stocked()
    const shown = await platform.run(preview(fileOf(rows)))
    assert.deepStrictEqual(
      codes(shown).filter((code) => !code.includes("partsUnknown") && !code.includes("wholeUnknown")),
      expected,
    )
  })

  it("comes back item by item: one wrong row holds its item back and no other", async () => {
    await using platform = await stocked()
    const shown = await platform.run(
      imported(
        fileOf([
          ...THREE,
          { item_key: HOUSING, division_code: WUHU, part_target: "1" },
          { item_key: HOUSING, division_code: WUHU, part_target: "2" },
          { item_key: HOUSING, division_code: "x", part_target: "2" },
        ]),
      ),
    )
    assert.deepStrictEqual(counts(shown), [3, 0, 0, 0, 3])
    assert.deepStrictEqual(codes(shown), [
      "5 heldBack",
      "6 heldBack",
      "6 repeatedRow divisionCode",
      "7 divisionCode divisionCode",
    ])
    assert.deepStrictEqual(await platform.run(partsOf(HOUSING)), [])
    assert.lengthOf(await platform.run(partsOf(WATER)), 3)
  })

  it("overwrites nobody, before and after the preview", async () => {
    await using platform = await stocked()
    await platform.run(imported(fileOf(THREE)))
    const { rows } = await platform.run(TargetTemplate.use((template) => template.make({})))
    const basis = String(rows.find(({ itemKey }) => itemKey === WATER)?.basis)
    const mine = fileOf([{ division_code: WUHU, part_target: "25", based_on: basis }])
    const waiting = await platform.run(preview(mine))
    assert.deepStrictEqual(counts(waiting), [0, 1, 0, 1, 0])
    await platform.run(imported(fileOf([{ division_code: LUAN, part_target: "65" }])))
    const { refusedCount, revisedCount } = await platform.run(commit(waiting.importId))
    assert.deepStrictEqual([refusedCount, revisedCount], [1, 0])
    assert.deepStrictEqual(codes(await platform.run(preview(mine))), ["2 changedSince basis"])
  })

  it("is refused where targets are issued and locked, or another's", async () => {
    await using platform = await stocked()
    await platform.run(imported(fileOf(THREE)))
    const [issued] = programmeEvents.filter(({ type }) => type === "ProgrammeIssued")
    const stream = programmeStream(2010)
    const part = { _tag: "Targets", itemKeys: [WATER] }
    const payload = {
      part,
      document: { number: "x", issuedOn: null, provenance: { source: "x", confidence: "unconfirmed" } },
    }
    const occurredOn = CalendarDate.make("2010-03-10")
    const events = [EventType.occurred(issued as never, { stream, occurredOn, payload } as never)]
    await platform.run(loadFacts([{ commandId: "issue", stream, events }]))
    const locked = await platform.run(preview(fileOf([{ division_code: WUHU, part_target: "1" }])))
    assert.deepStrictEqual(codes(locked), ["2 targetsLocked itemKey"])
    assert.deepStrictEqual(counts(await platform.run(preview(fileOf(THREE)))), [0, 0, 3, 0, 0])
    const county = await platform.user("jinzhai.msb")
    const foreign = await platform.run(preview(fileOf(THREE)), county)
    assert.deepStrictEqual(
      codes(foreign),
      [2, 3, 4].map((line) => `${line} outsideScope divisionCode`),
    )
    const none = await platform.run(
      TargetTemplate.use((one) => one.make({})),
      county,
    )
    assert.isEmpty(none.rows)
    const reader = await platform.user("luan.msb")
    assert.strictEqual(refusalOf(await platform.exit(preview(fileOf(THREE)), reader))?._tag, "NotPermitted")
  })
})

describe("taking an import of targets back", () => {
  it("leaves what was there before, as one annulment an item", async () => {
    await using platform = await stocked()
    await platform.run(imported(fileOf(THREE)))
    const second = await platform.run(imported(fileOf([{ division_code: WUHU, part_target: "10" }])))
    const could = await platform.run(ImportUndo.use((undo) => undo.preview(second.importId)))
    assert.deepStrictEqual([could.undoneCount, could.refusedCount], [1, 0])
    await platform.run(undone(second.importId))
    assert.deepStrictEqual(await platform.run(partsOf(WATER)), [
      `${WUHU} 30`,
      `${CHAOHU} NoTask`,
      `${LUAN} 70`,
    ])
    await assertRebuilt(platform)
  })

  it("counts the rows that went in, and stays with what rests on it", async () => {
    await using platform = await stocked()
    const first = await platform.run(imported(fileOf(THREE)))
    await platform.run(imported(fileOf([{ division_code: WUHU, part_target: "10" }])))
    const could = await platform.run(ImportUndo.use((undo) => undo.preview(first.importId)))
    assert.deepStrictEqual(could.refused, [
      { line: 2, code: `2010-${PROVINCE}-${WATER}`, obstacle: "changedSince" },
    ])
    const other = await platform.run(imported(fileOf(THREE.map((row) => ({ ...row, item_key: HOUSING })))))
    assert.strictEqual((await platform.run(undone(other.importId))).undoneCount, 3)
    assert.deepStrictEqual(await platform.run(partsOf(HOUSING)), [])
  })
})

describe("the workbook of targets", () => {
  it("comes back as it was made without a change, and with what was filled in", async () => {
    await using platform = await stocked()
    await platform.run(imported(fileOf(THREE.slice(0, 2))))
    const contents = await platform.run(TargetTemplate.use((template) => template.make({})))
    assert.lengthOf(contents.rows, 9)
    assert.strictEqual(contents.today, CalendarDate.make("2010-03-10"))
    const bytes = Buffer.concat(await Array.fromAsync(targetTemplate(contents, "zh")))
    const same = await platform.run(previewOf(bytes))
    assert.deepStrictEqual(counts(same), [0, 0, 9, 0, 0])
    const filled = {
      ...contents,
      rows: contents.rows.map((row) =>
        row.itemKey === WATER && row.division.code === LUAN
          ? {
              ...row,
              target: { _tag: "InWords", words: "应改尽改" } as const,
              provenance: { source: "某文", confidence: "derived" } as const,
              remainder: { quantity: "70" as never, reason: "六安按实际" },
            }
          : row,
      ),
    }
    const sent = Buffer.concat(await Array.fromAsync(targetTemplate(filled, "en")))
    const shown = await platform.run(previewOf(sent))
    assert.deepStrictEqual(counts(shown), [1, 0, 8, 0, 0])
    await platform.run(commit(shown.importId))
    assert.deepStrictEqual(await platform.run(partsOf(WATER)), [
      `${WUHU} 30`,
      `${CHAOHU} NoTask`,
      `${LUAN} InWords`,
    ])
  })
})
