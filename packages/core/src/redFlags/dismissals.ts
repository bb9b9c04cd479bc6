/**
 * Dismissals: somebody looked at a red flag and found nothing in it, for a reason. That holds for the
 * evidence they saw; when the evidence is another, the flag stands again.
 */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { RedFlag } from "./RedFlag.ts"

export interface Dismissal {
  /** The `id` of the flag. */
  readonly flag: string
  /** The evidence as it was seen. */
  readonly evidence: string
  readonly reason: string
  readonly by: string
  readonly on: CalendarDate
}

/** What a dismissal is of: the same for the same exhibits, in whatever order. */
export const evidenceOf = ({ exhibits }: Pick<RedFlag, "exhibits">): string =>
  JSON.stringify(
    exhibits
      .map(({ project, deal, on, party, amountFen }) =>
        [project.code, deal, on ?? "", party?.code ?? "", amountFen?.toString() ?? ""].join(" "),
      )
      .toSorted(),
  )

/** The dismissal that still holds for a flag. */
export const dismissalOf = (flag: RedFlag, dismissals: ReadonlyArray<Dismissal>): Dismissal | undefined => {
  const evidence = evidenceOf(flag)
  return dismissals.findLast((one) => one.flag === flag.id && one.evidence === evidence)
}

/** The flags that nobody dismissed on the evidence as it is now. */
export const standingFlags = (
  flags: ReadonlyArray<RedFlag>,
  dismissals: ReadonlyArray<Dismissal>,
): ReadonlyArray<RedFlag> => flags.filter((flag) => dismissalOf(flag, dismissals) === undefined)
