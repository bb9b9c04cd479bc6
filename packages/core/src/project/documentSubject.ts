/** Projects as records that bear documents: as a whole, or a month's return of theirs. */
import { Effect, Schema } from "effect"
import type { SubjectKind } from "../document/Subject.ts"
import { projectStream } from "./events.ts"
import { ProjectCode } from "./Project.ts"
import { currentRecord } from "./ProjectRecord.ts"
import type { ProjectRepository } from "./ProjectRepository.ts"

const isCode = Schema.is(ProjectCode)

export const projectSubject = (repository: ProjectRepository["Service"]): SubjectKind => ({
  readBy: "projects.read",
  changedBy: "documents.attach",
  find: (code) =>
    isCode(code)
      ? Effect.map(repository.idOf(code), (id) => (id === undefined ? undefined : projectStream(id)))
      : Effect.succeed(undefined),
  alongside: () => Effect.succeed([]),
  isOpen: (entriesIn, record, { scope }) => {
    const place = currentRecord(entriesIn(record))
    return place !== undefined && scope.holds(place)
  },
  partIn: (entries, part) => currentRecord(entries)?.months.find(({ month }) => month === part)?.position,
})
