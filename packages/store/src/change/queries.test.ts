/** What entries were about, as it is read back from the journal. */
import { afterAll, assert, beforeAll, it } from "vitest"
import { type Actor, operator } from "@minsheng/core/access"
import { type ChangeNotice, Changes } from "@minsheng/core/change"
import { type Head, JournalReader, Position } from "@minsheng/core/journal"
import { pdfOf } from "@minsheng/core/testing"
import { FOUNDED, HOUSING, HUOQIU, JINZHAI, register, WATER } from "../testing/fixture.ts"
import { attachFile, type TestPlatform, testPlatform } from "../testing/index.ts"

let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform(FOUNDED)
})

afterAll(() => platform[Symbol.asyncDispose]())

const head = (): Promise<Head> => platform.run(JournalReader.use((reader) => reader.head))

const heard = async (after: number, actor: Actor = operator): Promise<ChangeNotice> => {
  const upTo = await head()
  const changed = await platform.run(Changes.use((changes) => changes.between(Position.make(after), upTo)))
  return changed.noticeFor(actor)
}

it("names the counties and items of the projects that entries were about, each once", async () => {
  const { position } = await head()
  await platform.run(register({ name: "甲", countyCode: HUOQIU, itemKey: WATER }))
  await platform.run(register({ name: "乙", countyCode: HUOQIU, itemKey: WATER }))
  await platform.run(register({ name: "丙", countyCode: JINZHAI, itemKey: HOUSING }))
  const notice = await heard(position)
  assert.strictEqual(notice.position, position + 3)
  assert.deepStrictEqual(notice.topics, ["projects"])
  assert.deepStrictEqual(notice.counties, [
    { countyCode: HUOQIU, itemKeys: [WATER] },
    { countyCode: JINZHAI, itemKeys: [HOUSING] },
  ])
  const ofJinzhai = await heard(position, await platform.user("jinzhai.msb"))
  assert.deepStrictEqual(ofJinzhai.counties, [{ countyCode: JINZHAI, itemKeys: [HOUSING] }])
})

it("names the project that a document was attached to, and to foreign counties nothing", async () => {
  const { code } = await platform.run(register({ name: "丁", countyCode: JINZHAI, itemKey: WATER }))
  const { position } = await head()
  await platform.run(attachFile({ kind: "project", code }, "凭证.pdf", pdfOf("change")))
  const { topics, counties } = await heard(position, await platform.user("jinzhai.msb"))
  assert.deepStrictEqual(topics, ["projects"])
  assert.deepStrictEqual(counties, [{ countyCode: JINZHAI, itemKeys: [WATER] }])
  const foreign = await heard(position, await platform.user("huoqiu.msb"))
  assert.deepStrictEqual([foreign.topics, foreign.counties], [[], []])
})

it("knows the families of everything that a register begins with", async () => {
  const { topics } = await heard(0)
  assert.includeMembers([...topics], ["programme", "regions", "accounts"])
})

it("is nothing at the head, and anything of a journal that ends earlier than was known", async () => {
  const { position } = await head()
  assert.deepStrictEqual((await heard(position)).topics, [])
  assert.isNull((await heard(position + 1)).counties)
})
