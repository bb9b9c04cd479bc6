export type { ApiContext, CalledProcedure, DemonstrationAccount, Following, UseCases } from "./context.ts"
export { codeByTag } from "./errors.ts"
export { type AppRouter, appRouter, type Inputs, type Outputs } from "./router.ts"
export type { ErrorData } from "./trpc.ts"
