/** An office's clock that stands where a test puts it. */
import { Effect } from "effect"
import { CalendarDate, OfficeClock } from "@minsheng/core/kernel"

const HOUR = 3_600_000

export class SettableClock {
  #now: number

  constructor(day: string, hour = 9) {
    this.#now = CalendarDate.startOf(CalendarDate.make(day)) + hour * HOUR
  }

  get now(): number {
    return this.#now
  }

  /** Also backwards: clocks of machines do that. */
  moveTo(day: string, hour = 9): void {
    this.#now = CalendarDate.startOf(CalendarDate.make(day)) + hour * HOUR
  }

  tick(millis: number): void {
    this.#now += millis
  }

  readonly service = OfficeClock.of({ now: Effect.sync(() => this.#now) })
}
