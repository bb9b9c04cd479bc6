/**
 * A random history of a register, the same for the same seed: projects, reports, revisions, corrections of
 * all of them and annulments, over more than a year, some commands together and some refused.
 */
import { Effect, Exit } from "effect"
import { CommandId, type Position } from "@minsheng/core/journal"
import { CalendarDate, type Month } from "@minsheng/core/kernel"
import { type Accepted, type ProjectDetails, Projects, type Registration } from "@minsheng/core/project"
import { DOUBTFUL, HOUSING, HUOQIU, JINZHAI, registrationOf, detailsOf, WATER, WUWEI } from "./fixture.ts"
import { refusalOf } from "./outcomes.ts"
import type { OpenPlatform } from "./platforms.ts"
import { Seeded } from "./Seeded.ts"
import type { SettableClock } from "./SettableClock.ts"

export interface HistoryOptions {
  readonly seed: number
  /** Groups of commands that are sent together. */
  readonly groups: number
  readonly begins?: string
}

/** How many commands of each kind were accepted, and how many refused. */
export type HistoryCounts = Record<string, number>

interface Stated {
  readonly code: Accepted["code"]
  readonly position: Position
  readonly registration: Registration
}

type Kind = "register" | "report" | "revise" | "correctReport" | "annulReport" | "correctDetails"

const KINDS: ReadonlyArray<readonly [Kind, number]> = [
  ["register", 22],
  ["report", 34],
  ["revise", 12],
  ["correctReport", 14],
  ["annulReport", 6],
  ["correctDetails", 12],
]

const TOWNSHIPS = ["甲子镇", "乙丑镇", "丙寅乡", null]
const NOUNS = ["集中供水工程", "通村公路", "廉租住房", "ＡＢ泵站", "100%_水\\网"]

export class History {
  readonly counts: HistoryCounts = {}
  readonly #chance: Seeded
  readonly #registered: Array<Stated> = []
  readonly #details: Array<Stated> = []
  readonly #reports: Array<Stated> = []
  #today: CalendarDate.CalendarDate
  #sent = 0

  constructor({ seed, begins = "2010-01-20" }: Omit<HistoryOptions, "groups">) {
    this.#chance = new Seeded(seed)
    this.#today = CalendarDate.make(begins)
  }

  get today(): CalendarDate.CalendarDate {
    return this.#today
  }

  #kind(): Kind {
    let left = this.#chance.between(1, 100)
    for (const [kind, share] of KINDS) {
      left -= share
      if (left <= 0) return this.#registered.length === 0 ? "register" : kind
    }
    return "register"
  }

  #day(from = "2010-01-04"): CalendarDate.CalendarDate {
    const earliest = CalendarDate.make(from)
    return CalendarDate.addDays(
      earliest,
      this.#chance.between(0, CalendarDate.daysBetween(earliest, this.#today)),
    )
  }

  #fen(): bigint {
    return this.#chance.percent(8) ? 0n : BigInt(this.#chance.between(1, 9_000_000))
  }

  #registration(): Registration {
    const start = this.#day()
    const planned = this.#chance.percent(50)
    return registrationOf({
      name: `${this.#chance.pick(NOUNS)}${this.#chance.between(1, 400)}`,
      township: this.#chance.pick(TOWNSHIPS),
      countyCode: this.#chance.pick([HUOQIU, HUOQIU, JINZHAI, WUWEI]),
      itemKey: this.#chance.pick([WATER, WATER, HOUSING, DOUBTFUL]),
      annualPlanFen: this.#fen(),
      approvedOn: this.#day(),
      plannedStartOn: planned ? start : null,
      plannedFinishOn: planned ? CalendarDate.addDays(start, this.#chance.between(0, 300)) : null,
    })
  }

  #changed(registration: Registration): ProjectDetails {
    const other = this.#registration()
    return this.#chance.percent(50)
      ? detailsOf(registration, { annualPlanFen: this.#fen() })
      : detailsOf(registration, { name: other.name, township: other.township })
  }

  #figures() {
    return {
      investedFen: this.#fen(),
      disbursedFen: this.#fen(),
      spentFen: this.#fen(),
      physicalProgress: this.#chance.between(0, 10_000),
      remark: this.#chance.percent(20) ? "雨天停工" : null,
    }
  }

  /** The next command, as an effect that keeps what was accepted for later ones to correct. */
  #command() {
    const kind = this.#kind()
    const commandId = CommandId.make(`history ${(this.#sent += 1)}`)
    const reason = "数字有误"
    const kept = (stated: ReadonlyArray<Stated>): Stated =>
      stated.length === 0 ? this.#chance.pick(this.#registered) : this.#chance.pick(stated)
    const keep = (into: ReadonlyArray<Array<Stated>>, registration: Registration) => (accepted: Accepted) =>
      Effect.sync(() => {
        for (const list of into) list.push({ ...accepted, registration })
      })
    const sent = Effect.gen({ self: this }, function* () {
      const projects = yield* Projects
      switch (kind) {
        case "register": {
          const registration = this.#registration()
          const stated = [this.#registered, this.#details]
          return yield* Effect.tap(projects.register({ commandId, registration }), keep(stated, registration))
        }
        case "report": {
          const { code, registration } = this.#chance.pick(this.#registered)
          const month = this.#day().slice(0, 7) as Month.Month
          const report = projects.reportMonth({ commandId, code, monthly: { month, ...this.#figures() } })
          return yield* Effect.tap(report, keep([this.#reports], registration))
        }
        case "revise": {
          const { code, registration } = this.#chance.pick(this.#registered)
          const revision = { commandId, code, details: this.#changed(registration), on: this.#day() }
          return yield* Effect.tap(projects.revise(revision), keep([this.#details], registration))
        }
        case "correctReport": {
          const { code, position, registration } = kept(this.#reports)
          const correction = { commandId, code, position, reason, figures: this.#figures() }
          return yield* Effect.tap(projects.correctReport(correction), keep([this.#reports], registration))
        }
        case "annulReport": {
          const { code, position } = kept(this.#reports)
          return yield* projects.annulReport({ commandId, code, position, reason })
        }
        case "correctDetails": {
          const { code, position, registration } = kept(this.#details)
          const right = { details: this.#changed(registration), on: this.#day() }
          const correction = projects.correctDetails({ commandId, code, position, reason, ...right })
          return yield* Effect.tap(correction, keep([this.#details], registration))
        }
      }
    })
    return { kind, sent }
  }

  /** Sends one group of commands together, and lets some days pass. */
  async sendGroup(platform: OpenPlatform, clock: SettableClock): Promise<void> {
    const commands = Array.from({ length: this.#chance.between(1, 6) }, () => this.#command())
    clock.moveTo(this.#today, 8 + this.#chance.between(0, 8))
    const exits = await platform.run(
      Effect.forEach(commands, ({ sent }) => Effect.exit(sent), { concurrency: "unbounded" }),
    )
    exits.forEach((exit, index) => {
      const kind = Exit.isSuccess(exit) ? (commands[index]?.kind ?? "") : refusalOf(exit)._tag
      this.counts[kind] = (this.counts[kind] ?? 0) + 1
    })
    this.#today = CalendarDate.addDays(this.#today, this.#chance.between(0, 6))
  }
}

/** Writes a whole history into a founded register; answers what was accepted and refused. */
export const writeHistory = async (
  platform: OpenPlatform,
  clock: SettableClock,
  options: HistoryOptions,
): Promise<HistoryCounts> => {
  const history = new History(options)
  for (let group = 0; group < options.groups; group += 1) await history.sendGroup(platform, clock)
  clock.moveTo(history.today)
  return history.counts
}
