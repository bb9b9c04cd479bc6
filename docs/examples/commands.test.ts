/** The commands that the documents show, run one after the other as a reader would. */
import { assert, describe, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { Reader, textOf } from "./running.ts"

const COMMAND_LINE = "apps/cli/src/main.ts"
const DOCUMENTS = ["README.md", "docs/zh/README.md"] as const

/** What stands behind `npm run minsheng --`, word by word. */
const commandsIn = (text: string): ReadonlyArray<ReadonlyArray<string>> =>
  [...text.matchAll(/^npm run minsheng -- (.+?)(?:\s+#.*)?$/gmu)].map(([, words = ""]) => words.split(" "))

/** The answer that a document shows for its first command. */
const shownIn = (text: string): string =>
  /^```text\n(?<answer>.*?)^```$/msu.exec(text)?.groups?.["answer"] ?? ""

describe.each(DOCUMENTS)("the commands of %s", (document) => {
  const commands = commandsIn(textOf(document))

  it("succeed, and the first answers what is shown", { timeout: 120_000 }, async () => {
    assert.isAbove(commands.length, 3)
    await using reader = await Reader.on(DEMONSTRATION)
    const answers = commands.map((words) => {
      const { status, output, errors } = reader.run(COMMAND_LINE, words)
      assert.strictEqual(status, 0, `${words.join(" ")}\n${output}${errors}`)
      assert.isNotEmpty(output, words.join(" "))
      return output
    })
    assert.strictEqual(answers[0], shownIn(textOf(document)))
  })
})

it(
  "planted: a command that is not one, and one that is refused, would be seen",
  { timeout: 120_000 },
  async () => {
    await using reader = await Reader.on(DEMONSTRATION)
    const [crooked = [], refused = []] = commandsIn(
      "npm run minsheng -- figure --region 341500\nnpm run minsheng -- figures --region 349999  # none such\n",
    )
    assert.strictEqual(reader.run(COMMAND_LINE, crooked).status, 2)
    assert.strictEqual(reader.run(COMMAND_LINE, refused).status, 1)
  },
)
