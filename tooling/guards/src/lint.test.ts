/** Each rule of the linter that we count on finds what is planted for it, in the folder where it counts. */
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { ROOT } from "./repository.ts"
import { Plot, run } from "./tools.ts"

const CONFIG = join(ROOT, "tooling", "oxlint.json")

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: "ES2024",
    module: "NodeNext",
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: ["node"],
    typeRoots: [join(ROOT, "node_modules", "@types")],
  },
  include: ["**/*.ts"],
})

const asked = "declare const ask: () => Promise<number>\n"
const any = "declare const any: any\n"

/** Rule → a text that breaks it. */
const PLANTED: Readonly<Record<string, string>> = {
  "typescript(no-floating-promises)": `${asked}export const go = () => {\n  ask()\n}\n`,
  "typescript(await-thenable)": "export const go = async () => await 1\n",
  "typescript(no-misused-promises)": `${asked}export const go = () => (ask() ? 1 : 2)\n`,
  "typescript(no-explicit-any)": "export const read = (text: any) => text.length as number\n",
  "typescript(no-unsafe-assignment)": `${any}export const got: number = any.one\n`,
  "typescript(no-unsafe-call)": `${any}export const got = () => any() as number\n`,
  "typescript(no-unsafe-member-access)": `${any}export const got = () => any.one as number\n`,
  "typescript(no-unsafe-return)": `${any}export const got = () => any.one\n`,
  "typescript(no-unsafe-argument)": `${any}export const got = () => Number.parseInt(any)\n`,
  "typescript(no-non-null-assertion)": "export const first = (all: string[]) => all[0]!\n",
  "typescript(switch-exhaustiveness-check)":
    'export const go = (way: "up" | "down") => {\n  switch (way) {\n    case "up":\n      return 1\n  }\n  return 2\n}\n',
  "typescript(consistent-type-imports)":
    'import { Other } from "./other.ts"\nexport type Mine = Other\nexport const mine = (one: Other) => one\n',
  "typescript(ban-ts-comment)": "// @ts-ignore\nexport const one: number = 1\n",
  "eslint(no-unused-vars)": "const unused = 1\nexport const used = 2\n",
  "eslint(eqeqeq)": "export const same = (a: number, b: number) => a == b\n",
  "eslint(no-console)": 'export const say = () => console.log("x")\n',
  "eslint(no-param-reassign)": "export const next = (n: number) => {\n  n += 1\n  return n\n}\n",
  "node(no-process-env)": 'export const home = process.env["HOME"]\n',
  "import(no-default-export)": "export default 1\n",
  "import(no-cycle)": 'import { other } from "./circle.ts"\nexport const mine = () => other\n',
  "unicorn(no-abusive-eslint-disable)": "/* oxlint-disable */\nexport const one = 1\n",
}

interface Diagnostic {
  readonly code?: string
  readonly message: string
  readonly filename: string
}

const lint = (files: Readonly<Record<string, string>>): ReadonlyArray<Diagnostic> => {
  using plot = new Plot()
  plot.plant({ "tsconfig.json": TSCONFIG, ...files })
  const { output } = run("oxlint", ["--type-aware", "-c", CONFIG, "--format=json", "."], plot.folder)
  const { diagnostics } = JSON.parse(output) as { readonly diagnostics: ReadonlyArray<Diagnostic> }
  return diagnostics
}

const folderOf = (rule: string): string => `packages/core/src/${rule.replaceAll(/\W/gu, "")}`

describe("the linter", () => {
  const planted = Object.entries(PLANTED)
  const diagnostics = lint(
    Object.fromEntries(
      planted.flatMap(([rule, text]) => [
        [`${folderOf(rule)}/planted.ts`, text],
        [`${folderOf(rule)}/other.ts`, "export interface Other {\n  readonly one: number\n}\n"],
        [
          `${folderOf(rule)}/circle.ts`,
          'import { mine } from "./planted.ts"\nexport const other = () => mine\n',
        ],
      ]),
    ),
  )

  it.each(planted.map(([rule]) => rule))("planted: %s", (rule) => {
    const found = diagnostics.filter(({ filename }) => filename.includes(`${folderOf(rule)}/`))
    assert.include(
      found.map(({ code }) => code),
      rule,
    )
  })

  it("a suppression of what is not there is found", () => {
    const [unused] = lint({
      "packages/core/src/planted.ts": "// oxlint-disable-next-line no-console -- why\nexport const one = 1\n",
    })
    assert.match(unused?.message ?? "", /Unused oxlint-disable directive/u)
  })

  it("programs may print and read their settings; pages and packages may not", () => {
    const text = "export const say = () => console.log(process.env)\n"
    const found = lint({
      "apps/cli/src/session.ts": text,
      "apps/server/src/config.ts": text,
      "apps/server/src/http/api.ts": text,
      "apps/admin/src/page.ts": text,
      "packages/store/src/query.ts": text,
    })
    assert.deepStrictEqual(found.map(({ filename, code }) => `${filename} ${code ?? ""}`).toSorted(), [
      "apps/admin/src/page.ts eslint(no-console)",
      "apps/admin/src/page.ts node(no-process-env)",
      "apps/server/src/http/api.ts node(no-process-env)",
      "packages/store/src/query.ts eslint(no-console)",
      "packages/store/src/query.ts node(no-process-env)",
    ])
  })
})
