/** A page of projects as a table: rows open with a click, Enter, and J or K to walk. */
import { type KeyboardEvent, useEffect, useRef } from "react"
import { Link, useLocation } from "wouter"
import { type Bilingual, CalendarDate, Month, Ratio } from "@minsheng/core/kernel"
import type { ListAnswer, ProjectLine } from "@minsheng/core/project"
import { addSums, aheadOfTime, isBehind, NO_SUMS, rateOf, type Sums } from "@minsheng/core/progress"
import { linkTo, useAddress } from "../../app/address.ts"
import { isTyping, keysAreOn } from "../../app/keys.tsx"
import { useLanguage } from "../../app/locale.tsx"
import { type State, StateChip } from "../../design/Mark.tsx"
import { exactMoney, moneyIn, percentText, pointsText, TEN_THOUSAND } from "../../design/numbers.ts"
import { words } from "./words.ts"

const BASIS_POINTS = 10_000n

const gapOf = (line: ProjectLine, answer: ListAnswer): Ratio.Ratio | undefined =>
  aheadOfTime(line, { asOf: answer.axes.asOf, year: line.year, basis: "month" })

/** The month whose return is due: the one of the date, within the programme year. */
const dueMonth = (answer: ListAnswer, year: number): Month.Month =>
  Month.of(CalendarDate.earlier(answer.axes.asOf, CalendarDate.make(`${year}-12-31`)))

const stateOf = (line: ProjectLine, answer: ListAnswer): { readonly state: State; readonly words: Bilingual } => {
  if (line.latestMonth === null || line.latestMonth < dueMonth(answer, line.year)) {
    return { state: "undetermined", words: words.missingShort }
  }
  const gap = gapOf(line, answer)
  if (gap === undefined) return { state: "notApplicable", words: words.noPlan }
  return isBehind(gap) ? { state: "late", words: words.late } : { state: "done", words: words.onTime }
}

const Row = ({ line, answer }: { readonly line: ProjectLine; readonly answer: ListAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const gap = gapOf(line, answer)
  const state = stateOf(line, answer)
  return (
    <tr data-code={line.code} tabIndex={-1}>
      <td className="sticky-column nowrap">
        <Link href={linkTo(`/projects/${line.code}`, params)}>{line.code}</Link>
      </td>
      <td className="project-name">
        {line.name}
        <span className="note"> {line.itemKey} {say(line.itemName)}</span>
      </td>
      <td className="nowrap">
        {say(line.countyName)} <span className="note">{say(line.prefectureName)}</span>
      </td>
      <td className="number" title={exactMoney(line.annualPlanFen)}>
        {moneyIn(line.annualPlanFen, TEN_THOUSAND)}
      </td>
      <td className="number" title={exactMoney(line.investedFen)}>
        {moneyIn(line.investedFen, TEN_THOUSAND)}
      </td>
      <td className="number">{percentText(rateOf(line, "investedOverPlan"))}</td>
      <td className={`number${gap !== undefined && isBehind(gap) ? " behind" : ""}`}>{pointsText(gap)}</td>
      <td className="number">
        {line.physicalProgress === null
          ? "–"
          : percentText({ numerator: BigInt(line.physicalProgress), denominator: BASIS_POINTS })}
      </td>
      <td className="nowrap">{line.latestMonth ?? "–"}</td>
      <td>
        <StateChip state={state.state}>{say(state.words)}</StateChip>
      </td>
    </tr>
  )
}

const PageSum = ({ answer }: { readonly answer: ListAnswer }) => {
  const { say } = useLanguage()
  const sums = answer.rows.reduce<Sums>(addSums, NO_SUMS)
  return (
    <tfoot>
      <tr>
        <th scope="row" className="sticky-column">
          {say(words.pageSum)}
        </th>
        <td colSpan={2} />
        <td className="number">{moneyIn(sums.annualPlanFen, TEN_THOUSAND)}</td>
        <td className="number">{moneyIn(sums.investedFen, TEN_THOUSAND)}</td>
        <td className="number">{percentText(rateOf(sums, "investedOverPlan"))}</td>
        <td colSpan={4} />
      </tr>
    </tfoot>
  )
}

const rowsIn = (table: HTMLElement): ReadonlyArray<HTMLElement> => [...table.querySelectorAll<HTMLElement>("[data-code]")]

const walk = (table: HTMLElement, step: 1 | -1): void => {
  const rows = rowsIn(table)
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus()
}

/** `J` and `K` walk the rows from anywhere on the page. */
const useRowKeys = (table: React.RefObject<HTMLTableElement | null>): void => {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (isTyping(event) || !keysAreOn() || table.current === null) return
      if (event.key === "j") walk(table.current, 1)
      else if (event.key === "k") walk(table.current, -1)
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [table])
}

export const ProjectTable = ({ answer }: { readonly answer: ListAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const [, navigate] = useLocation()
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-code]")
    if (row === null || table.current === null) return
    if (event.key === "Enter" && event.target === row) navigate(linkTo(`/projects/${row.dataset["code"]}`, params))
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      walk(table.current, event.key === "ArrowDown" ? 1 : -1)
    }
  }
  return (
    <div className="table-scroll project-table" tabIndex={0} role="region" aria-label={say(words.title)}>
      <table className="table" ref={table} onKeyDown={onKeyDown}>
        <thead className="sticky-head">
          <tr>
            <th scope="col" className="sticky-column">
              {say(words.code)}
            </th>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.county)}</th>
            <th scope="col" className="number">
              {say(words.plan)} {say(TEN_THOUSAND.name)}
            </th>
            <th scope="col" className="number">
              {say(words.invested)} {say(TEN_THOUSAND.name)}
            </th>
            <th scope="col" className="number">
              {say(words.share)} %
            </th>
            <th scope="col" className="number">
              {say(words.gap)}
            </th>
            <th scope="col" className="number">
              {say(words.physical)} %
            </th>
            <th scope="col">{say(words.latest)}</th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((line) => (
            <Row key={line.id} line={line} answer={answer} />
          ))}
        </tbody>
        <PageSum answer={answer} />
      </table>
    </div>
  )
}
