/** Tenders that leave less time for bids than the law did on the day on which their documents were issued. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { daysBetween, parse } from "../kernel/CalendarDate.ts"
import { judge } from "../law/Rule.ts"
import type { Observation } from "../law/observe.ts"
import type { Purchase } from "../sixSystems/tendering/record.ts"
import { biddersHaveTimeToPrepare } from "../sixSystems/tendering/rules/biddersHaveTimeToPrepare.ts"
import { governmentSuppliersHaveTime } from "../sixSystems/tendering/rules/governmentSuppliersHaveTime.ts"
import type { RedFlag, Yardstick } from "./RedFlag.ts"
import type { ProjectDossier } from "./supervisionFlags.ts"

const dayIn = (value: unknown): CalendarDate | undefined =>
  typeof value === "string" ? parse(value) : undefined

const DAYS_FOR_BIDS = {
  zh: "招标文件发出至投标截止的天数",
  en: "days from the documents to the last day for bids",
}

/** The distance that a rule found too short, with the number of the law as it was in force. */
const shortOf = ({ leaf, truth, left, right, number }: Observation<Purchase>): ReadonlyArray<Yardstick> => {
  const [from, to] = [dayIn(left?.value), dayIn(right?.value)]
  if (leaf._tag !== "Distance" || truth !== "no" || number === undefined) return []
  if (from === undefined || to === undefined) return []
  const { id, unit } = leaf.atLeast
  return [
    {
      title: DAYS_FOR_BIDS,
      unit,
      observed: daysBetween(from, to),
      is: "<",
      limit: number.value,
      basis: { kind: "law", number: id, citations: number.citations },
    },
  ]
}

/** Also where it is not known whether the tender is one that the law speaks of. */
export const periodFlags = ({ project, dossier }: ProjectDossier, on: CalendarDate): ReadonlyArray<RedFlag> =>
  [biddersHaveTimeToPrepare, governmentSuppliersHaveTime].flatMap((rule) =>
    judge(rule, dossier, on).flatMap(({ subjectKey, verdict, choice, observations }) => {
      const yardsticks = observations.flatMap(shortOf)
      if (verdict === "notApplicable" || choice.why !== "inForce" || yardsticks.length === 0) return []
      const purchase = dossier.purchases.find(({ name }) => name === subjectKey)
      return [
        {
          id: `shortPeriod ${project.code}/${subjectKey}`,
          kind: "shortPeriod" as const,
          on: choice.anchor,
          yardsticks,
          exhibits: [
            {
              project,
              deal: subjectKey,
              on: choice.anchor,
              party: undefined,
              amountFen: purchase?.planned?.payload.estimateFen,
              remark:
                verdict === "violated"
                  ? { zh: "依法必须招标", en: "must be tendered" }
                  : { zh: "是否依法必须招标不明", en: "not known whether it must be tendered" },
              acts: [
                ...new Set(
                  observations.flatMap(({ left, right }) => [...(left?.acts ?? []), ...(right?.acts ?? [])]),
                ),
              ],
            },
          ],
        },
      ]
    }),
  )
