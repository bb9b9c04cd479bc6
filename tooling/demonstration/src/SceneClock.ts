/** The clock of the scene: it stands where it is put. */
import { Effect } from "effect"
import { CalendarDate, OfficeClock } from "@minsheng/core/kernel"

const MINUTE = 60_000

export class SceneClock {
  #now: number

  constructor(day: CalendarDate.CalendarDate) {
    this.#now = CalendarDate.startOf(day)
  }

  get now(): number {
    return this.#now
  }

  /** Moves on to a time of a day; time never goes back. */
  moveTo(day: CalendarDate.CalendarDate, hour: number): void {
    this.#now = Math.max(this.#now, CalendarDate.startOf(day) + hour * 60 * MINUTE)
  }

  tick(): void {
    this.#now += MINUTE
  }

  readonly service = OfficeClock.of({ now: Effect.sync(() => this.#now) })
}
