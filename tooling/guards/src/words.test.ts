/** Everything that people are told has its words, in both languages, and each is written in its own. */
import { assert, describe, it } from "vitest"
import { OfficeKind, ROLES, USE_CASES } from "@minsheng/core/access"
import { type Bilingual, Confidence } from "@minsheng/core/kernel"
import { ItemKind } from "@minsheng/core/programme"
import { Pace } from "@minsheng/core/progress"
import { FileFault, ROW_PROBLEMS } from "@minsheng/core/imports"
import { DivisionKind } from "@minsheng/core/region"
import * as words from "@minsheng/core/words"
import { samples } from "./golden/refusals.ts"
import { readFiles } from "./repository.ts"

/** Chinese texts take full-width marks; between Chinese characters a narrow one is a slip of the keyboard. */
const NARROW = /\p{Script=Han}[,;:!?()]|[,;!?()]\p{Script=Han}|(?<![\w/])[:]\p{Script=Han}/u
const UNFILLED = /\bundefined\b|\bNaN\b|\[object /u

/** What is wrong with a pair of texts. */
const wordFaults = ({ zh, en }: Bilingual): ReadonlyArray<string> => [
  ...(/\p{Script=Han}/u.test(zh) ? [] : ["no Chinese"]),
  ...(/[A-Za-z]{2}/u.test(en) ? [] : ["no English"]),
  ...(NARROW.test(zh) ? ["narrow marks"] : []),
  ...(/[，。；：！？（）、]/u.test(en.replaceAll(/\p{Script=Han}+、\p{Script=Han}+/gu, ""))
    ? ["wide marks"]
    : []),
  ...([zh, en].some((text) => UNFILLED.test(text)) ? ["unfilled"] : []),
  ...([zh, en].some((text) => text.trim() !== text) ? ["blanks at an end"] : []),
]

/** Faults by name, of a whole table of words. */
const tableFaults = (table: Readonly<Record<string, Bilingual>>): ReadonlyArray<string> =>
  Object.entries(table).flatMap(([name, pair]) => wordFaults(pair).map((fault) => `${name}: ${fault}`))

/** Words that exist → the names that must have them. */
const TABLES: ReadonlyArray<readonly [string, Readonly<Record<string, Bilingual>>, ReadonlyArray<string>]> = [
  ["roles", words.roleWords, ROLES],
  ["use cases", words.useCaseWords, USE_CASES],
  ["kinds of offices", words.officeKindWords, OfficeKind.literals],
  ["kinds of items", words.itemKindWords, ItemKind.literals],
  ["kinds of divisions", words.divisionKindWords, DivisionKind.literals],
  ["paces", words.paceWords, Pace.literals],
  ["confidence", words.confidenceWords, Confidence.literals],
  ["faults of files", words.fileFaultWords, FileFault.literals],
  ["problems of rows", words.rowProblemWords, Object.keys(ROW_PROBLEMS)],
]

describe("words", () => {
  it.each(TABLES)("of %s", (_, table, names) => {
    assert.isNotEmpty(names)
    assert.deepStrictEqual(Object.keys(table).toSorted(), [...names].toSorted())
    assert.deepStrictEqual(tableFaults(table), [])
  })

  it.each([
    ["faults of a journal", words.faultWords],
    ["columns", words.columnWords],
    ["rates", words.rateNameWords],
    ["rates with denominators", words.rateWords],
    ["bases of time", words.timeBasisWords],
    ["issues of inputs", words.inputIssueWords],
  ])("of %s", (_, table) => {
    assert.isNotEmpty(Object.keys(table))
    assert.deepStrictEqual(tableFaults(table), [])
  })

  it("of every code that a check of core can answer with", () => {
    const codes = readFiles("packages/core/src")
      .filter(({ path }) => !path.endsWith(".test.ts"))
      .flatMap(({ text }) => [...text.matchAll(/\bmessage: "(\w+)"/gu)].map(([, code = ""]) => code))
    assert.isAbove(codes.length, 10)
    const all = new Set([...codes, "missing", "unexpected", "type"])
    assert.deepStrictEqual([...all].toSorted(), Object.keys(words.inputIssueWords).toSorted())
  })

  it("of every refusal", () => {
    assert.deepStrictEqual(Object.keys(samples).toSorted(), [...words.REFUSAL_CODES].toSorted())
    const told = Object.entries(samples).map(
      ([code, refusal]) => [code, words.refusalWords(refusal)] as const,
    )
    assert.deepStrictEqual(tableFaults(Object.fromEntries(told)), [])
    for (const [code, { zh, en }] of told) {
      assert.match(en, /^\S.*[.\w]$/u, code)
      assert.notStrictEqual(zh, en, code)
    }
  })

  it.each([
    [{ zh: "", en: "reports" }, "no Chinese"],
    [{ zh: "reports", en: "reports" }, "no Chinese"],
    [{ zh: "月报", en: "" }, "no English"],
    [{ zh: "月报", en: "月报" }, "no English"],
    [{ zh: "没有登录,请登录", en: "sign in" }, "narrow marks"],
    [{ zh: "缺少列:年度", en: "columns" }, "narrow marks"],
    [{ zh: "请登录", en: "sign in。" }, "wide marks"],
    [{ zh: `第 ${String(undefined)} 行`, en: "line" }, "unfilled"],
    [{ zh: "月报", en: "report " }, "blanks at an end"],
  ])("planted: %o", (pair, fault) => {
    assert.include(wordFaults(pair), fault)
  })
})
