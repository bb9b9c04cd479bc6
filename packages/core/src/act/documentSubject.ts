/** Dossiers as records that bear documents: an act by the position of the entry that first stated it. */
import { Effect, Schema } from "effect"
import { factsOf } from "../journal/Fact.ts"
import type { SubjectKind } from "../document/Subject.ts"
import { projectStream } from "../project/events.ts"
import { ProjectCode } from "../project/Project.ts"
import { currentRecord } from "../project/ProjectRecord.ts"
import type { ProjectRepository } from "../project/ProjectRepository.ts"
import { dossierStream, projectOf } from "./events.ts"

const isCode = Schema.is(ProjectCode)

/** Whoever records acts attaches their papers; they are seen by whoever sees the project. */
export const dossierSubject = (repository: ProjectRepository["Service"]): SubjectKind => ({
  readBy: "dossiers.read",
  changedBy: "acts.record",
  find: (code) =>
    isCode(code)
      ? Effect.map(repository.idOf(code), (id) => (id === undefined ? undefined : dossierStream(id)))
      : Effect.succeed(undefined),
  alongside: (record) => Effect.succeed([projectStream(projectOf(record))]),
  isOpen: (entriesIn, record, { scope }) => {
    const place = currentRecord(entriesIn(projectStream(projectOf(record))))
    return place !== undefined && scope.holds(place)
  },
  partIn: (entries, part) =>
    factsOf(entries).find(({ root }) => String(root.position) === part)?.root.position,
})
