/** The example dossier and the script that judges it, as the documents show them. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"
import { evaluationAnswer, readDossier } from "@minsheng/core/dossier"
import { CalendarDate, MalformedInput } from "@minsheng/core/kernel"
import { textOf } from "./running.ts"

const SCRIPT = "docs/examples/dossier.ts"
const GUIDES = ["docs/guides/judge-a-dossier.md", "docs/zh/judge-a-dossier.md"] as const

const dossier = readDossier(textOf("docs/examples/dossier.json"))
assert.notInstanceOf(dossier, MalformedInput)

const violatedOn = (day: string): ReadonlyArray<string> =>
  evaluationAnswer(dossier as never, CalendarDate.make(day))
    .findings.filter(({ verdict }) => verdict === "violated")
    .map(({ rule }) => rule)

describe("the example dossier", () => {
  it("breaks six rules, each from the day on which it did", () => {
    assert.sameMembers(
      [...violatedOn("2011-06-30")],
      [
        "tendering/biddersHaveTimeToPrepare",
        "tendering/documentsAreGivenOutLongEnough",
        "tendering/resultsAreMadePublic",
        "contractManagement/variationPricesAreRaised",
        "contractManagement/retentionHeldKeepsToItsCeiling",
        "completionAcceptance/finalAccountIsDrawnUpInTime",
      ],
    )
    assert.isEmpty(violatedOn("2010-02-28"))
    assert.notInclude(violatedOn("2010-12-14"), "contractManagement/retentionHeldKeepsToItsCeiling")
    assert.include(violatedOn("2010-12-15"), "contractManagement/retentionHeldKeepsToItsCeiling")
  })

  it("is judged by the texts of its time alone", () => {
    for (const { version, verdict } of evaluationAnswer(dossier as never, CalendarDate.make("2026-06-30"))
      .findings) {
      if (verdict !== "violated") continue
      assert.isTrue(version.from !== null && version.from <= "2011-12-31")
    }
  })
})

describe("the script", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(`../../${SCRIPT}`, import.meta.url))],
    { encoding: "utf8", env: { ...process.env, NODE_NO_WARNINGS: "1" } },
  )

  it("prints what the guides show", () => {
    assert.strictEqual(status, 0, stderr)
    for (const guide of GUIDES) {
      assert.include(textOf(guide), `\`\`\`ts\n${textOf(SCRIPT)}\`\`\``, guide)
      assert.include(textOf(guide), `\`\`\`text\n${stdout}\`\`\``, guide)
    }
  })

  it("is ten lines or so", () => {
    assert.isAtMost(textOf(SCRIPT).trimEnd().split("\n").length, 12)
  })
})
