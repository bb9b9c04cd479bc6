import { prop } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { corrected, occurred } from "../journal/EventType.ts"
import { nameCell, numberCell, projectCells } from "./cells.ts"
import { ProjectRegistered, ProjectRevised, projectStream } from "./events.ts"
import { projectCode } from "./Project.ts"
import { entryOf } from "../testing/entries.ts"
import { sampleDetails } from "../testing/samples.ts"

const place = { year: 2010, countyCode: DivisionCode.make("341522"), itemKey: ItemKey.make("19") }
const id = fromParts(1, new Uint8Array(10))
const details = (name: string) => sampleDetails({ name })
const code = projectCode(2010, "341522", "19", 12_345)
const fact = (name: string) => ({
  stream: projectStream(id),
  occurredOn: dateOf("2010-03-18"),
  payload: { id, code, ...place, details: details(name) },
})

describe("projectCells", () => {
  const first = entryOf(occurred(ProjectRegistered, fact("一期")))

  it("hold the number that a registration was given and the name that it took", () => {
    assert.deepStrictEqual(
      [...projectCells(first)],
      [
        [numberCell(place), 12_345],
        [nameCell(place, details("一期")), code],
      ],
    )
  })

  it("hold the name of a correction beside the old one, and give out no number again", () => {
    const event = corrected(ProjectRegistered, first, { ...fact("二期"), reason: "错字" })
    assert.deepStrictEqual([...projectCells(entryOf(event))], [[nameCell(place, details("二期")), code]])
  })

  it("hold nothing of other events", () => {
    const event = occurred(ProjectRevised, { ...fact(""), payload: details("三期") })
    assert.deepStrictEqual([...projectCells(entryOf(event))], [])
  })
})

describe("numberCell and nameCell", () => {
  const others = [
    { ...place, year: 2011 },
    { ...place, countyCode: DivisionCode.make("341523") },
    { ...place, itemKey: ItemKey.make("20") },
  ]

  it("are of one year, county and item", () => {
    for (const other of others) {
      assert.notStrictEqual(numberCell(other), numberCell(place))
      assert.notStrictEqual(nameCell(other, details("一期")), nameCell(place, details("一期")))
    }
  })

  const Piece = Arbitrary.schema(Schema.Literals(["a", "/", "示"]))
  const Line = Arbitrary.map(Arbitrary.array(Piece, { minLength: 1, maxLength: 3 }), (pieces) =>
    pieces.join(""),
  )
  const Township = Arbitrary.map(Arbitrary.all([Line, Arbitrary.schema(Schema.Boolean)]), ([line, given]) =>
    given ? line : null,
  )

  prop(
    "tell every two names apart, also where they hold the marks of a key",
    [Township, Line, Township, Line],
    ([township, name, otherTownship, otherName]) => {
      const same = township === otherTownship && name === otherName
      const keys = [
        nameCell(place, { township, name }),
        nameCell(place, { township: otherTownship, name: otherName }),
      ]
      assert.strictEqual(keys[0] === keys[1], same)
    },
    { arbitrary: { runs: 3000 } },
  )

  it("tell a slash in the township from one in the name", () => {
    const [a, b] = [
      { township: "东/西", name: "桥" },
      { township: "东", name: "西/桥" },
    ]
    assert.notStrictEqual(nameCell(place, a), nameCell(place, b))
  })
})
