export { Axes, AxesInput, KnownAt, PositionBeyondHead, resolveAxes } from "./Axes.ts"
export { type CanonicalObject, canonicalText, type CanonicalValue } from "./Canonical.ts"
export { CommandId, correctionFields } from "./Command.ts"
export { CommandTrail, type SentCommands } from "./CommandTrail.ts"
export { ChainDigest, type Digest, DigestAlgorithm, type Digests } from "./Digest.ts"
export {
  ActorId,
  type Entry,
  type EntryHeader,
  GENESIS,
  GENESIS_HASH,
  hashOf,
  type Head,
  headerText,
  Position,
  StreamId,
} from "./Entry.ts"
export { NotAJournal } from "./errors.ts"
export { Imprint, readImprint } from "./Imprint.ts"
export { Examination } from "./Examination.ts"
export { DaySealed, SEALS, SealedDay } from "./events.ts"
export * as EventType from "./EventType.ts"
export { asOf, type Fact, factsOf, grown, remembered, type Standing, standingOf } from "./Fact.ts"
export {
  CommandConflict,
  EntrySuperseded,
  Journal,
  JournalBusy,
  JournalReader,
  type JournalRefusal,
  JournalUnavailable,
  RequestHead,
} from "./Journal.ts"
export { type ProofStep, proofOf, RootBuilder, rootFromProof, rootOf } from "./Merkle.ts"
export { type Seal, sealsIn, Seals } from "./Seals.ts"
export { supersessionRefusal } from "./supersession.ts"
export type { CellWriter, Known, Unit } from "./Unit.ts"
export {
  type Anchor,
  type Broken,
  type Examiner,
  Fault,
  type Finding,
  type Sound,
  type StoredEntry,
  Verifier,
  type VerifierOptions,
} from "./verify.ts"
