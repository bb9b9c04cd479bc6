/** The board: the overview as it stands on a wall, kept current by itself. */
import { useEffect, useState } from "react"
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { isTyping, keysAreOn } from "../../app/keyPresses.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { clockTime } from "../../app/times.ts"
import { Empty, ErrorPanel, Skeleton } from "../../design/states.tsx"
import type { OverviewModel } from "../overview/model.ts"
import { STATED } from "../../design/figure/Stated.tsx"
import { Behind } from "./Behind.tsx"
import { BoardHead } from "./BoardHead.tsx"
import { type Shifts, shiftText } from "./changes.ts"
import { Headline } from "./Headline.tsx"
import { ItemBars } from "./ItemBars.tsx"
import { Places } from "./Places.tsx"
import { Slowest } from "./Slowest.tsx"
import { useBoard } from "./useBoard.ts"
import { words } from "./words.ts"
import "./board.css"
import "./figures.css"
import "./rows.css"
import "./print.css"

/** Places that are read out; of more, these. */
const READ_MAX = 5

/** What changed, for who does not see it; said once, calmly. */
const Spoken = ({
  model,
  shifts,
  at,
}: {
  readonly model: OverviewModel
  readonly shifts: Shifts
  readonly at: number
}) => {
  const { say } = useLanguage()
  const names = new Map<string, string>([
    ...model.answer.regions.map(({ code, name }) => [code, say(name)] as const),
    ...model.answer.counties.map(({ code, name }) => [code, say(name)] as const),
  ])
  const all = [...shifts.counties, ...shifts.places].slice(0, READ_MAX)
  const places = all.map((shift) =>
    say(words.changedPlace, { place: names.get(shift.key) ?? shift.key, ...shiftText(shift) }),
  )
  return (
    <p className="visually-hidden" role="status">
      {places.length > 0 && say(words.changed, { time: clockTime(at), places: places.join("; ") })}
    </p>
  )
}

const useKeys = (keys: Readonly<Record<string, () => void>>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || !keysAreOn()) return
      keys[event.key]?.()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [keys])
}

const Foot = () => {
  const { say } = useLanguage()
  const { about, seal } = useSession()
  return (
    <footer className="board-foot">
      <span>{about.demonstration && say(words.made)}</span>
      {seal !== null && (
        <span {...STATED}>
          {say(words.seal, { hash: `${seal.hash.slice(0, 4)}…${seal.hash.slice(-4)}` })}
        </span>
      )}
    </footer>
  )
}

const Board = ({
  board,
  model,
}: {
  readonly board: ReturnType<typeof useBoard>
  readonly model: OverviewModel
}) => {
  const { say } = useLanguage()
  const { params, change, addressWith } = useAddress()
  const [isTable, setTable] = useState(false)
  const isWall = params.get("wall") === "on"
  const toggleTable = (): void => setTable(!isTable)
  const leaveWall = (): void => {
    if (isWall) change({ wall: undefined, turns: undefined })
  }
  useKeys({ p: board.pause, t: toggleTable, Escape: leaveWall })
  const isCounty = !model.answer.figures.region.code.endsWith("00")
  return (
    <div
      className={`board${isWall ? " is-wall" : ""}${isTable ? " is-table" : ""}`}
      aria-busy={board.query.isPlaceholderData}
    >
      <div className="board-scene">
        <BoardHead model={model} updatedAt={board.updatedAt} isPaused={board.isPaused}>
          <button type="button" aria-pressed={board.isPaused} onClick={board.pause}>
            {say(board.isPaused ? words.resume : words.pause)}
          </button>
          <button type="button" aria-pressed={isTable} onClick={toggleTable}>
            {say(isTable ? words.asChart : words.asTable)}
          </button>
          <Link href={addressWith({ turns: board.isTaking ? undefined : "on" })}>
            {say(board.isTaking ? words.stay : words.cycle)}
          </Link>
          <Link href={addressWith({ wall: isWall ? undefined : "on" })}>
            {say(isWall ? words.leaveWall : words.wall)}
          </Link>
          <button type="button" onClick={() => window.print()}>
            {say(words.print)}
          </button>
        </BoardHead>
        <div className="board-columns">
          <Headline model={model} />
          {isCounty ? (
            <Slowest model={model} />
          ) : (
            <Places model={model} shifts={board.shifts.places} isTable={isTable} />
          )}
          <Behind model={model} shifts={board.shifts.counties} />
        </div>
        <ItemBars model={model} shifts={board.shifts.items} isTable={isTable} />
        <Foot />
      </div>
      <Spoken model={model} shifts={board.shifts} at={board.updatedAt} />
    </div>
  )
}

export const BoardPage = () => {
  const { say } = useLanguage()
  const board = useBoard()
  const { query, model } = board
  if (model === undefined) {
    return query.isError ? (
      <ErrorPanel isPage error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton rows={16} />
    )
  }
  if (model.answer.figures.projectCount === 0) {
    return (
      <Empty isPage title={say(words.empty)}>
        {say(words.emptyText)}
      </Empty>
    )
  }
  return <Board board={board} model={model} />
}
