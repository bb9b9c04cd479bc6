/** What an entry of a project says, in a few words. */
import type { Locale } from "@minsheng/core/kernel"
import type { HistoryEntry } from "@minsheng/core/project"
import type { Say } from "../../app/locale.tsx"
import { monthName } from "../../app/times.ts"
import { moneyIn, percentText, TEN_THOUSAND } from "../../design/numbers.ts"
import { words } from "./words.ts"

/** The shortest name of it, for the timeline. */
export const statementLabel = ({ statement }: HistoryEntry, say: Say, locale: Locale): string => {
  if (statement._tag === "ProjectRegistered") return say(words.registered)
  if (statement._tag === "ProjectRevised") return say(words.revised)
  if (statement._tag === "DocumentAttached") return say(words.documentShort)
  return say(words.shortReturn, { month: monthName(statement.payload.month, locale) })
}

const BASIS_POINTS = 10_000n

const SEPARATOR = " · "

/** All of it, for the table. */
export const statementText = ({ statement }: HistoryEntry, say: Say): string => {
  const unit = say(TEN_THOUSAND.name)
  if (statement._tag === "MonthReported") {
    const { month, investedFen, disbursedFen, spentFen, physicalProgress, remark } = statement.payload
    const physical = percentText({ numerator: BigInt(physicalProgress), denominator: BASIS_POINTS })
    const said = [
      `${say(words.invested)} ${moneyIn(investedFen, TEN_THOUSAND)}`,
      `${say(words.disbursed)} ${moneyIn(disbursedFen, TEN_THOUSAND)}`,
      `${say(words.spent)} ${moneyIn(spentFen, TEN_THOUSAND)} ${unit}`,
      `${say(words.physical)} ${physical} %`,
      ...(remark === null ? [] : [remark]),
    ]
    return say(words.stated, { what: say(words.reported, { month }), said: said.join(SEPARATOR) })
  }
  if (statement._tag === "DocumentAttached") {
    const { part, details: described, attachment } = statement.payload
    const said = [part?.name, described.title, described.documentNumber, attachment.fileName]
    return say(words.stated, {
      what: say(words.documentAttached),
      said: said.filter((text) => text !== undefined && text !== null).join(SEPARATOR),
    })
  }
  const isRegistration = statement._tag === "ProjectRegistered"
  const details = isRegistration ? statement.payload.details : statement.payload
  const plan = `${say(words.plan)} ${moneyIn(details.annualPlanFen, TEN_THOUSAND)} ${unit}`
  return say(words.stated, {
    what: say(isRegistration ? words.registered : words.revised),
    said: [details.name, plan, details.implementingUnit].join(SEPARATOR),
  })
}
