/**
 * Files as another program sees them: LibreOffice opens every workbook that we write, and a template that it
 * saved is taken in like one of ours. Without it on the machine these tests are skipped.
 */
import { execFile } from "node:child_process"
import { accessSync, constants, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { env } from "node:process"
import { promisify } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { JINZHAI, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { NEIGHBOURED } from "@minsheng/server/testing"
import { Shell } from "./testing/Shell.ts"

/** LibreOffice takes some seconds to start, and the machine may be busy with others. */
const PATIENT = { timeout: 300_000 }

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const OFFICE = (env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find(canRun)

let database: TestDatabase
let shell: Shell

beforeAll(async () => {
  database = await testDatabase(NEIGHBOURED)
  shell = new Shell({ database })
})

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

/** Every workbook of a folder opened by LibreOffice and saved in another form, into a folder of its own. */
const savedAs = async (form: string, files: ReadonlyArray<string>): Promise<string> => {
  const folder = shell.home.path(`saved-${form.slice(0, 4).replace(":", "")}`)
  mkdirSync(folder, { recursive: true })
  const profile = `-env:UserInstallation=file://${shell.home.path("office")}`
  await promisify(execFile)(OFFICE ?? "soffice", [
    profile,
    "--headless",
    "--convert-to",
    form,
    "--outdir",
    folder,
    ...files,
  ])
  return folder
}

/** CSV in UTF-8, of all sheets. */
const ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

const WORKBOOKS: Readonly<Record<string, readonly [words: ReadonlyArray<string>, shows: RegExp]>> = {
  projects: [["export", "projects"], new RegExp(`^2010-${JINZHAI}-19-0001,`, "mu")],
  reports: [
    ["export", "reports", "--month", "2010-03"],
    new RegExp(`^2010-${JINZHAI}-19-0001,.*2010-03,`, "mu"),
  ],
  items: [["export", "items"], /^19,/mu],
  targets: [["export", "targets"], /^19,/mu],
  users: [["export", "users"], /^jinzhai\.msb,/mu],
  offices: [["export", "offices"], new RegExp(`,${JINZHAI},`, "u")],
  divisions: [["export", "divisions"], new RegExp(`^${JINZHAI},`, "mu")],
  balances: [["export", "balances"], /account/u],
  postings: [["export", "postings"], /account/u],
  transfers: [["export", "transfers"], /account/u],
  "new-projects": [["template", "projects", "--region", JINZHAI], new RegExp(`2010-${JINZHAI}-19-0001`, "u")],
  returns: [
    ["template", "reports", "--region", JINZHAI, "--month", "2010-05"],
    new RegExp(`2010-${JINZHAI}-19-0001`, "u"),
  ],
  parts: [["template", "targets", "--region", "341500"], new RegExp(JINZHAI, "u")],
}

describe.skipIf(OFFICE === undefined)("LibreOffice", PATIENT, () => {
  it("opens every workbook, with what was put in", async () => {
    const files: Array<string> = []
    for (const [name, [words]] of Object.entries(WORKBOOKS)) {
      const file = shell.home.path(`${name}.xlsx`)
      await shell.json(...words, "--out", file)
      files.push(file)
    }
    const folder = await savedAs(ALL_SHEETS, files)
    const texts = readdirSync(folder)
    for (const [name, [, shows]] of Object.entries(WORKBOOKS)) {
      const sheets = texts.filter((text) => text.startsWith(`${name}-`))
      assert.isAbove(sheets.length, 0, name)
      const said = sheets.map((sheet) => readFileSync(join(folder, sheet), "utf8")).join("\n")
      assert.match(said, shows, name)
      assert.notMatch(said, /Err:\d|#NAME\?|#VALUE!/u, name)
    }
  })

  it("saves a template so that it is taken in like one of ours", async () => {
    const file = shell.home.path("again.xlsx")
    await shell.json("template", "projects", "--region", JINZHAI, "--out", file)
    const ours = await shell.run("import", "projects", file, "--dry-run", "--json")
    const folder = await savedAs("xlsx:Calc MS Excel 2007 XML", [file])
    const theirs = await shell.run("import", "projects", join(folder, "again.xlsx"), "--dry-run", "--json")
    assert.strictEqual(theirs.code, ours.code, theirs.err)
    const [one, other] = [ours, theirs].map(({ out }) => JSON.parse(out) as Readonly<Record<string, unknown>>)
    for (const name of ["rowCount", "acceptedCount", "unchangedCount", "rejectedCount", "newCount"])
      assert.strictEqual(other?.[name], one?.[name], name)
    assert.isAbove(Number(one?.["rowCount"]), 0)
  })
})
