/** A page of projects as a table: rows open with a click, Enter, and J or K to walk. */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react"
import { Link, useLocation } from "wouter"
import type { Bilingual, Ratio } from "@minsheng/core/kernel"
import { monthWithin } from "@minsheng/core/programme"
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

const stateOf = (
  line: ProjectLine,
  answer: ListAnswer,
): { readonly state: State; readonly words: Bilingual } => {
  if (line.latestMonth === null || line.latestMonth < monthWithin(answer.axes.asOf, line.year)) {
    return { state: "undetermined", words: words.missingShort }
  }
  const gap = gapOf(line, answer)
  if (gap === undefined) return { state: "notApplicable", words: words.noPlan }
  return isBehind(gap) ? { state: "late", words: words.late } : { state: "done", words: words.onTime }
}

const Row = ({ line, answer }: { readonly line: ProjectLine; readonly answer: ListAnswer }) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const gap = gapOf(line, answer)
  const state = stateOf(line, answer)
  return (
    <tr data-code={line.code} tabIndex={-1}>
      <td className="sticky-column nowrap">
        <Link href={linkTo(`/projects/${line.code}`, params)}>{line.code}</Link>
      </td>
      <td className="project-name">
        {line.name}{" "}
        <span className="note">
          {line.itemKey} {say(line.itemName)}
        </span>
      </td>
      <td className="nowrap">
        {say(line.countyName)} <span className="note">{say(line.prefectureName)}</span>
      </td>
      <td className="number" title={exactMoney(line.annualPlanFen, locale)}>
        {moneyIn(line.annualPlanFen, TEN_THOUSAND)}
      </td>
      <td className="number" title={exactMoney(line.investedFen, locale)}>
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

const rowsIn = (table: HTMLElement): ReadonlyArray<HTMLElement> => [
  ...table.querySelectorAll<HTMLElement>("[data-code]"),
]

const rowAt = (event: { readonly target: EventTarget }): HTMLElement | undefined =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>("[data-code]") ?? undefined)
    : undefined

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

/** Not parted from itself where a heading breaks. */
const Unit = ({ children }: { readonly children: ReactNode }) => <span className="nowrap">{children}</span>

export const ProjectTable = ({ answer }: { readonly answer: ListAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const [, navigate] = useLocation()
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  const open = (row: HTMLElement): void => navigate(linkTo(`/projects/${row.dataset["code"]}`, params))
  const onClick = (event: MouseEvent): void => {
    const row = rowAt(event)
    const isLink = event.target instanceof Element && event.target.closest("a") !== null
    // Whoever marks text to copy it does not want to leave.
    if (row !== undefined && !isLink && getSelection()?.isCollapsed !== false) open(row)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowAt(event)
    if (row === undefined || table.current === null) return
    if (event.key === "Enter" && event.target === row) open(row)
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      walk(table.current, event.key === "ArrowDown" ? 1 : -1)
    }
  }
  return (
    <div className="table-scroll project-table" tabIndex={0} role="region" aria-label={say(words.title)}>
      <table className="table" ref={table} onKeyDown={onKeyDown} onClick={onClick}>
        <thead className="sticky-head">
          <tr>
            <th scope="col" className="sticky-column">
              {say(words.code)}
            </th>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.county)}</th>
            <th scope="col" className="number">
              {say(words.plan)} <Unit>{say(TEN_THOUSAND.name)}</Unit>
            </th>
            <th scope="col" className="number">
              {say(words.invested)} <Unit>{say(TEN_THOUSAND.name)}</Unit>
            </th>
            <th scope="col" className="number">
              <Unit>{say(words.share)} %</Unit>
            </th>
            <th scope="col" className="number">
              {say(words.gap)}
            </th>
            <th scope="col" className="number">
              <Unit>{say(words.physical)} %</Unit>
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
