/** Ranks as circulars give them: equals share a rank, and the next one counts them all (1, 2, 3, 3, 5). */

/** Ranks of values that are in order already; values are equal when they print alike. */
export const ranksOf = (printed: ReadonlyArray<string>): ReadonlyArray<number> => {
  const ranks: Array<number> = []
  printed.forEach((value, index) => {
    const before = ranks[index - 1]
    ranks.push(before !== undefined && printed[index - 1] === value ? before : index + 1)
  })
  return ranks
}
