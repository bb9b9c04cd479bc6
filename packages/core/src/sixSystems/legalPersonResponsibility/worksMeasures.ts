/** What rules look at in works up to their start. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import { dayStated, dayThat, flagThat } from "../../law/build.ts"
import { type Day, type Flag, lastDayAfter, type Measure, type Said, saidBy } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { PreparationFacts } from "./measures.ts"
import { permitLife } from "./parameters.ts"
import type { Works } from "./works.ts"

export const works: Subjects<PreparationFacts, Works> = {
  kind: "works",
  in: ({ preparation }) => preparation.works.map((subject) => ({ key: subject.name, subject })),
}

export const startedOn: Day<Works> = dayThat(
  ["works.startedOn", "实际开工之日", "day on which the works started"],
  ({ started }) => started,
)

export const permittedOn: Day<Works> = dayThat(
  ["works.permittedOn", "领取施工许可证之日", "day of the construction permit"],
  ({ permitted }) => permitted,
)

/** The start, or until there is one the permit that allows it. */
export const startedOrPermittedOn: Day<Works> = dayThat(
  [
    "works.startedOrPermittedOn",
    "实际开工之日（尚未开工的，为领证之日）",
    "day of the start, or until then of the permit",
  ],
  ({ started, permitted }) => started ?? permitted,
)

export const isPermitted: Flag<Works> = flagThat(
  ["works.isPermitted", "已领取施工许可证", "has a construction permit"],
  ({ permitted, started, startReport }) => {
    if (permitted !== undefined) return saidBy(true, permitted.id)
    const other = started ?? startReport
    return other === undefined ? undefined : saidBy(false, other.id)
  },
)

export const permitAppliedOn: Day<Works> = dayStated(
  ["works.permitAppliedOn", "申请领取施工许可证之日", "day of the application for the permit"],
  ({ permitted }) =>
    permitted?.payload.appliedOn === undefined
      ? undefined
      : saidBy(permitted.payload.appliedOn, permitted.id),
)

export const isExtended: Flag<Works> = flagThat(
  ["works.isExtended", "已批准延期开工", "its start was put off"],
  ({ extensions, permitted }) => {
    const [first] = extensions
    if (first !== undefined) return saidBy(true, first.id)
    return permitted === undefined ? undefined : saidBy(false, permitted.id)
  },
)

export const extendedUntil: Day<Works> = dayStated(
  ["works.extendedUntil", "延期届满之日", "last day of the extension"],
  ({ extensions }) => {
    const last = extensions.at(-1)
    return last === undefined ? undefined : saidBy(last.payload.until, last.id)
  },
)

export const registeredOn: Day<Works> = dayThat(
  [
    "works.registeredOn",
    "办理工程质量监督手续之日",
    "day on which the works were registered with the quality station",
  ],
  ({ registered }) => registered,
)

/** What the registration had to come before: the permit, or without one the start. */
export const permittedOrStartedOn: Day<Works> = dayThat(
  [
    "works.permittedOrStartedOn",
    "领取施工许可证之日（未领证的，为开工之日）",
    "day of the permit, or without one of the start",
  ],
  ({ permitted, started }) => permitted ?? started,
)

export const drawingsPassedOn: Day<Works> = dayThat(
  ["works.drawingsPassedOn", "施工图审查合格之日", "day on which the working drawings passed their review"],
  ({ drawings }) => drawings,
)

export const safetyFiledOn: Day<Works> = dayThat(
  ["works.safetyFiledOn", "报送安全施工措施之日", "day on which the safety measures were filed"],
  ({ safetyFiled }) => safetyFiled,
)

const startReportOf = ({ startReport, exempted }: Works) =>
  startReport ?? (exempted?.payload.ground === "startReport" ? exempted : undefined)

export const startReportApprovedOn: Day<Works> = dayThat(
  ["works.startReportApprovedOn", "开工报告批准之日", "day on which the start report was approved"],
  startReportOf,
)

