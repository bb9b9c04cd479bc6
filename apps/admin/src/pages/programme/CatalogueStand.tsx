/** The catalogue in numbers: how many items run, with which points, and what is wrong with them. */
import { Fragment, type ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import type { ItemsAnswer, ItemsRow } from "@minsheng/core/programme"
import { confidenceWords } from "@minsheng/core/words"
import { listed, type Say, Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import type { StripLine } from "../../design/Strip.tsx"
import { words } from "./words.ts"

const running = ({ items }: ItemsAnswer): ReadonlyArray<ItemsRow> => items.filter(({ runs }) => runs)

/** Some of the items, counted and named. */
const Items = ({ of, rows }: { readonly of: Bilingual; readonly rows: ReadonlyArray<ItemsRow> }) => {
  const { say } = useLanguage()
  return <CountDoor count={rows.length} of={of} named={rows.map(({ item }) => say(item.name))} />
}

/** The points of the items together, and those that were announced. */
const pointsIn = ({ items, points, levels }: ItemsAnswer) => ({
  listed: (
    <FigureDoor
      formula={words.pointsAdded}
      terms={items
        .filter(({ listedBy }) => listedBy === levels[0]?.code)
        .map(({ item }) => ({ name: item.name, text: String(item.points) }))}
      result={{ name: words.points, text: String(points.listed) }}
    >
      {points.listed}
    </FigureDoor>
  ),
  announced: <Stated>{points.announced}</Stated>,
})

export const problemsOf = (answer: ItemsAnswer, say: Say): ReadonlyArray<StripLine> => {
  const { items, counted, points, levels } = answer
  const own = running(answer)
  const doubtful = items.filter(({ item }) => !item.confirmed)
  const unknown = own.filter(({ target }) => target?.quantity === null && target.words === null)
  const lines: ReadonlyArray<StripLine | false> = [
    counted !== null &&
      counted.itemCount !== own.length && {
        id: "count",
        state: "late",
        text: (
          <Sentence
            words={words.countDiffers}
            parts={{
              n: <Stated>{counted.itemCount}</Stated>,
              m: <Items of={words.runningCounted} rows={own} />,
              source: <Stated>{counted.remark ?? counted.provenance.source}</Stated>,
              confidence: say(confidenceWords[counted.provenance.confidence]),
            }}
          />
        ),
      },
    levels.length === 1 &&
      points.listed !== points.announced && {
        id: "points",
        state: "bad",
        text: <Sentence words={words.pointsDiffer} parts={pointsIn(answer)} />,
      },
    doubtful.length > 0 && {
      id: "doubtful",
      state: "undetermined",
      text: (
        <Sentence
          words={words.doubtfulItems}
          parts={{
            n: <Items of={words.doubtfulCounted} rows={doubtful} />,
            items: listed(
              doubtful.map(({ item }) => say(item.name)),
              say,
            ),
          }}
        />
      ),
    },
    unknown.length > 0 && {
      id: "unknown",
      state: "undetermined",
      text: (
        <Sentence
          words={words.unknownTargets}
          parts={{ n: <Items of={words.unknownCounted} rows={unknown} /> }}
        />
      ),
    },
  ]
  return lines.filter((line) => line !== false)
}

/** What each level below the province added: named, and not among the province's items. */
const addedIn = (answer: ItemsAnswer, say: Say): ReadonlyArray<ReactNode> =>
  answer.levels.slice(1).flatMap(({ code, name }) => {
    const rows = running(answer).filter(({ listedBy }) => listedBy === code)
    const n = <Items of={words.runningCounted} rows={rows} />
    return rows.length === 0
      ? []
      : [<Sentence key={code} words={words.alsoAdded} parts={{ place: say(name), n }} />]
  })

/** How many items run, with their points or with what was added to them. */
export const CatalogueStand = ({ answer }: { readonly answer: ItemsAnswer }) => {
  const { say } = useLanguage()
  const { year } = answer
  const rows = running(answer).filter(({ listedBy }) => listedBy === answer.levels[0]?.code)
  const n = <Items of={words.runningCounted} rows={rows} />
  if (answer.levels.length === 1) {
    const { listed: points, announced } = pointsIn(answer)
    return <Sentence words={words.standing} parts={{ year, n, points, announced }} />
  }
  return (
    <>
      <Sentence words={words.standingBelow} parts={{ year, n }} />
      {addedIn(answer, say).map((added, at) => (
        <Fragment key={at}>
          {say(words.and)}
          {added}
        </Fragment>
      ))}
    </>
  )
}
