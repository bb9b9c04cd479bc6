/** docs/reference/errors.md: every refusal, its fields and its words. */
import { codeByTag } from "@minsheng/trpc"
import { refusalWords } from "@minsheng/core/words"
import { code, page, table } from "./markdown.ts"
import { samples, schemaOf } from "./refusals.ts"
import { fieldsOf } from "./shapes.ts"

const protocolCodes: Readonly<Record<string, string>> = codeByTag

const rows = Object.values(samples)
  .toSorted((a, b) => (a._tag < b._tag ? -1 : 1))
  .map((refusal) => {
    const fields = fieldsOf(schemaOf(refusal)).filter((field) => !field.startsWith("_tag:"))
    const { zh, en } = refusalWords(refusal)
    const protocol = protocolCodes[refusal._tag]
    return [
      code(refusal._tag),
      protocol === undefined ? "—" : code(protocol),
      fields.map(code).join(", "),
      zh,
      en,
    ]
  })

export const errorsPage = page(
  "Refusals",
  [
    "What a use case, or the running of an instance, refuses. The code is stable; the fields travel with it as",
    "data; the words are those of the catalogue, here for one sample of each. The protocol's code is that of the",
    "procedures; where there is none, the refusal cannot reach them.",
  ],
  table(["Code", "Protocol", "Fields", "中文", "English"], rows),
)
