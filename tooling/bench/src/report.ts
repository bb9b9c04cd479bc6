/** Results as tables of Markdown. */

export interface Result {
  readonly title: string
  /** What is compared with what. */
  readonly about: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

export const tableOf = ({ columns, rows }: Result): string =>
  [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n")

export const sectionOf = (result: Result): string =>
  `## ${result.title}\n\n${result.about}\n\n${tableOf(result)}\n`

export const ratio = (value: number): string => value.toFixed(2)

export const whole = (value: number): string =>
  Math.round(value).toLocaleString("en-US", { maximumFractionDigits: 0 })

export const millis = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
