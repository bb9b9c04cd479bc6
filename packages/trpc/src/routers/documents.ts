import { inputSchema } from "@minsheng/core/kernel"
import {
  AttachDocument,
  CorrectDocument,
  DocumentAccepted,
  DocumentFile,
  DocumentHistory,
  DocumentHistoryQuestion,
  Documents,
  DocumentsAnswer,
  DocumentsQuestion,
  WithdrawDocument,
} from "@minsheng/core/document"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const documentsRouter = router({
  list: procedure.input(inputSchema(DocumentsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      DocumentsAnswer,
      DocumentFile.use((file) => file.list(input)),
    ),
  ),
  history: procedure.input(inputSchema(DocumentHistoryQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      DocumentHistory,
      DocumentFile.use((file) => file.history(input)),
    ),
  ),
  attach: procedure.input(inputSchema(AttachDocument)).mutation(({ ctx, input }) =>
    run(
      ctx,
      DocumentAccepted,
      Documents.use((documents) => documents.attach(input)),
    ),
  ),
  correct: procedure.input(inputSchema(CorrectDocument)).mutation(({ ctx, input }) =>
    run(
      ctx,
      DocumentAccepted,
      Documents.use((documents) => documents.correct(input)),
    ),
  ),
  withdraw: procedure.input(inputSchema(WithdrawDocument)).mutation(({ ctx, input }) =>
    run(
      ctx,
      DocumentAccepted,
      Documents.use((documents) => documents.withdraw(input)),
    ),
  ),
})
