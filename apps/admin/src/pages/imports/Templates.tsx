/** The workbooks to be filled in: projects of the year, returns of a month, targets broken down, money. */
import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { type CalendarDate, DivisionCode, Month } from "@minsheng/core/kernel"
import { yearsQuery } from "../../api/programme.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay, useSession } from "../../app/session.tsx"
import { Section } from "../../design/Section.tsx"
import { DownloadLink } from "../../design/download/DownloadLink.tsx"
import { useMayPlan } from "../financing/mayPlan.ts"
import { words } from "./words.ts"

/** Months of the programme's year that have begun, the latest first. */
const begunMonths = (today: CalendarDate.CalendarDate, year: number): ReadonlyArray<Month.Month> => {
  const now = Month.of(today)
  if (Month.year(now) < year) return []
  return Month.through(Month.year(now) === year ? now : Month.make(`${year}-12`)).toReversed()
}

/** The month that is due: the last one that is over, or the first of all. */
const dueMonth = (months: ReadonlyArray<Month.Month>, today: CalendarDate.CalendarDate) =>
  months.find((month) => Month.last(month) <= today) ?? months[0]

const Returns = () => {
  const { say, locale } = useLanguage()
  const { about } = useSession()
  const id = useId()
  const months = begunMonths(about.today, about.programmeYear)
  const [month = dueMonth(months, about.today), choose] = useState<Month.Month>()
  const [isDue, setDue] = useState(false)
  if (month === undefined) return null
  const asked = new URLSearchParams({ locale, month, ...(isDue ? { due: "true" } : {}) })
  return (
    <li>
      <DownloadLink address={`/template/reports.xlsx?${asked.toString()}`} label={say(words.returns)} />
      <label htmlFor={`${id}-month`}>{say(words.month)}</label>
      <select
        id={`${id}-month`}
        className="select"
        value={month}
        onChange={(event) => choose(Month.make(event.target.value))}
      >
        {months.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <label className="check">
        <input type="checkbox" checked={isDue} onChange={(event) => setDue(event.target.checked)} />
        {say(words.dueOnly)}
      </label>
      <span className="note">{say(words.returnsNote)}</span>
    </li>
  )
}

const isCounty = (code: DivisionCode.DivisionCode): boolean => DivisionCode.prefectureOf(code) !== code

/** Only where something lies below: a county's targets are not broken down. */
const Targets = () => {
  const { say, locale } = useLanguage()
  const { about, office } = useSession()
  const mayEdit = useMay("programme.edit")
  const years = useQuery({ ...yearsQuery, enabled: mayEdit })
  const id = useId()
  const [year = about.programmeYear, choose] = useState<number>()
  if (!mayEdit || !years.isSuccess || (office !== null && isCounty(office.regionCode))) return null
  return (
    <li>
      <DownloadLink
        address={`/template/targets.xlsx?${new URLSearchParams({ locale, year: String(year) }).toString()}`}
        label={say(words.targets)}
      />
      <label htmlFor={`${id}-year`}>{say(words.year)}</label>
      <select
        id={`${id}-year`}
        className="select"
        value={year}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {years.data.map((one) => (
          <option key={one.year} value={one.year}>
            {one.year}
          </option>
        ))}
      </select>
      <span className="note">{say(words.targetsNote)}</span>
    </li>
  )
}

/** Workbooks about money: for whoever keeps funds. */
const Money = () => {
  const { say, locale } = useLanguage()
  const [mayPost, mayPlan] = [useMay("funds.post"), useMayPlan()]
  const mayReconcile = useMay("funds.reconcile")
  return (
    <>
      {mayPost && (
        <li>
          <DownloadLink address={`/template/transfers.xlsx?locale=${locale}`} label={say(words.transfers)} />
          <span className="note">{say(words.transfersNote)}</span>
        </li>
      )}
      {mayPost && (
        <li>
          <DownloadLink address={`/template/arrivals.xlsx?locale=${locale}`} label={say(words.arrivals)} />
          <span className="note">{say(words.arrivalsNote)}</span>
        </li>
      )}
      {mayReconcile && (
        <li>
          <DownloadLink address={`/template/bank.xlsx?locale=${locale}`} label={say(words.bank)} />
          <span className="note">{say(words.bankNote)}</span>
        </li>
      )}
      {mayPlan && (
        <li>
          <DownloadLink address={`/template/plans.xlsx?locale=${locale}`} label={say(words.plans)} />
          <span className="note">{say(words.plansNote)}</span>
        </li>
      )}
    </>
  )
}

export const Templates = () => {
  const { say, locale } = useLanguage()
  const [mayReport, mayRegister] = [useMay("reports.file"), useMay("projects.import")]
  return (
    <Section id="templates" title={say(words.templates)} className="no-print">
      <ul className="templates">
        {mayReport && <Returns />}
        {mayRegister && (
          <li>
            <DownloadLink address={`/template/projects.xlsx?locale=${locale}`} label={say(words.template)} />
            <span className="note">{say(words.templateNote)}</span>
          </li>
        )}
        <Targets />
        <Money />
      </ul>
    </Section>
  )
}
