/** Everything that the admin app can ask. */
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server"
import { accessRouter } from "./routers/access.ts"
import { accountRouter } from "./routers/account.ts"
import { bankRouter } from "./routers/bank.ts"
import { bookmarkRouter } from "./routers/bookmark.ts"
import { auditRouter } from "./routers/audit.ts"
import { documentsRouter } from "./routers/documents.ts"
import { dossierRouter } from "./routers/dossier.ts"
import { gatesRouter } from "./routers/gates.ts"
import { fundsRouter } from "./routers/funds.ts"
import { financingRouter } from "./routers/financing.ts"
import { importsRouter } from "./routers/imports.ts"
import { programmeRouter } from "./routers/programme.ts"
import { progressRouter } from "./routers/progress.ts"
import { projectRouter } from "./routers/project.ts"
import { regionRouter } from "./routers/region.ts"
import { sessionRouter } from "./routers/session.ts"
import { router } from "./trpc.ts"

export const appRouter = router({
  access: accessRouter,
  account: accountRouter,
  audit: auditRouter,
  bank: bankRouter,
  bookmark: bookmarkRouter,
  documents: documentsRouter,
  dossier: dossierRouter,
  gates: gatesRouter,
  funds: fundsRouter,
  financing: financingRouter,
  imports: importsRouter,
  programme: programmeRouter,
  progress: progressRouter,
  project: projectRouter,
  region: regionRouter,
  session: sessionRouter,
})

export type AppRouter = typeof appRouter
export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>
