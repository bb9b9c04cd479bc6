import {
  ActAccepted,
  Acts,
  CorrectAct,
  DossierAnswer,
  DossierQuestion,
  Dossiers,
  FindingList,
  FindingsAnswer,
  FindingsQuestion,
  OpenFindingsAnswer,
  OpenFindingsQuestion,
  PreviewAnswer,
  PreviewQuestion,
  RecordAct,
  Rulebook,
  RulesAnswer,
  RulesQuestion,
  WithdrawAct,
} from "@minsheng/core/act"
import { DossierFile } from "@minsheng/core/dossier"
import { inputSchema } from "@minsheng/core/kernel"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const dossierRouter = router({
  open: procedure.input(inputSchema(DossierQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      DossierAnswer,
      Dossiers.use((dossiers) => dossiers.open(input)),
    ),
  ),
  findings: procedure.input(inputSchema(FindingsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      FindingsAnswer,
      Dossiers.use((dossiers) => dossiers.findings(input)),
    ),
  ),
  file: procedure.input(inputSchema(DossierQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      DossierFile,
      Dossiers.use((dossiers) => dossiers.file(input)),
    ),
  ),
  preview: procedure.input(inputSchema(PreviewQuestion)).mutation(({ ctx, input }) =>
    run(
      ctx,
      PreviewAnswer,
      Dossiers.use((dossiers) => dossiers.preview(input)),
    ),
  ),
  list: procedure.input(inputSchema(OpenFindingsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      OpenFindingsAnswer,
      FindingList.use((list) => list.list(input)),
    ),
  ),
  rules: procedure.input(inputSchema(RulesQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      RulesAnswer,
      Rulebook.use((rulebook) => rulebook.read(input)),
    ),
  ),
  record: procedure.input(inputSchema(RecordAct)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ActAccepted,
      Acts.use((acts) => acts.record(input)),
    ),
  ),
  correct: procedure.input(inputSchema(CorrectAct)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ActAccepted,
      Acts.use((acts) => acts.correct(input)),
    ),
  ),
  withdraw: procedure.input(inputSchema(WithdrawAct)).mutation(({ ctx, input }) =>
    run(
      ctx,
      ActAccepted,
      Acts.use((acts) => acts.withdraw(input)),
    ),
  ),
})
