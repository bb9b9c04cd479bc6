/** Rows on their way in: no more than are taken, and followed by whoever sent them. */
import { Effect, Stream } from "effect"
import type { RawRow } from "./CellReader.ts"
import { FileRefused } from "./Import.ts"

/** Rows between two looks at whether somebody asked for the end: of many, a tenth of those that were read. */
const ROWS_FOLLOWED = 2000
const SHARE_FOLLOWED = 10

export type Rows = Stream.Stream<ReadonlyArray<RawRow>, FileRefused>

/** Refuses a file at the row that is one too many. */
export const atMost =
  (rowsMax: number) =>
  (rows: Rows): Rows =>
    Stream.suspend(() => {
      let count = 0
      return Stream.mapEffect(rows, (some) => {
        const first = some[rowsMax - count]
        count += some.length
        return first === undefined
          ? Effect.succeed(some)
          : Effect.fail(
              new FileRefused({ fault: "tooManyRows", line: first.line, detail: [String(rowsMax)] }),
            )
      })
    })

/** Notes how far the reading is, and ends it where somebody asked for that. */
export const followed = (rows: Rows, progress: (rowCount: number) => Effect.Effect<boolean>): Rows =>
  Stream.suspend(() => {
    let [count, asked] = [0, 0]
    return Stream.tap(rows, (some) => {
      count += some.length
      if (count - asked < Math.max(ROWS_FOLLOWED, asked / SHARE_FOLLOWED)) return Effect.void
      asked = count
      return Effect.flatMap(progress(count), (isCancelled) =>
        isCancelled
          ? Effect.fail(new FileRefused({ fault: "cancelled", line: null, detail: [] }))
          : Effect.void,
      )
    })
  })
