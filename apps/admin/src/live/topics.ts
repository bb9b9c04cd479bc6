/** Which answers are asked for again after a change. */
import type { Topic } from "@minsheng/core/change"

/** By the first part of its key, what an answer is about; an answer that is not named is about everything. */
const TOPICS: Readonly<Record<string, ReadonlyArray<Topic>>> = {
  about: [],
  preview: [],
  session: ["seals"],
  overview: ["projects", "programme", "regions"],
  catalogue: ["programme"],
  programme: ["programme", "projects", "regions"],
  projects: ["projects", "programme"],
  dossier: ["dossiers", "projects"],
  gates: ["dossiers", "projects"],
  funds: ["funds", "programme", "regions"],
}

/** An answer at a position of the journal that was named is always the same. */
const isPinned = (part: unknown): boolean =>
  typeof part === "object" && part !== null && (part as { readonly knownAt?: unknown }).knownAt !== undefined

/** Whether an answer may be another one now. */
export const isTouched = (queryKey: ReadonlyArray<unknown>, topics: ReadonlyArray<Topic>): boolean => {
  if (topics.length === 0 || queryKey.some(isPinned)) return false
  const about = TOPICS[String(queryKey[0])]
  return about === undefined || about.some((topic) => topics.includes(topic))
}
