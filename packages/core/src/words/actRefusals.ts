/** The words of what is refused about acts. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { ActNotFound, ActOfAnotherKind, DossierChanged } from "../act/index.ts"
import { actNameWords } from "./actNames.ts"
import { say } from "./say.ts"

export type ActRefusal = ActNotFound | ActOfAnotherKind | DossierChanged

type WordsFor = {
  readonly [Tag in ActRefusal["_tag"]]: (refusal: Extract<ActRefusal, { readonly _tag: Tag }>) => Bilingual
}

const named = (type: string): Bilingual =>
  (actNameWords as Readonly<Record<string, Bilingual>>)[type] ?? say(type, type)

const what = ({ type, occurredOn, supersedes, annuls }: DossierChanged["since"][number]): Bilingual => {
  const { zh, en } = named(type)
  if (annuls) return say(`撤回“${zh}”（${occurredOn}）`, `“${en}” of ${occurredOn} was withdrawn`)
  return supersedes === null
    ? say(`登记“${zh}”（${occurredOn}）`, `“${en}” of ${occurredOn} was recorded`)
    : say(`更正“${zh}”（${occurredOn}）`, `“${en}” of ${occurredOn} was corrected`)
}

export const actRefusalWords: WordsFor = {
  ActNotFound: ({ code, position }) =>
    say(
      `项目 ${code} 的档案中没有第 ${position} 条事项，或已撤回。请刷新后再试。`,
      `The dossier of ${code} has no act at entry ${position}, or it was withdrawn. Reload and try again.`,
    ),
  ActOfAnotherKind: ({ position, recorded, told }) => {
    const [was, is] = [named(recorded), named(told)]
    return say(
      `第 ${position} 条登记的是“${was.zh}”，不能更正为“${is.zh}”。请撤回后另行登记。`,
      `Entry ${position} is “${was.en}” and cannot become “${is.en}”. Withdraw it and record the other.`,
    )
  },
  DossierChanged: ({ code, expected, version, since }) => {
    const all = since.map(what)
    const [zh, en] = [all.map((one) => one.zh).join("，"), all.map((one) => one.en).join("; ")]
    return say(
      `项目 ${code} 的档案原有 ${expected} 条，现有 ${version} 条；其间${zh}。本次没有登记，请看过后再登记。`,
      `The dossier of ${code} had ${expected} entries and has ${version} now: ${en}. Nothing was recorded; look, then record again.`,
    )
  },
}
