/** The form of an act, made of what the act says: nothing else is asked for, and all of it can be. */
import {
  type ActField,
  type ActList,
  actFields,
  CorrectAct,
  RecordAct,
  WithdrawAct,
} from "@minsheng/core/act"
import type { ActName } from "@minsheng/core/dossier"
import type { Bilingual } from "@minsheng/core/kernel"
import { actDayWords, actFieldLabel, actValueLabel } from "@minsheng/core/words"
import { date, line } from "../../design/form/codecs.ts"
import { type Field, type Form, formOf, type Texts } from "../../design/form/Form.ts"
import { words as formWords } from "../../design/form/words.ts"
import { codecOf } from "./actCodecs.ts"
import { formWords as words } from "./formWords.ts"

type AnyField = Field<unknown>
type Said = Readonly<Record<string, unknown>>

const PAYLOAD = "act.payload"
/** How many lines of a list can be filled in. */
const LINES_MAX = 20

const filled = ({ zh, en }: Bilingual, parts: Readonly<Record<string, Bilingual | number>>): Bilingual => {
  const into = (text: string, of: (part: Bilingual) => string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const part = parts[name] ?? ""
      return typeof part === "object" ? of(part) : String(part)
    })
  return { zh: into(zh, (part) => part.zh), en: into(en, (part) => part.en) }
}

const named = (type: ActName, path: string): Bilingual => actFieldLabel(type, path) ?? { zh: path, en: path }

const YES_OR_NO = [
  { value: "yes", label: words.yes },
  { value: "no", label: words.no },
]
const NOTHING = { value: "", label: { zh: "", en: "" } }

const optionsOf = (type: ActName, whole: string, field: ActField): AnyField["options"] => {
  if (field.kind === "flag") return [NOTHING, ...YES_OR_NO]
  const choices = field.options.map((value) => ({
    value,
    label: actValueLabel(type, whole, value) ?? { zh: value, en: value },
  }))
  if (field.kind === "choice") return field.isRequired ? choices : [NOTHING, ...choices]
  return field.kind === "choices" ? choices : undefined
}

const hintOf = ({ kind, none }: ActField): Bilingual | undefined => {
  if (none === "said") return words.noneHint
  return kind === "lines" ? words.linesHint : undefined
}

/** A field under its whole way in the act. */
const fieldAt = (type: ActName, whole: string, field: ActField): AnyField => {
  const [hint, options] = [hintOf(field), optionsOf(type, whole, field)]
  return {
    label: named(type, whole),
    codec: codecOf(field),
    ...(hint === undefined ? {} : { hint }),
    ...(options === undefined ? {} : { options }),
  }
}

const isTyped = (texts: Texts, prefix: string): boolean =>
  Object.entries(texts).some(([path, text]) => path.startsWith(prefix) && text.trim() !== "")

/** The lines of a list: each is offered once the one before says something. */
const linesOf = (type: ActName, list: ActList): ReadonlyArray<readonly [string, AnyField]> =>
  Array.from({ length: LINES_MAX }, (_, index) => index).flatMap((index) => {
    const at = `${PAYLOAD}.${list.path}.${index}.`
    const before = `${PAYLOAD}.${list.path}.${index - 1}.`
    const isShown = (texts: Texts): boolean => index === 0 || isTyped(texts, before) || isTyped(texts, at)
    const heading = filled(words.lineOf, { list: named(type, list.path), n: index + 1 })
    return list.fields.map((field, place): readonly [string, AnyField] => [
      `${at}${field.path}`,
      {
        ...fieldAt(type, `${list.path}.${field.path}`, field),
        isShown,
        ...(place === 0 ? { heading } : {}),
        ...(list.isRequired ? {} : { isMore: true }),
      },
    ])
  })

/** The first field of the paper that an act stands in says so above itself. */
const withHeading = (path: string, field: AnyField): AnyField =>
  path === "paper.number" ? { ...field, heading: words.paper } : field

const fieldsOfAct = (type: ActName): Readonly<Record<string, AnyField>> =>
  Object.fromEntries(
    actFields(type).flatMap((part): ReadonlyArray<readonly [string, AnyField]> => {
      if (part._tag === "List") return linesOf(type, part)
      const field = withHeading(part.path, fieldAt(type, part.path, part))
      return [[`${PAYLOAD}.${part.path}`, part.isRequired ? field : { ...field, isMore: true }]]
    }),
  )

const isObject = (value: unknown): value is Said =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Lines by their numbers, made a list; of a part that is said, what is open in it is said to be none. */
const asSaid = (type: ActName, payload: Said): Said => {
  const parts = actFields(type)
  const lists = new Map(parts.flatMap((part) => (part._tag === "List" ? [[part.path, part]] : [])))
  const unsaid = parts.flatMap((part) => (part._tag === "Field" && part.none === "unsaid" ? part.path : []))
  const said: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(payload)) {
    const list = lists.get(key)
    if (list !== undefined && isObject(value)) said[key] = Object.values(value)
    else if (isObject(value)) {
      const open = unsaid
        .filter((path) => path.startsWith(`${key}.`))
        .map((path) => path.slice(key.length + 1))
      said[key] = { ...Object.fromEntries(open.map((name) => [name, null])), ...value }
    } else said[key] = value
  }
  for (const [path, { isRequired }] of lists) if (isRequired) said[path] ??= []
  return said
}

const finishOf =
  (type: ActName) =>
  (content: Said): Said => {
    const act = isObject(content["act"]) ? content["act"] : {}
    const payload = isObject(act["payload"]) ? act["payload"] : {}
    return { ...content, act: { ...act, payload: asSaid(type, payload) } }
  }

const about = { DateAfterToday: "act.occurredOn" } as const

const dayField = (type: ActName): AnyField => ({
  label: filled(words.day, { day: actDayWords[type] }),
  codec: date as AnyField["codec"],
})

const forms = new Map<string, Form<never>>()

const remembered = <Command>(name: string, make: () => Form<Command>): Form<Command> => {
  const known = forms.get(name) ?? (make() as unknown as Form<never>)
  forms.set(name, known)
  return known as unknown as Form<Command>
}

/** The form that records an act of a type. */
export const recordForm = (type: ActName) =>
  remembered(`record ${type}`, () =>
    formOf(RecordAct, {
      name: `recordAct.${type}`,
      fields: { "act.occurredOn": dayField(type), ...fieldsOfAct(type) } as never,
      about,
      finish: finishOf(type),
    }),
  )

/** The form that puts one right. */
export const correctForm = (type: ActName) =>
  remembered(`correct ${type}`, () =>
    formOf(CorrectAct, {
      name: `correctAct.${type}`,
      fields: {
        reason: { label: formWords.reason, hint: formWords.reasonHint, codec: line },
        "act.occurredOn": dayField(type),
        ...fieldsOfAct(type),
      } as never,
      about,
      finish: finishOf(type),
    }),
  )

export const withdrawForm = formOf(WithdrawAct, {
  name: "withdrawAct",
  fields: { reason: { label: words.withdrawReason, hint: formWords.reasonHint, codec: line } },
})

/** What an act says, by the ways of its form. */
export const begunWith = (occurredOn: string, payload: Said): Said => {
  const texts: Record<string, unknown> = { "act.occurredOn": occurredOn }
  const walk = (value: unknown, at: string): void => {
    const isList = Array.isArray(value) && value.every(isObject)
    if (isObject(value) || isList)
      for (const [key, inner] of Object.entries(value)) walk(inner, `${at}.${key}`)
    else texts[at] = value
  }
  walk(payload, PAYLOAD)
  return texts
}
