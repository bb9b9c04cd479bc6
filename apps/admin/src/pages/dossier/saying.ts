/** How acts and what is judged are called on the page. */
import { actFields, type DossierAnswer, type Judged, type RecordedAct } from "@minsheng/core/act"
import { actFieldLabel, actNameWords, actValueLabel } from "@minsheng/core/words"
import type { Verdict } from "@minsheng/core/law"
import { Money } from "@minsheng/core/kernel"
import type { Say } from "../../app/locale.tsx"
import type { State } from "../../design/Mark.tsx"
import { words } from "./words.ts"

export const actText = ({ type, occurredOn }: Pick<RecordedAct, "type" | "occurredOn">, say: Say): string =>
  say(words.actOf, { act: say(actNameWords[type]), day: occurredOn })

/** What is judged, as people know it: an act in it is called by its name and its day. */
export const subjectText = (
  { subject: { kind, key } }: Pick<Judged, "subject">,
  acts: DossierAnswer["acts"],
  say: Say,
): string =>
  kind === "project" || key === "project"
    ? ""
    : key
        .split("/")
        .map((part) => {
          const act = acts.find(({ position }) => String(position) === part)
          return act === undefined ? part : actText(act, say)
        })
        .join(" · ")

/**
 * The mark of a verdict; what falls due has the clock's, what should have been done before that of the late.
 */
export const stateOf = ({ verdict, dueOn }: Pick<Judged, "verdict" | "dueOn">, asOf: string): State => {
  const STATES: Readonly<Record<Verdict, State>> = {
    satisfied: "done",
    violated: "bad",
    notApplicable: "notApplicable",
    undetermined: dueOn === null ? "undetermined" : dueOn < asOf ? "late" : "near",
  }
  return STATES[verdict]
}

const SHOWN_MAX = 4

/** A value of an act in a few letters. */
const valueText = (type: string, path: string, value: unknown, say: Say): string | undefined => {
  if (Array.isArray(value)) {
    const all = value.map((one) => valueText(type, path, one, say))
    return all.every((one) => one !== undefined) ? all.join("、") : String(value.length)
  }
  if (typeof value === "boolean") return undefined
  if (typeof value === "object" && value !== null) {
    const { name } = value as { readonly name?: unknown }
    return typeof name === "string" ? name : undefined
  }
  const text = String(value)
  if (path.endsWith("Fen")) return Money.formatYuan(BigInt(text))
  const choice = actValueLabel(type, path, text)
  return choice === undefined ? text : say(choice)
}

/** The parts of an act in the order in which a form asks for them. */
const inOrder = (type: RecordedAct["type"], payload: RecordedAct["payload"]) => {
  const order = actFields(type).map(({ path }) => path.split(".")[0])
  const placeOf = (name: string): number => order.indexOf(name)
  return Object.entries(payload).toSorted(([one], [other]) => placeOf(one) - placeOf(other))
}

/** What an act says, as far as a line holds it: `合同 施工一标 · 承包人 示例公司`. */
export const saidText = ({ type, payload }: Pick<RecordedAct, "type" | "payload">, say: Say): string =>
  inOrder(type, payload)
    .filter(([path, value]) => path !== "paper" && value !== null)
    .flatMap(([path, value]) => {
      const label = actFieldLabel(type, path)
      const text = valueText(type, path, value, say)
      return label === undefined || text === undefined ? [] : [`${say(label)} ${text}`]
    })
    .slice(0, SHOWN_MAX)
    .join(" · ")
