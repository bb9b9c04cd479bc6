/** Lines of text that people type: no control characters, no blanks at the ends, whole characters only. */
import { Schema } from "effect"

/** Whether a text is one line that may stand in a register. */
export const isLine = (text: string): boolean =>
  text.length > 0 && text.trim() === text && text.isWellFormed() && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text)

/** Schema for one line of at most `most` characters (code points). */
export const line = (most: number) =>
  Schema.String.check(
    Schema.makeFilter(isLine, {
      message: "line",
      expected: "one line of text",
      toJsonSchema: () => ({ minLength: 1 }),
    }),
    Schema.isBetweenCodePoints(1, most, { message: "line" }),
  )

/** A name of a place, a project or an organisation. */
export const Name = line(100)

/** A sentence of explanation: why a figure was corrected, what a month's return remarks. */
export const Remark = line(500)
