import { inputSchema } from "@minsheng/core/kernel"
import {
  Catalogue,
  CatalogueAnswer,
  CatalogueQuestion,
  SuccessionAnswer,
  SuccessionQuestion,
} from "@minsheng/core/programme"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const programmeRouter = router({
  catalogue: procedure.input(inputSchema(CatalogueQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      CatalogueAnswer,
      Catalogue.use((catalogue) => catalogue.read(input)),
    ),
  ),
  successions: procedure.input(inputSchema(SuccessionQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      SuccessionAnswer,
      Catalogue.use((catalogue) => catalogue.successions(input)),
    ),
  ),
})
