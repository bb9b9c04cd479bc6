/** Pages of the reference: a heading, a note on where they come from, tables. */

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

export const code = (text: string): string => (text === "" ? "" : `\`${text}\``)

export const table = (
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
): ReadonlyArray<string> => [
  `| ${head.map(cell).join(" | ")} |`,
  `| ${head.map(() => "---").join(" | ")} |`,
  ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
]

const NOTE = "<!-- Written by `npm run golden` from the code; a change here is a change of the code. -->"

/** A page of sections, each a list of lines. */
export const page = (title: string, ...sections: ReadonlyArray<ReadonlyArray<string>>): string =>
  `${[[`# ${title}`], [NOTE], ...sections].map((lines) => lines.join("\n")).join("\n\n")}\n`
