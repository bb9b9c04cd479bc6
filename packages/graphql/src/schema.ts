/** The agencies' schema, and its text. */
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql"
import { builder, say } from "./builder.ts"
import { addDossierQuestions } from "./fields/dossiers.ts"
import { addEntryQuestions } from "./fields/entries.ts"
import { addFigureQuestions } from "./fields/figures.ts"
import { addFinancingQuestions } from "./fields/financing.ts"
import { addFundQuestions } from "./fields/funds.ts"
import { addProgrammeQuestions } from "./fields/programme.ts"
import { addProjectQuestions } from "./fields/projects.ts"
import { addRegionQuestions } from "./fields/regions.ts"

builder.queryType({
  description: say(
    "可以问的。每个问题都有两个时间，每个答复都说明自己所知的末条。",
    "What can be asked. Every question takes the two times, and every answer says which entry it knows last.",
  ),
})

for (const add of [
  addDossierQuestions,
  addEntryQuestions,
  addFigureQuestions,
  addFinancingQuestions,
  addFundQuestions,
  addProgrammeQuestions,
  addProjectQuestions,
  addRegionQuestions,
]) {
  add()
}

export const schema: GraphQLSchema = builder.toSchema()

/** The schema in its own language, in the order of names. */
export const sdl = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`
