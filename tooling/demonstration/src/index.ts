export { buildDemonstration, DEMONSTRATION_SEED, type DemonstrationOptions } from "./build.ts"
export { type DemonstrationAccount, demonstrationAccounts, readyAccounts } from "./hiring.ts"
export { planYear, type PlannedProject } from "./plan.ts"
export { INVESTED_TOTAL, OFFICE_DAY, PLAN_TOTAL, YEAR } from "./scene.ts"
