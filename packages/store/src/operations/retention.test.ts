/** Records of access are there for three years, and the application cannot take them away before. */
import { assert, describe, it } from "vitest"
import { AccessRecords, operator } from "@minsheng/core/access"
import { connectOwner } from "../database/Database.ts"
import { MIGRATED, SettableClock, testPlatform } from "../testing/index.ts"
import { rowsOf } from "../testing/writers.ts"
import { forgetAccessRecords } from "./retention.ts"

const noted = AccessRecords.use((records) =>
  records.begin({ actor: operator.id, useCase: "projects.export", question: "{}" }),
)

describe("records of access", () => {
  it("are kept for three years by the office's clock, to the day, and then removed", async () => {
    const clock = new SettableClock("2010-05-30")
    await using platform = await testPlatform(MIGRATED, { clock: clock.service })
    await platform.run(noted)
    clock.moveTo("2010-06-01")
    await platform.run(noted)
    const days = () =>
      rowsOf<{ readonly day: string }>(
        platform.database,
        "select (at at time zone 'Asia/Shanghai')::date::text as day from access_record order by at",
      )
    const forget = async (today: string): Promise<number> => {
      clock.moveTo(today)
      const now = await platform.run(clock.service.now)
      const client = await connectOwner(platform.database)
      try {
        return await forgetAccessRecords(client, now)
      } finally {
        await client.end()
      }
    }
    assert.strictEqual(await forget("2013-05-30"), 0)
    assert.lengthOf(await days(), 2)
    assert.strictEqual(await forget("2013-06-01"), 1)
    assert.deepStrictEqual(await days(), [{ day: "2010-06-01" }])
    assert.strictEqual(await forget("2013-06-03"), 1)
    assert.deepStrictEqual(await days(), [])
  })

  it("are not the application's to remove or to write anew", async () => {
    await using platform = await testPlatform(MIGRATED)
    await platform.run(noted)
    for (const statement of [
      "delete from minsheng.access_record",
      "update minsheng.access_record set actor = 'nobody'",
      "update minsheng.access_record set at = now()",
      "truncate minsheng.access_record",
    ]) {
      const client = await connectOwner(platform.database)
      try {
        await client.query("set role minsheng_app")
        const refused = await client.query(statement).then(
          () => "done",
          (error: unknown) => (error as { readonly code?: string }).code,
        )
        assert.strictEqual(refused, "42501", statement)
      } finally {
        await client.end()
      }
    }
  })
})
