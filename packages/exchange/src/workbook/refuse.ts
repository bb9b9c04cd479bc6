/** What makes a workbook as a whole unreadable. */
import { FileRefused } from "@minsheng/core/imports"

export const refuse = (
  fault: FileRefused["fault"],
  line: number | null = null,
  detail: ReadonlyArray<string> = [],
): FileRefused => new FileRefused({ fault, line, detail })

/** Whatever a library finds wrong in an archive or its XML: the file is damaged, or no workbook. */
export const refusalOf = (error: unknown): FileRefused => {
  if (error instanceof FileRefused) return error
  if (error instanceof RangeError || error instanceof TypeError || error instanceof ReferenceError)
    throw error
  return refuse("damaged")
}
