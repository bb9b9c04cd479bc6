import { Schema } from "effect"
import { inputSchema } from "@minsheng/core/kernel"
import {
  ImportId,
  ImportList,
  ImportPreview,
  ImportResult,
  ImportsAnswer,
  ImportsQuestion,
  ImportSummary,
  ImportText,
  ImportUndo,
  PreviewRowsAnswer,
  PreviewRowsQuestion,
  ProjectImports,
  UndoAnswer,
  UndoImport,
} from "@minsheng/core/imports"
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
  list: procedure.input(inputSchema(ImportsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      ImportsAnswer,
      ImportList.use((imports) => imports.list(input)),
    ),
  ),
  open: procedure.input(inputSchema(ImportId)).query(({ ctx, input }) =>
    run(
      ctx,
      ImportSummary,
      ImportList.use((imports) => imports.open(input.importId)),
    ),
  ),
  rows: procedure.input(inputSchema(PreviewRowsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      PreviewRowsAnswer,
      ImportList.use((imports) => imports.rows(input)),
    ),
  ),
  cancel: procedure.input(inputSchema(ImportId)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      ImportList.use((imports) => imports.cancel(input.importId)),
    ),
  ),
  undoPreview: procedure.input(inputSchema(ImportId)).query(({ ctx, input }) =>
    run(
      ctx,
      UndoAnswer,
      ImportUndo.use((undo) => undo.preview(input.importId)),
    ),
  ),
  undo: procedure.input(inputSchema(UndoImport)).mutation(({ ctx, input }) =>
    run(
      ctx,
      UndoAnswer,
      ImportUndo.use((undo) => undo.undo(input)),
    ),
  ),
})
