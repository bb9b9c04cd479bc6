/** Notes: the smallest thing that a journal can hold, for tests of the journal itself. */
import { Result, Schema } from "effect"
import { CalendarDate } from "@minsheng/core/kernel"
import {
  ActorId,
  type CanonicalObject,
  EventType,
  type Position,
  StreamId,
  type Unit,
} from "@minsheng/core/journal"

export const Noted = EventType.make({
  type: "Noted",
  payload: Schema.Struct({ text: Schema.String }),
  example: { text: "一条" },
})

export const DAY = CalendarDate.make("2010-05-31")

export interface Note {
  readonly commandId: string
  readonly actor?: string
  readonly stream?: string
  readonly text?: string
  /** How many events the one command writes. */
  readonly count?: number
}

/** What a note's command answers: where its first event stands, and all of them. */
export interface NoteAnswer {
  readonly position: number
  readonly positions: ReadonlyArray<number>
}

/** The command that writes a note; its decision and its request may be planted. */
export const noteUnit = <E = never>(
  note: Note,
  planted: Partial<Pick<Unit<NoteAnswer, E>, "decide" | "request" | "streams" | "answer">> = {},
): Unit<NoteAnswer, E> => {
  const { commandId, text = commandId, count = 1 } = note
  const stream = StreamId(note.stream ?? "note/one")
  const request: CanonicalObject = { stream, text, count }
  const event = EventType.occurred(Noted, { stream, occurredOn: DAY, payload: { text } })
  return {
    actor: ActorId(note.actor ?? "operator"),
    commandId,
    request,
    streams: [stream],
    cells: [],
    decide: () => Result.succeed(Array.from({ length: count }, () => event)),
    answer: (entries) => {
      const positions = entries.map((entry) => entry.position)
      return { position: positions[0] ?? 0, positions }
    },
    ...planted,
  }
}

/** The refusal that tests plant. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", { why: Schema.String }) {}

export const refusedUnit = (note: Note): Unit<NoteAnswer, Refused> =>
  noteUnit<Refused>(note, { decide: () => Result.fail(new Refused({ why: note.commandId })) })

export const throwingUnit = (note: Note): Unit<NoteAnswer, never> =>
  noteUnit(note, {
    decide: () => {
      throw new RangeError(`planted in ${note.commandId}`)
    },
  })

/** The command that corrects or annuls the entry at a position. */
export const correctingUnit = (
  note: Note & { readonly position: Position; readonly annuls?: boolean },
): Unit<NoteAnswer, never> => {
  const stream = StreamId(note.stream ?? "note/one")
  return noteUnit(note, {
    request: {
      stream,
      text: note.text ?? note.commandId,
      corrects: note.position,
      annuls: note.annuls ?? false,
    },
    decide: (known) => {
      const entry = known.entries(stream).find((candidate) => candidate.position === note.position)
      if (entry === undefined) throw new TypeError(`nothing at ${note.position}`)
      const reason = "写错了"
      if (note.annuls === true) return Result.succeed([EventType.annulled(entry, reason)])
      const payload = { text: note.text ?? note.commandId }
      return Result.succeed([EventType.corrected(Noted, entry, { occurredOn: DAY, payload, reason })])
    },
  })
}

/** The note that a writing process's caller sends at its turn: whoever knows the three can send it again. */
export const processNote = (name: string, caller: number, turn: number): Unit<NoteAnswer, never> =>
  noteUnit({ commandId: `${name} ${caller} ${turn}`, stream: `note/${name}-${caller}` })
