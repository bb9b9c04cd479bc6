/** Where a fact comes from and how far it can be trusted; shown beside the fact, never dropped. */
import { Schema } from "effect"
import type { Bilingual } from "./Bilingual.ts"

/**
 * `verified`: read in a published source. `derived`: computed from verified figures.
 * `inferred`: concluded or commonly known, not read. `unconfirmed`: from memory, or sources disagree.
 * `synthetic`: made up for a demonstration.
 */
export const Confidence = Schema.Literals(["verified", "derived", "inferred", "unconfirmed", "synthetic"])
export type Confidence = typeof Confidence.Type

/** What people call them, on pages and in files. */
export const confidenceNames: Readonly<Record<Confidence, Bilingual>> = {
  verified: { zh: "已核", en: "verified" },
  derived: { zh: "推算", en: "derived" },
  inferred: { zh: "推断", en: "inferred" },
  unconfirmed: { zh: "待核", en: "unconfirmed" },
  synthetic: { zh: "演示", en: "made up" },
}

export const Provenance = Schema.Struct({ source: Schema.NonEmptyString, confidence: Confidence })
export type Provenance = typeof Provenance.Type
