/** Projects as records that bear documents: as a whole, or a month's return of theirs. */
import { Effect, Layer, Schema } from "effect"
import { type SubjectKind, SubjectKinds } from "../document/Subject.ts"
import { projectStream } from "./events.ts"
import { ProjectCode } from "./Project.ts"
import { currentRecord } from "./ProjectRecord.ts"
import { ProjectRepository } from "./ProjectRepository.ts"

const isCode = Schema.is(ProjectCode)

const projectSubject = (repository: ProjectRepository["Service"]): SubjectKind => ({
  find: (code) =>
    isCode(code)
      ? Effect.map(repository.idOf(code), (id) => (id === undefined ? undefined : projectStream(id)))
      : Effect.succeed(undefined),
  placeIn: currentRecord,
  partIn: (entries, part) => currentRecord(entries)?.months.find(({ month }) => month === part)?.position,
})

/** Every kind of record that bears documents. */
export const subjectKindsLayer = Layer.effect(
  SubjectKinds,
  Effect.map(ProjectRepository, (repository) => SubjectKinds.of({ project: projectSubject(repository) })),
)
