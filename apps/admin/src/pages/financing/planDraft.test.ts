import { assert, describe, it } from "vitest"
import { changesOf, sumsBy } from "./planChanges.ts"
import {
  draftFrom,
  type GroupDraft,
  newGroup,
  type PlanDraft,
  readDraft,
  type RuleDraft,
} from "./planDraft.ts"
import { millionthsOf, percentText } from "./terms.ts"

const about = { year: 2010, itemKey: "19" }
const rule = (
  term: RuleDraft["term"],
  value = "",
  floor: RuleDraft["floor"] = "",
  least = "",
): RuleDraft => ({
  term,
  value,
  floor,
  least,
})

const group = (rules: Partial<GroupDraft["rules"]>): GroupDraft => ({
  ...newGroup("all"),
  rules: { ...newGroup("all").rules, ...rules },
})

const draft = (change: Partial<PlanDraft> = {}): PlanDraft => ({
  ...draftFrom(undefined, "2010-05-31", "all"),
  document: "示例文号",
  groups: [group({ central: rule("Share", "60"), county: rule("Rest") })],
  lines: [{ regionCode: "341524", group: "all", planned: "100.01", quantity: "" }],
  ...change,
})

describe("percent with four decimals", () => {
  it.each([
    ["60", 600_000],
    ["33.3333", 333_333],
    ["0.5", 5000],
    ["100", 1_000_000],
  ])("%s are read and written again", (text, millionths) => {
    assert.strictEqual(millionthsOf(text), millionths)
    assert.strictEqual(percentText(millionths), text)
  })

  it.each(["", "-1", "100.0001", "1.23456", "x"])("“%s” are not", (text) => {
    assert.isUndefined(millionthsOf(text))
  })
})

describe("a plan as it is typed", () => {
  it("says what the command says, and what each line comes to", () => {
    const { plan, problems, outcomes } = readDraft(draft(), about)
    assert.deepStrictEqual(problems, {})
    assert.deepStrictEqual(plan?.lines[0], {
      regionCode: "341524",
      group: "all",
      plannedFen: "10001",
      quantity: null,
    })
    assert.deepInclude(outcomes[0]?.byLevel, { central: 6001n, county: 4000n })
  })

  it.each<readonly [string, Partial<PlanDraft>, string]>([
    [
      "a total that is missing",
      { lines: [{ regionCode: "341524", group: "all", planned: "", quantity: "" }] },
      "lines.0.closing",
    ],
    [
      "a total that is no number",
      { lines: [{ regionCode: "341524", group: "all", planned: "x", quantity: "" }] },
      "lines.0.planned",
    ],
    [
      "a group that is not there",
      { lines: [{ regionCode: "341524", group: "none", planned: "1", quantity: "" }] },
      "lines.0.group",
    ],
    ["shares short of a whole", { groups: [group({ central: rule("Share", "60") })] }, "lines.0.closing"],
    [
      "a share that is none",
      { groups: [group({ central: rule("Share", "sixty") })] },
      "groups.0.central.value",
    ],
    [
      "a floor that is none",
      { groups: [group({ central: rule("Rest", "", "Amount", "x") })] },
      "groups.0.central.least",
    ],
    ["a group without terms", { groups: [group({})] }, "groups.0.rules"],
    ["no division", { lines: [] }, "lines"],
    ["a document that is missing", { document: " " }, "document"],
    ["a day that is missing", { effectiveFrom: "" }, "effectiveFrom"],
  ])("says at its place what is wrong with %s", (_, change, at) => {
    const { plan, problems } = readDraft(draft(change), about)
    assert.isUndefined(plan)
    assert.include(Object.keys(problems), at)
  })

  it("begins as the version before it stands", () => {
    const typed = draft({ dues: [{ level: "central", dueOn: "2010-06-30", share: "50" }] })
    const { plan } = readDraft(typed, about)
    const again = draftFrom(plan as never, "2010-05-31", "all")
    assert.deepStrictEqual(again.lines[0]?.regionCode, "341524")
    assert.deepStrictEqual(again.dues, typed.dues)
  })
})

describe("the changes of a draft", () => {
  it("name the divisions, groups and days that differ", () => {
    const first = draft()
    const read = readDraft(first, about)
    const before = {
      plan: { ...read.plan, lines: [], groups: [{ name: "all", rules: [] }], dues: [] } as never,
      shares: [
        { regionCode: "341524", totalFen: 10_001n, byLevel: read.outcomes[0]?.byLevel },
        { regionCode: "341523", totalFen: 5n, byLevel: { ...read.outcomes[0]?.byLevel, central: 5n } },
      ] as never,
    }
    const changes = changesOf(before, first, read.outcomes)
    assert.deepStrictEqual(
      changes.amounts.map(({ regionCode }) => regionCode),
      ["341523"],
    )
    assert.deepStrictEqual(changes.groups, ["all"])
    assert.isFalse(changes.areDuesOther)
    assert.deepStrictEqual(
      sumsBy(first, read.outcomes, (code) => `${code.slice(0, 4)}00`).map(([key]) => key),
      ["341500"],
    )
  })
})
