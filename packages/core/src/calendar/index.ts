export {
  addMonths,
  isAnnounced,
  isWorkingDay,
  lastDayOf,
  type PeriodUnit,
  workingDaysBetween,
} from "./workingDays.ts"
