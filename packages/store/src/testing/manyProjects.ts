/** Many projects at once, through the units that the use cases send, in chunks. */
import { Effect, Result } from "effect"
import { operator } from "@minsheng/core/access"
import { CommandId, Journal } from "@minsheng/core/journal"
import { Ids, Month } from "@minsheng/core/kernel"
import {
  type Accepted,
  type MonthlyReturn,
  registerUnit,
  type Registration,
  reportMonthUnit,
  type Target,
} from "@minsheng/core/project"
import type { OpenPlatform } from "./platforms.ts"

const CHUNK = 500

const accepted = <A, E>(results: ReadonlyArray<Result.Result<A, E>>): ReadonlyArray<A> =>
  results.map((result) => {
    if (Result.isSuccess(result)) return result.success
    throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  })

/** Registers projects; each is known by the order in which it was given. */
export const registerMany = (
  platform: OpenPlatform,
  name: string,
  registrations: ReadonlyArray<Registration>,
): Promise<ReadonlyArray<Target>> =>
  platform.run(
    Effect.gen(function* () {
      const journal = yield* Journal
      const ids = yield* Ids.use((source) => source.take(registrations.length))
      const answers: Array<Accepted> = []
      for (let from = 0; from < registrations.length; from += CHUNK) {
        const units = registrations.slice(from, from + CHUNK).map((registration, index) => {
          const commandId = CommandId.make(`${name} ${from + index}`)
          return registerUnit(operator, ids[from + index] as Target["id"], { commandId, registration })
        })
        answers.push(...accepted(yield* journal.appendChunk(units)))
      }
      return answers.map(({ code }, index) => ({ id: ids[index] as Target["id"], code }))
    }),
  )

/** Reports a month for some projects: what was invested, and nothing else. */
export const reportMany = async (
  platform: OpenPlatform,
  month: string,
  reports: ReadonlyArray<readonly [target: Target, investedFen: bigint]>,
): Promise<void> => {
  const units = reports.map(([target, investedFen]) => {
    const monthly: MonthlyReturn = {
      month: Month.make(month),
      investedFen,
      disbursedFen: 0n,
      spentFen: 0n,
      physicalProgress: 0,
      remark: null,
    }
    const commandId = CommandId.make(`report ${month} ${target.code}`)
    return reportMonthUnit(operator, target, { commandId, code: target.code, monthly })
  })
  accepted(await platform.run(Journal.use((journal) => journal.appendChunk(units))))
}
