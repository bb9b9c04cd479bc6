/** The door for scripts: what it opens, and what it leaves behind when there is nothing to open. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { CurrentActor } from "@minsheng/core/access"
import { found, RegisterNotFounded } from "@minsheng/core/instance"
import { CalendarDate, DivisionCode, OfficeClock } from "@minsheng/core/kernel"
import type { Cluster } from "../postgres/Cluster.ts"
import { disposableDatabase, MIGRATED, openPlatform } from "../testing/index.ts"
import { Home } from "./Home.ts"
import { closeDatabase, openDatabase } from "./openDatabase.ts"
import { openRegister } from "./openRegister.ts"
import { BadSetting, readSettings } from "./settings.ts"

class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), "minsheng-door-"));

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

const rejected = async (opening: Promise<unknown>): Promise<unknown> => {
  try {
    await opening
  } catch (error) {
    return error
  }
  return undefined
}

const livesOn = CalendarDate.make("2010-05-31")

describe("openRegister", () => {
  it("runs use cases as the operator, on the day that the register lives on", async () => {
    using folder = new Folder()
    await using database = await disposableDatabase(MIGRATED)
    await using platform = openPlatform(database)
    const founding = {
      regionCode: DivisionCode.make("340000"),
      name: { zh: "安徽省", en: "Anhui" },
      programmeYear: 2010,
      demonstration: { seed: 1, livesOn },
    }
    await platform.run(found(founding, livesOn))
    await using register = await openRegister({ MINSHENG_HOME: folder.path, DATABASE_URL: database.url })
    assert.strictEqual(await register.run(OfficeClock.today), livesOn)
    assert.strictEqual((await register.run(CurrentActor.use(Effect.succeed))).id, "operator")
  })

  it("rejects where nothing is founded, and stops the server that it started for it", async () => {
    using folder = new Folder()
    const error = await rejected(openRegister({ MINSHENG_HOME: folder.path, DATABASE_URL: "" }))
    assert.instanceOf(error, RegisterNotFounded)
    const home = Home.open(folder.path)
    const again = await openDatabase({ home, databaseUrl: undefined })
    assert.isTrue(again.cluster?.startedHere)
    await closeDatabase(again)
    rmSync((again.cluster as Cluster).folder, { recursive: true, force: true })
  })

  it("rejects a setting that is none", async () => {
    assert.instanceOf(await rejected(openRegister({ MINSHENG_DIGEST: "md5" })), BadSetting)
  })
})

describe("the settings of an instance", () => {
  it("are those of a checkout where nothing is said, also by empty words", () => {
    for (const size of ["0", "1025", "1.5", "many"]) {
      assert.throws(() => readSettings({ MINSHENG_FILE_MB: size }), BadSetting)
    }
    assert.strictEqual(readSettings({ MINSHENG_FILE_MB: "8" }).attachmentBytesMax, 8 * 1024 * 1024)
    const silent = readSettings({})
    assert.match(silent.home, /[/\\]\.data$/u)
    assert.deepInclude(silent, { databaseUrl: undefined, digest: "sha256" })
    assert.deepStrictEqual(readSettings({ MINSHENG_HOME: "", DATABASE_URL: "", MINSHENG_DIGEST: "" }), silent)
  })
})
