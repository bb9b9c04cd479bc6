/** The commands that there are: the leaves of their tree, out of what the shell completes. */
export const offeredIn = (completions: string): ReadonlyArray<string> => {
  // A function is called without hyphens: what its command is called says where it is chosen.
  const chosen = [...completions.matchAll(/^ +([a-z-]+)\)\n +_minsheng_([a-z_]+) "/gmu)]
  const all = chosen.map(([, word = "", name = ""]) => {
    const above = name.slice(0, -word.length).replaceAll("_", " ")
    return `${above}${word}`
  })
  return all.filter((one) => !all.some((other) => other.startsWith(`${one} `))).toSorted()
}