/** The start, or until there is one the paper that allows it. */
export const startedOrAllowedOn: Day<Works> = dayThat(
  [
    "works.startedOrAllowedOn",
    "实际开工之日（尚未开工的，为领证或者开工报告批准之日）",
    "day of the start, or until then of the permit or the start report",
  ],
  (subject) => subject.started ?? subject.permitted ?? startReportOf(subject),
)

export const hasStartReport: Flag<Works> = flagThat(
  ["works.hasStartReport", "开工报告已经批准", "has an approved start report"],
  (subject) => {
    const report = startReportOf(subject)
    if (report !== undefined) return saidBy(true, report.id)
    const other = subject.permitted ?? subject.started
    return other === undefined ? undefined : saidBy(false, other.id)
  },
)

/** Roles in papers that were signed by the day of the start. */
const rolesBy = (
  { commitments, started }: Works,
  field: "committed" | "authorised",
): Said<number> | undefined => {
  const inTime = commitments.filter(({ on }) => started === undefined || on <= started.on)
  if (inTime.some(({ payload }) => payload[field] === undefined)) return undefined
  const roles = new Set(inTime.flatMap(({ payload }) => payload[field] ?? []))
  return saidBy(roles.size, ...inTime.map(({ id }) => id))
}

export const committedCount: Measure<Works, number> = {
  id: "works.committedCount",
  title: {
    zh: "开工前签署质量终身责任承诺书的责任主体数",
    en: "parties whose leaders had signed a commitment by the start",
  },
  unit: "count",
  of: (subject) => rolesBy(subject, "committed"),
}

export const authorisedCount: Measure<Works, number> = {
  id: "works.authorisedCount",
  title: {
    zh: "开工前法定代表人已授权项目负责人的责任主体数",
    en: "parties whose leaders had been authorised by the start",
  },
  unit: "count",
  of: (subject) => rolesBy(subject, "authorised"),
}

/** One time that a start was put off. */
export interface Extension {
  readonly until: Said<CalendarDate>
  readonly grantedOn: Said<CalendarDate>
  readonly appliedOn: Said<CalendarDate> | undefined
  /** When the time ran out that it adds to. */
  readonly runsOutOn: Said<CalendarDate> | undefined
  readonly ordinal: Said<number>
}

const permitRunsOutOn = lastDayAfter(
  "works.permitRunsOutOn",
  { zh: "施工许可证规定的开工期限届满之日", en: "last day for the start that the permit allows" },
  [permittedOn, permitLife],
)

export const extensions: Subjects<PreparationFacts, Extension> = {
  kind: "extension",
  in: ({ preparation }) =>
    preparation.works.flatMap((subject) =>
      subject.extensions.map(({ id, on, payload: { until, appliedOn } }, index) => {
        const before = subject.extensions[index - 1]
        return {
          key: `${subject.name}/${index + 1}`,
          subject: {
            until: saidBy(until, id),
            grantedOn: saidBy(on, id),
            appliedOn: appliedOn === undefined ? undefined : saidBy(appliedOn, id),
            runsOutOn:
              before === undefined ? permitRunsOutOn.of(subject) : saidBy(before.payload.until, before.id),
            ordinal: saidBy(index + 1, id),
          },
        }
      }),
    ),
}

export const extensionUntil: Day<Extension> = dayStated(
  ["extension.until", "延期届满之日", "last day of the extension"],
  ({ until }) => until,
)

export const extensionGrantedOn: Day<Extension> = dayStated(
  ["extension.grantedOn", "批准延期之日", "day on which the extension was granted"],
  ({ grantedOn }) => grantedOn,
)

export const extensionAppliedOn: Day<Extension> = dayStated(
  ["extension.appliedOn", "申请延期之日", "day on which the extension was asked for"],
  ({ appliedOn }) => appliedOn,
)

export const extensionBeginsOn: Day<Extension> = dayStated(
  ["extension.beginsOn", "原期限届满之日", "day on which the time before it ran out"],
  ({ runsOutOn }) => runsOutOn,
)

export const extensionOrdinal: Measure<Extension, number> = {
  id: "extension.ordinal",
  title: { zh: "第几次延期", en: "how many extensions there were with it" },
  unit: "count",
  of: ({ ordinal }) => ordinal,
}
