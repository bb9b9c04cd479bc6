/** docs/reference/procedures.md: every procedure of the app's interface, with its input. */
import { Schema } from "effect"
import { appRouter } from "@minsheng/trpc"
import type { Measured } from "./measured.ts"
import { code, page, table } from "./markdown.ts"
import { fieldsOf } from "./shapes.ts"

interface Definition {
  readonly type: string
  readonly inputs: ReadonlyArray<unknown>
}

/** The procedures as the router holds them, by their path. */
export const procedures = (): ReadonlyArray<readonly [path: string, definition: Definition]> =>
  Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, { readonly _def: unknown }>>)
    .map(([path, procedure]) => [path, procedure._def as Definition] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

const inputOf = ({ inputs }: Definition): string => {
  const [input] = inputs
  return Schema.isSchema(input) ? fieldsOf(input).map(code).join(", ") : ""
}

export const proceduresPage = (measured: Measured): string =>
  page(
    "Procedures",
    [
      "What the pages ask, over `/trpc`. The use case is the one that a caller without roles was told to be missing;",
      "a procedure without one is for everybody who is signed in, or for everybody.",
    ],
    table(
      ["Procedure", "Kind", "For", "Use case", "Input"],
      procedures().map(([path, definition]) => {
        const { audience, useCase } = measured.procedures.get(path) ?? { audience: "?", useCase: undefined }
        return [code(path), definition.type, audience, code(useCase ?? ""), inputOf(definition)]
      }),
    ),
  )
