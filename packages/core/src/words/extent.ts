/** How much of a territory went from one division to another. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { Extent } from "../region/Division.ts"
import { say } from "./say.ts"

export const extentWords = (extent: Extent): Bilingual => {
  if (extent._tag === "Whole") return say("全部", "all of it")
  if (extent._tag === "Part") return say(`仅${extent.places.join("、")}`, `only ${extent.places.join(", ")}`)
  return say(`除${extent.exceptPlaces.join("、")}外`, `all but ${extent.exceptPlaces.join(", ")}`)
}
