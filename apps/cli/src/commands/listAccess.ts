/** `list access`: who did and who saw what. */
import { Effect, Schema } from "effect"
import { Command, Flag } from "effect/cli"
import { AccessTrail, TrailAnswer, TrailSide } from "@minsheng/core/audit"
import { CalendarDate, Page } from "@minsheng/core/kernel"
import { actWords } from "@minsheng/core/words"
import { as, fits, given, orUndefined, output } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

const text = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), orUndefined)

const day = (name: string, description: string) =>
  Flag.String(name).pipe(
    Flag.filterMap(...fits(CalendarDate.CalendarDate)),
    Flag.withDescription(description),
    orUndefined,
  )

const filters = {
  side: Flag.Literals("side", TrailSide.literals).pipe(
    Flag.withDescription("did: entries of the journal; saw: records of access"),
    orUndefined,
  ),
  person: text("person", "a user name, or a part of somebody's name or of their office's"),
  act: text("act", "what it was, such as MonthReported, projects.export or signIn.failed"),
  from: day("from", "from this day on (YYYY-MM-DD)"),
  to: day("to", "up to this day"),
  subject: text("subject", "a user name, the name of an office or the code of a project"),
}

const paging = {
  limit: Flag.Int("limit").pipe(Flag.filterMap(...fits(Page.PageLimit)), Flag.withDefault(50)),
  after: Flag.String("after").pipe(
    Flag.filterMap(...fits(Page.Cursor)),
    Flag.withDescription("go on behind a page"),
    orUndefined,
  ),
}

export const access = Command.make("access", { ...filters, ...paging, ...output, as }, (flags) => {
  const { side, person, act, from, to, subject, limit, after } = flags
  const question = {
    filter: given({ side, person, act, from, to, subject }),
    page: { limit, ...given({ after }) },
  }
  return answerAs(
    flags,
    Effect.map(
      AccessTrail.use((trail) => trail.list(question)),
      (answer) => ({
        json: Schema.encodeSync(TrailAnswer)(answer),
        lines: [
          ...columns(
            answer.rows.map((row) => [
              row.at,
              row.actorName ?? row.actorId,
              actWords(row.act)[flags.locale],
              row.subject ?? "",
              row.position === null ? (row.address ?? "") : `#${row.position}`,
            ]),
          ),
          ...(answer.next === null ? [] : [`--after ${answer.next}`]),
        ],
      }),
    ),
  )
}).pipe(Command.withDescription("Who did and who saw what, the latest first"))
