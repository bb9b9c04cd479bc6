/** Questions about dossiers: of one project, or of each of a list. */
import { DossierQuestion, Dossiers } from "@minsheng/core/act"
import { builder, say } from "../builder.ts"
import { answering, run } from "../run.ts"
import { axesArguments } from "../types/connections.ts"
import { Dossier } from "../types/dossiers.ts"
import { Project } from "../types/projects.ts"
import { resultOf } from "./results.ts"

const DossierResult = resultOf("DossierResult", Dossier, "ProjectNotFound")

const addProjectField = (): void => {
  builder.objectFields(Project, (t) => ({
    dossier: t.field({
      type: DossierResult,
      description: say("六制档案。", "Its dossier."),
      resolve: ({ axes, line }, _args, context) =>
        run(
          context,
          Dossiers.use((dossiers) =>
            dossiers.open({ code: line.code, asOf: axes.asOf, knownAt: axes.knownAt.position }),
          ),
        ) as never,
    }),
  }))
}

export const addDossierQuestions = (): void => {
  addProjectField()
  builder.queryFields((t) => ({
    dossier: t.field({
      type: DossierResult,
      description: say("一个项目的六制档案。", "The dossier of one project."),
      args: {
        code: t.arg.string({ required: true, description: say("项目编号。", "The project's code.") }),
        ...axesArguments(t.arg),
      },
      resolve: answering(DossierQuestion, (question) =>
        Dossiers.use((dossiers) => dossiers.open(question)),
      ) as never,
    }),
  }))
}
