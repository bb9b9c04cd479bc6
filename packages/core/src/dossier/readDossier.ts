/** Reading a dossier from a file that anybody may have written: whole, or its faults with their places. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { decodeInput, type InputIssue, malformed, MalformedInput } from "../kernel/input.ts"
import { readJson } from "../kernel/json.ts"
import { line } from "../kernel/Text.ts"
import type { AnyEventType } from "../journal/EventType.ts"
import { actTypes } from "./acts.ts"
import type { DossierFile } from "./Dossier.ts"

/** No file of a project comes near these; what is larger was not written by hand. */
export const DOSSIER_BYTES_MAX = 16 * 1024 * 1024
const ACTS_MAX = 3000
const DEPTH_MAX = 16
/** More faults than this tell nobody more. */
const ISSUES_MAX = 100

const TYPES: ReadonlyArray<AnyEventType> = actTypes

const payloads = new Map(
  TYPES.map(({ type, payload }) => [type, decodeInput(payload as Schema.Codec<object>, "error")]),
)

/** A file without a look at what its acts say: that depends on what they are. */
const Outline = Schema.Struct({
  dossier: Schema.Literal(1),
  project: Schema.Struct({ code: line(60), name: line(200) }),
  acts: Schema.Array(
    Schema.Struct({
      id: line(60),
      type: Schema.String,
      occurredOn: CalendarDate,
      payload: Schema.Record(Schema.String, Schema.Unknown),
    }),
  ),
})

const decodeOutline = decodeInput(Outline, "error")

/** Whether a text opens more objects and lists within each other than any dossier does. */
const isTooDeep = (text: string): boolean => {
  let [depth, isText] = [0, false]
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    if (isText) {
      if (sign === "\\") index += 1
      else if (sign === '"') isText = false
    } else if (sign === '"') isText = true
    else if (sign === "{" || sign === "[") {
      depth += 1
      if (depth > DEPTH_MAX) return true
    } else if (sign === "}" || sign === "]") depth -= 1
  }
  return false
}

const below =
  (place: string) =>
  ({ path, code }: InputIssue): InputIssue => ({ path: path === "" ? place : `${place}.${path}`, code })

const hasTooManyActs = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "acts" in value &&
  Array.isArray(value.acts) &&
  value.acts.length > ACTS_MAX

type OutlinedAct = (typeof Outline.Type)["acts"][number]

interface Read {
  readonly acts: Array<unknown>
  readonly issues: Array<InputIssue>
}

const readAct = ({ acts, issues }: Read, act: OutlinedAct, place: string): void => {
  const decode = payloads.get(act.type)
  if (decode === undefined) {
    issues.push(...malformed([{ path: [place, "type"], message: "actType" }]).issues)
    return
  }
  const payload = decode(act.payload)
  if (payload instanceof MalformedInput) issues.push(...payload.issues.map(below(`${place}.payload`)))
  else acts.push({ ...act, payload })
}

const readActs = (acts: ReadonlyArray<OutlinedAct>): Read => {
  const read: Read = { acts: [], issues: [] }
  const known = new Set<string>()
  for (const [index, act] of acts.entries()) {
    const place = `acts.${index}`
    if (known.has(act.id)) {
      read.issues.push(...malformed([{ path: [place, "id"], message: "actTwice" }]).issues)
    }
    known.add(act.id)
    readAct(read, act, place)
    if (read.issues.length >= ISSUES_MAX) break
  }
  return read
}

/** The dossier that a text holds, or what is wrong with it and where. */
export const readDossier = (text: string): DossierFile | MalformedInput => {
  if (text.length > DOSSIER_BYTES_MAX) return malformed([{ message: "dossierBytes" }])
  if (isTooDeep(text)) return malformed([{ message: "dossierDepth" }])
  const stated = readJson(text)
  if (stated instanceof MalformedInput) return stated
  if (hasTooManyActs(stated.value)) return malformed([{ path: ["acts"], message: "actsMax" }])
  const outline = decodeOutline(stated.value)
  if (outline instanceof MalformedInput) {
    return new MalformedInput({ issues: outline.issues.slice(0, ISSUES_MAX) })
  }
  const { acts, issues } = readActs(outline.acts)
  return issues.length > 0
    ? new MalformedInput({ issues: issues.slice(0, ISSUES_MAX) })
    : ({ ...outline, acts } as DossierFile)
}
