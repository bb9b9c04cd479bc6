/** The error policy of this face: one table, from the code of a refusal to the code of the protocol. */
import type { TRPCError } from "@trpc/server"
import type { Refusal } from "@minsheng/core/words"

/** A use case with a refusal that is missing here does not compile. */
export const codeByTag = {
  ApprovalAfterRevision: "UNPROCESSABLE_CONTENT",
  CommandConflict: "CONFLICT",
  DateAfterToday: "UNPROCESSABLE_CONTENT",
  DateBeforeApproval: "UNPROCESSABLE_CONTENT",
  EntryNotFound: "NOT_FOUND",
  EntrySuperseded: "CONFLICT",
  FileRefused: "UNPROCESSABLE_CONTENT",
  ImportNotFound: "NOT_FOUND",
  ItemsNotAdministered: "FORBIDDEN",
  JournalBusy: "TOO_MANY_REQUESTS",
  JournalOutsideScope: "FORBIDDEN",
  JournalUnavailable: "SERVICE_UNAVAILABLE",
  MalformedInput: "BAD_REQUEST",
  MonthAlreadyReported: "CONFLICT",
  MonthBeforeProgramme: "UNPROCESSABLE_CONTENT",
  MonthNotBegun: "UNPROCESSABLE_CONTENT",
  NotPermitted: "FORBIDDEN",
  NotSignedIn: "UNAUTHORIZED",
  NothingChanged: "UNPROCESSABLE_CONTENT",
  OfficeNotFound: "NOT_FOUND",
  OutsideScope: "FORBIDDEN",
  PasswordOfAdministrator: "FORBIDDEN",
  PasswordTooShort: "UNPROCESSABLE_CONTENT",
  PositionBeyondHead: "UNPROCESSABLE_CONTENT",
  ProjectAlreadyRegistered: "CONFLICT",
  ProjectNotFound: "NOT_FOUND",
  RegionNotAdministered: "FORBIDDEN",
  RegionOutsideScope: "FORBIDDEN",
  RolesExclude: "UNPROCESSABLE_CONTENT",
  UnknownCounty: "UNPROCESSABLE_CONTENT",
  UnknownItem: "UNPROCESSABLE_CONTENT",
  UnknownRegion: "NOT_FOUND",
  UserNameTaken: "CONFLICT",
  UserNotFound: "NOT_FOUND",
} as const satisfies Partial<Record<Refusal["_tag"], TRPCError["code"]>>

export type ApiRefusal = Extract<Refusal, { readonly _tag: keyof typeof codeByTag }>
