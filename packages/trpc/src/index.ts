export type {
  ApiContext,
  CalledProcedure,
  DemonstrationAccount,
  Following,
  SharedQuestion,
  Sharing,
  UseCases,
} from "./context.ts"
export { codeByTag } from "./errors.ts"
export { type AppRouter, appRouter, type Inputs, type Outputs } from "./router.ts"
export type { ErrorData } from "./trpc.ts"
