/** What one amount is of another, in millionths, exact for what it is held against. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { Measure } from "./Measure.ts"

const MILLION = 1_000_000n

/**
 * A share that is held against a least share is rounded down, one that is held against a most is rounded up:
 * both then fall on the right side of a whole number of millionths. Nothing where the whole is nothing.
 */
export const shareOf = <Subject>(
  id: string,
  title: Bilingual,
  [part, whole]: readonly [Measure<Subject, bigint>, Measure<Subject, bigint>],
  rounded: "down" | "up",
): Measure<Subject, number> => ({
  id,
  title,
  unit: "millionths",
  of: (subject) => {
    const [above, below] = [part.of(subject), whole.of(subject)]
    if (above === undefined || below === undefined || below.value <= 0n) return undefined
    const scaled = above.value * MILLION
    const value = rounded === "down" ? scaled / below.value : (scaled + below.value - 1n) / below.value
    return { value: Number(value), acts: [...above.acts, ...below.acts] }
  },
})
