/** How values are spread: quartiles, and the fences beyond which one lies apart from the others. */

/** Of shares in millionths, or of counts. */
export interface Spread {
  readonly count: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly lowerFence: number
  readonly upperFence: number
}

/** The value at a share of the way through sorted values; between two of them, in proportion. */
const at = (sorted: ReadonlyArray<number>, share: number): number => {
  const place = (sorted.length - 1) * share
  const [low, high] = [Math.floor(place), Math.ceil(place)]
  const [below, above] = [sorted[low] ?? Number.NaN, sorted[high] ?? Number.NaN]
  return below + (above - below) * (place - low)
}

/** The spread of values; nothing where there are too few to tell what lies apart. */
export const spreadOf = (
  values: ReadonlyArray<number>,
  { populationLeast, fenceSpans }: { readonly populationLeast: number; readonly fenceSpans: number },
): Spread | undefined => {
  if (values.length < populationLeast) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const [q1, median, q3] = [at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)]
  const reach = (q3 - q1) * fenceSpans
  return { count: values.length, q1, median, q3, lowerFence: q1 - reach, upperFence: q3 + reach }
}
