/** What the board shows now: the newest answer, or the one at which somebody stopped it. */
import { useQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useRef, useState } from "react"
import { DivisionCode } from "@minsheng/core/kernel"
import type { OverviewAnswer } from "@minsheng/core/progress"
import { overviewQuery } from "../../api/firstQueries.ts"
import { axesOf, useAddress } from "../../app/address.ts"
import { useLive } from "../../live/live.tsx"
import { overviewModel, type OverviewModel } from "../overview/model.ts"
import { NO_SHIFTS, type Shifts, shiftsBetween } from "./changes.ts"

/** How long what changed is marked. */
const MARKED_MILLIS = 10_000
/** Without a live connection the board asks by itself; with one, only so that the session does not end. */
const ASK_MILLIS = 60_000
const STAY_MILLIS = 10 * 60_000
/** How long each place has its turn. */
const TURN_MILLIS = 20_000

/** The place whose turn it is: the whole, then its parts; `undefined` while nobody wants that. */
const useTurns = (isTaking: boolean, whole: OverviewAnswer | undefined): string | undefined => {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!isTaking) return undefined
    const timer = setInterval(() => setTurn((before) => before + 1), TURN_MILLIS)
    return () => clearInterval(timer)
  }, [isTaking])
  if (!isTaking || whole === undefined) return undefined
  const { code } = whole.figures.region
  const places = [code, ...whole.regions.map((one) => one.code).filter((one) => one !== code)]
  return places[turn % places.length]
}

/** What is different from the answer before, for a while. */
const useShifts = (model: OverviewModel | undefined): Shifts => {
  const before = useRef<OverviewModel>(undefined)
  const [shifts, setShifts] = useState(NO_SHIFTS)
  useEffect(() => {
    const old = before.current
    before.current = model
    if (old === undefined || model === undefined || old === model) return undefined
    const found = shiftsBetween(old, model)
    setShifts(found)
    if (found === NO_SHIFTS) return undefined
    const timer = setTimeout(() => setShifts(NO_SHIFTS), MARKED_MILLIS)
    return () => clearTimeout(timer)
  }, [model])
  return shifts
}

export const useBoard = () => {
  const { params } = useAddress()
  const live = useLive()
  const [stopped, setStopped] = useState<{ readonly model: OverviewModel; readonly at: number }>()
  const asked = DivisionCode.parse(params.get("region") ?? "")
  const isTaking = params.get("turns") === "on" && stopped === undefined
  const questionOf = (region: typeof asked) =>
    overviewQuery({ ...axesOf(params), ...(region === undefined ? {} : { region }) })
  const whole = useQuery(questionOf(asked))
  const turn = useTurns(isTaking, whole.isPlaceholderData ? undefined : whole.data)
  const query = useQuery({
    ...questionOf(DivisionCode.parse(turn ?? "") ?? asked),
    refetchInterval: live === "live" ? STAY_MILLIS : ASK_MILLIS,
  })
  const newest = useMemo(
    () => (query.data === undefined ? undefined : overviewModel(query.data, "month")),
    [query.data],
  )
  const model = stopped?.model ?? newest
  const shifts = useShifts(model)
  const pause = (): void =>
    setStopped(
      stopped === undefined && newest !== undefined ? { model: newest, at: query.dataUpdatedAt } : undefined,
    )
  return {
    query,
    model,
    shifts,
    isPaused: stopped !== undefined,
    pause,
    isTaking,
    updatedAt: stopped?.at ?? query.dataUpdatedAt,
  }
}
