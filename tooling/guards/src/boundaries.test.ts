/** `turbo boundaries` passes, and finds what is planted in a copy of the house. */
import { assert, describe, it } from "vitest"
import { readFiles } from "./repository.ts"
import { Plot, type Ran, run } from "./tools.ts"

const copy = Object.fromEntries(
  readFiles()
    .filter(({ path }) => /\.(?:ts|tsx|json|yaml)$/u.test(path) && !path.startsWith("docs/reference/"))
    .map(({ path, text }) => [path, text]),
)

const boundariesOf = (planted: Readonly<Record<string, string>>): Ran => {
  using plot = new Plot()
  plot.plant({ ...copy, ...planted })
  return run("turbo", ["boundaries"], plot.folder)
}

/** The manifest of a package with one more dependency. */
const depending = (manifest: string, on: string): Readonly<Record<string, string>> => {
  const found = JSON.parse(copy[manifest] ?? "{}") as {
    readonly dependencies?: Readonly<Record<string, string>>
  }
  return {
    [manifest]: JSON.stringify({ ...found, dependencies: { ...found.dependencies, [on]: "workspace:*" } }),
  }
}

describe("turbo boundaries", () => {
  it("finds nothing in the house", () => {
    const { status, output } = boundariesOf({})
    assert.match(output, /Checked \d+ files in \d+ packages, no issues found/u)
    assert.strictEqual(status, 0, output)
  })

  it("every package bears a tag", () => {
    const tagged = Object.keys(copy).filter((path) => /^\w+\/\w+\/turbo\.json$/u.test(path))
    const packages = Object.keys(copy).filter((path) => /^\w+\/\w+\/package\.json$/u.test(path))
    assert.isAbove(packages.length, 0)
    assert.lengthOf(tagged, packages.length)
  })

  it("planted: an import of a package that is not declared", () => {
    const { status, output } = boundariesOf({
      "packages/core/src/kernel/Planted.ts": 'import { pad } from "left-pad"\nexport const two = pad(2)\n',
    })
    assert.notStrictEqual(status, 0)
    assert.include(output, "cannot import package `left-pad` because it is not a dependency")
  })

  it.each([
    ["core on the store", "packages/core/package.json", "@minsheng/store"],
    ["the store on an interface", "packages/store/package.json", "@minsheng/trpc"],
    ["one adapter on another", "packages/exchange/package.json", "@minsheng/trpc"],
    ["an adapter on the store", "packages/trpc/package.json", "@minsheng/store"],
    ["the pages on the store", "apps/admin/package.json", "@minsheng/store"],
    ["the pages on a file format", "apps/admin/package.json", "@minsheng/exchange"],
    ["the server on the command line", "apps/server/package.json", "@minsheng/cli"],
  ])("planted: a dependency of %s", (_, manifest, on) => {
    const { status, output } = boundariesOf(depending(manifest, on))
    assert.notStrictEqual(status, 0)
    assert.match(output, new RegExp(`Package \`${on}\` found without any tag`, "u"))
  })
})
