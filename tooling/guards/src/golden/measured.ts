/** What the faces ask for, as measured. */
import type { UseCase } from "@minsheng/core/access"

export type Audience = "anybody" | "signed in"

export interface Measured {
  readonly procedures: ReadonlyMap<
    string,
    { readonly audience: Audience; readonly useCase: UseCase | undefined }
  >
  /** Commands by the words they are called with. */
  readonly commands: ReadonlyMap<string, UseCase | undefined>
  /** The commands that the command line says it has. */
  readonly commandsOffered: ReadonlyArray<string>
}
