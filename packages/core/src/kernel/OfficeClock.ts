/** Port: the clock that the office works by. Instants are milliseconds since 1970, UTC. */
import { Context, Effect } from "effect"
import { atInstant, type CalendarDate } from "./CalendarDate.ts"

export class OfficeClock extends Context.Service<OfficeClock, { readonly now: Effect.Effect<number> }>()(
  "@minsheng/core/kernel/OfficeClock",
) {
  /** The office's date, now: what lights, deadlines and a missing `asOf` mean by today. */
  static readonly today: Effect.Effect<CalendarDate, never, OfficeClock> = Effect.map(
    OfficeClock.use((clock) => clock.now),
    atInstant,
  )
}
