/** What an entry of a project says, in a few words. */
import type { Bilingual } from "@minsheng/core/kernel"
import { Month } from "@minsheng/core/kernel"
import type { HistoryEntry } from "@minsheng/core/project"
import { moneyIn, percentText, TEN_THOUSAND } from "../../design/numbers.ts"
import { words } from "./words.ts"

type Say = (words: Bilingual) => string

/** The shortest name of it, for the timeline. */
export const statementLabel = ({ statement }: HistoryEntry, say: Say): string => {
  if (statement._tag === "ProjectRegistered") return say(words.registered)
  if (statement._tag === "ProjectRevised") return say(words.revised)
  const month = Month.numberInYear(statement.payload.month)
  return say({ zh: `${month}月报`, en: statement.payload.month })
}

const BASIS_POINTS = 10_000n

/** All of it, for the table. */
export const statementText = ({ statement }: HistoryEntry, say: Say): string => {
  if (statement._tag === "MonthReported") {
    const { month, investedFen, disbursedFen, spentFen, physicalProgress, remark } = statement.payload
    const physical = percentText({ numerator: BigInt(physicalProgress), denominator: BASIS_POINTS })
    const money = [
      `${say(words.invested)} ${moneyIn(investedFen, TEN_THOUSAND)}`,
      `${say(words.disbursed)} ${moneyIn(disbursedFen, TEN_THOUSAND)}`,
      `${say(words.spent)} ${moneyIn(spentFen, TEN_THOUSAND)}`,
    ]
    const text = `${month} ${say(words.reported)}:${money.join(" · ")} ${say(TEN_THOUSAND.name)} · ${say(words.physical)} ${physical} %`
    return remark === null ? text : `${text} · ${remark}`
  }
  const isRegistration = statement._tag === "ProjectRegistered"
  const details = isRegistration ? statement.payload.details : statement.payload
  const plan = `${say(words.plan)} ${moneyIn(details.annualPlanFen, TEN_THOUSAND)} ${say(TEN_THOUSAND.name)}`
  return `${say(isRegistration ? words.registered : words.revised)}:${details.name} · ${plan} · ${details.implementingUnit}`
}
