/** The office's clock: the system's, or that of a demonstration whose day does not pass. */
import { Effect } from "effect"
import type { FoundedInstance } from "@minsheng/core/instance"
import { CalendarDate, OfficeClock } from "@minsheng/core/kernel"

const MILLIS_PER_DAY = 86_400_000

export const systemClock = OfficeClock.of({ now: Effect.sync(() => Date.now()) })

/** The time of day is real, the day is the demonstration's. */
export const clockLivingOn = (day: CalendarDate.CalendarDate): OfficeClock["Service"] => {
  const start = CalendarDate.startOf(day)
  // Days of the office begin at the same instant of the day, so the remainder is the time of day.
  const timeOfDay = (now: number): number =>
    (((now - start) % MILLIS_PER_DAY) + MILLIS_PER_DAY) % MILLIS_PER_DAY
  return OfficeClock.of({ now: Effect.sync(() => start + timeOfDay(Date.now())) })
}

/** The clock that an instance lives by. */
export const clockOf = ({ demonstration }: FoundedInstance): OfficeClock["Service"] =>
  demonstration === null ? systemClock : clockLivingOn(demonstration.livesOn)
