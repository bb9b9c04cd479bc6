/** A way into the register over HTTP: the use case behind it, and a request that goes through. */
import type { Role, UseCase } from "@minsheng/core/access"
import type { Answer, Caller } from "./Caller.ts"

/** What a request is made with. */
export interface Stage {
  /** A new command's id. */
  readonly commandId: string
  /** The entries of a project of Jinzhai's, oldest first: its registration, then its report for March. */
  readonly positions: (number: number) => readonly [registered: number, reported: number]
  /** An act of a project of Jinzhai's, for each of those who want to change one. */
  readonly acts: { readonly toCorrect: number; readonly toWithdraw: number }
  /** A decision at a gate of another project of Jinzhai's. */
  readonly passed: number
  /** A new identifier for a file that is sent. */
  readonly uploadId: string
  /** An import of the reporter's that waits for its commit. */
  readonly importId: string
  /** Another that waits. */
  readonly waitingId: string
  /** One that went in. */
  readonly doneId: string
  readonly officeId: string
  /** A document of a project of Jinzhai's, with an upload of the reporter's that waits to be attached. */
  readonly document: StagedDocument
  /** A key of an agency. */
  readonly keyPrefix: string
  /** A transfer between accounts of Jinzhai's. */
  readonly transferId: string
  /** Statements of the bank of Jinzhai's. */
  readonly statements: StagedStatements
}

/** Statements of Jinzhai's, by what is asked of them. */
export interface StagedStatements {
  readonly open: string
  readonly toClose: string
  readonly closed: string
  readonly toWithdraw: string
}

export interface StagedDocument {
  readonly id: string
  readonly position: number
  readonly uploadId: string
}

/**
 * What somebody of another county is told who may ask, and asks the same: the code of a refusal; `own`, an
 * answer with nothing of the foreign county in it; `open`, an answer that is about no county, or about all.
 */
export type Abroad = string

export interface Way {
  readonly behind: UseCase | "signed in" | "anybody"
  readonly ask: (caller: Caller, stage: Stage) => Promise<Answer>
  readonly abroad: Abroad | Readonly<Partial<Record<Role, Abroad>>>
  /** What else is asked for once the first is permitted. */
  readonly further?: UseCase
  /**
   * What somebody at home is told who may ask, and asks for what is another's, or whose office sees a part of
   * the county alone; left out: an answer.
   */
  readonly atHome?: Readonly<Partial<Record<Role, string>>>
  /** Whether an answer is about the asker's own alone; by default, whether it is silent about the county. */
  readonly isOwn?: (answer: Answer, stage: Stage) => boolean
}

export const query =
  (path: string, input?: unknown): Way["ask"] =>
  (caller) =>
    caller.query(path, input)

export const mutation =
  (path: string, input: (stage: Stage) => Readonly<Record<string, unknown>>): Way["ask"] =>
  (caller, stage) =>
    caller.mutate(path, input(stage))

/** A mutation that carries a command id. */
export const command = (
  path: string,
  input: (stage: Stage) => Readonly<Record<string, unknown>>,
): Way["ask"] => mutation(path, (stage) => ({ commandId: stage.commandId, ...input(stage) }))

export const to = (
  behind: Way["behind"],
  ask: Way["ask"],
  abroad: Way["abroad"],
  isOwn?: Way["isOwn"],
): Way => ({ behind, ask, abroad, ...(isOwn === undefined ? {} : { isOwn }) })
