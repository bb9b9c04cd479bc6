export { fundSamples, planSamples } from "./fundSamples.ts"
export { journaled } from "./entries.ts"
export { bytesOf, compoundOf, pdfOf, SAMPLE_FILES, zipOf } from "./files.ts"
