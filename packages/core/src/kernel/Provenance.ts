/** Where a fact comes from and how far it can be trusted; shown beside the fact, never dropped. */
import { Schema } from "effect"

/**
 * `verified`: read in a published source. `derived`: computed from verified figures.
 * `inferred`: concluded or commonly known, not read. `unconfirmed`: from memory, or sources disagree.
 * `synthetic`: made up for a demonstration.
 */
export const Confidence = Schema.Literals(["verified", "derived", "inferred", "unconfirmed", "synthetic"])
export type Confidence = typeof Confidence.Type

export const Provenance = Schema.Struct({ source: Schema.NonEmptyString, confidence: Confidence })
export type Provenance = typeof Provenance.Type
