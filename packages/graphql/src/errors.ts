/** The error policy of this face: which refusals are answers here, each a type of the schema. */
import type { Refusal } from "@minsheng/core/words"

/** A use case with a refusal that is missing here does not compile. */
export const ANSWERED = [
  "FundAccountOutsideScope",
  "FundAccountUnknown",
  "MalformedInput",
  "NotPermitted",
  "PositionBeyondHead",
  "ProjectNotFound",
  "RegionOutsideScope",
  "SubjectUnknown",
  "UnknownRegion",
] as const satisfies ReadonlyArray<Refusal["_tag"]>

export type AgencyRefusal = Extract<Refusal, { readonly _tag: (typeof ANSWERED)[number] }>
