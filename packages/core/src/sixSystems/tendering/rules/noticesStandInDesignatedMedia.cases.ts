import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  announced,
  blocks,
  cases,
  mandatory,
  no,
  none,
  open,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { noticesStandInDesignatedMedia } from "./noticesStandInDesignatedMedia.ts"

const notice = (on: string, isInDesignatedMedia: boolean, method = "openTender"): CaseAct =>
  announced(on, method, { isInDesignatedMedia })

export const noticesStandInDesignatedMediaCases: RuleCases = {
  rule: noticesStandInDesignatedMedia,
  cases: cases(
    ["in designated media", [...mandatory, notice("2010-03-01", true)], yes],
    ["elsewhere", [...mandatory, notice("2010-03-01", false)], no, warns],
    ["nobody says", [...mandatory, announced("2010-03-01")], open],
    ["by invitation", [...mandatory, notice("2010-03-01", false, "invitedTender")], none],
    ["the first day of the measures", [...mandatory, notice("2000-07-01", false)], no],
    ["the day before them", [...mandatory, notice("2000-06-30", false)], none],
    ["the day before the text that was read", [...mandatory, notice("2017-12-27", false)], no, warns],
    ["the day of the text that was read", [...mandatory, notice("2017-12-28", false)], no, blocks],
    ["the last day of the measures of 2000", [...mandatory, notice("2017-12-31", false)], no, blocks],
    ["the first day of those of 2018", [...mandatory, notice("2018-01-01", false)], no, blocks],
    ["what need not be tendered", [...small, notice("2010-03-01", false)], none],
    ...acrossScopes({ by: (on) => [notice(on, false)], keptBy: (on) => [notice(on, true)], blocks: true }),
  ),
}
