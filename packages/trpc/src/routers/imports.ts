import { inputSchema } from "@minsheng/core/kernel"
import { ImportId, ImportPreview, ImportResult, ImportText, ProjectImports } from "@minsheng/core/project"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const importsRouter = router({
  preview: procedure.input(inputSchema(ImportText)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ImportPreview,
      ProjectImports.use((imports) => imports.previewText(input)),
    ),
  ),
  commit: procedure.input(inputSchema(ImportId)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ImportResult,
      ProjectImports.use((imports) => imports.commit(input.importId)),
    ),
  ),
})
