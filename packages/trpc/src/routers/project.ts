import { inputSchema } from "@minsheng/core/kernel"
import {
  Accepted,
  AnnulReport,
  CorrectDetails,
  CorrectReport,
  CountAnswer,
  CountQuestion,
  ListAnswer,
  ListQuestion,
  ProjectAnswer,
  ProjectFile,
  ProjectList,
  ProjectQuestion,
  Projects,
  RegisterProject,
  ReportMonth,
  ReviseProject,
} from "@minsheng/core/project"
import { procedure, router } from "../trpc.ts"
import { run, runShared } from "../run.ts"

export const projectRouter = router({
  list: procedure.input(inputSchema(ListQuestion)).query((asked) =>
    runShared(
      asked,
      ListAnswer,
      ProjectList.use((list) => list.list(asked.input)),
    ),
  ),
  count: procedure.input(inputSchema(CountQuestion)).query((asked) =>
    runShared(
      asked,
      CountAnswer,
      ProjectList.use((list) => list.count(asked.input)),
    ),
  ),
  open: procedure.input(inputSchema(ProjectQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      ProjectAnswer,
      ProjectFile.use((file) => file.open(input)),
    ),
  ),
  register: procedure.input(inputSchema(RegisterProject)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Accepted,
      Projects.use((projects) => projects.register(input)),
    ),
  ),
  revise: procedure.input(inputSchema(ReviseProject)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Accepted,
      Projects.use((projects) => projects.revise(input)),
    ),
  ),
  correctDetails: procedure.input(inputSchema(CorrectDetails)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Accepted,
      Projects.use((projects) => projects.correctDetails(input)),
    ),
  ),
  reportMonth: procedure.input(inputSchema(ReportMonth)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Accepted,
      Projects.use((projects) => projects.reportMonth(input)),
    ),
  ),
  correctReport: procedure.input(inputSchema(CorrectReport)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Accepted,
      Projects.use((projects) => projects.correctReport(input)),
    ),
  ),
  annulReport: procedure.input(inputSchema(AnnulReport)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Accepted,
      Projects.use((projects) => projects.annulReport(input)),
    ),
  ),
})
