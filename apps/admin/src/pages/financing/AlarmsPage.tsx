/** What is short, idle, early or suspiciously round; the limits stand in the address. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { ALARM_LIMITS, ALARM_ROWS_MAX, type AlarmsAnswer } from "@minsheng/core/funds"
import { Money } from "@minsheng/core/kernel"
import { alarmsAsked, alarmsQuery } from "../../api/financing.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { FilterSentence, type WrittenFilter } from "../../design/filters/FilterSentence.tsx"
import { moneyIn, unitFor } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { useItemFilter, usePlaces, useRegionFilter } from "../../places/filters.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import type { Told } from "./alarmColumns.tsx"
import { AlarmTable, byCounty, type ListName, LISTS } from "./AlarmTables.tsx"
import { alarmWords as words } from "./alarmWords.ts"
import { ReportsHead } from "./ReportsHead.tsx"
import { useNames } from "./place.tsx"
import { alarmsQuestionOf, moneyOf } from "./question.ts"
import { words as fundWords } from "./words.ts"
import "./financing.css"

const limit = (parameter: string, label: WrittenFilter["label"], standard: string): WrittenFilter => ({
  parameter,
  label,
  kind: "text",
  isShort: true,
  hint: { zh: standard, en: standard },
})

/** What stands in a limit that nobody has changed. */
const LIMITS = {
  idle: limit("idle", words.idleDays, String(ALARM_LIMITS.idleDays)),
  round: limit("round", words.roundYuan, Money.formatYuan(ALARM_LIMITS.roundFen)),
  within: limit("within", words.seriesDays, String(ALARM_LIMITS.seriesDays)),
  series: limit("series", words.seriesOf, String(ALARM_LIMITS.seriesOf)),
} as const

const Filters = () => {
  const { about } = useSession()
  const places = usePlaces()
  const parts = {
    year: <b>{about.programmeYear}</b>,
    region: useRegionFilter(places),
    item: useItemFilter(places),
    ...LIMITS,
  }
  return (
    <FilterSentence sentence={words.sentence} parts={parts}>
      <Bookmarks />
    </FilterSentence>
  )
}

const sum = <Row,>(rows: ReadonlyArray<Row>, of: (row: Row) => bigint): bigint =>
  rows.reduce((all, row) => all + of(row), 0n)

interface Props {
  readonly answer: AlarmsAnswer
  readonly told: Told
}

const AlarmStand = ({ answer, told: { unit } }: Props) => {
  const { say } = useLanguage()
  const shortFen = sum(answer.late, (row) => row.shortFen)
  const idleFen = sum(answer.idle, (row) => row.idleFen)
  const { addressWith } = useAddress()
  const door = (fen: bigint, formula: typeof words.shortSum | typeof words.idleSum, name: ListName) => (
    <FigureDoor
      className="strong"
      formula={formula}
      terms={[{ name: words[name], fen }]}
      axes={answer.axes}
      more={<Link href={addressWith({ list: name, order: undefined })}>{say(words.seeList)}</Link>}
    >
      {moneyIn(fen, unit)}
    </FigureDoor>
  )
  return (
    <>
      <p className="alarm-stand">
        <Sentence
          words={words.stand}
          parts={{
            short: door(shortFen, words.shortSum, "late"),
            idle: door(idleFen, words.idleSum, "idle"),
            unit: say(unit.name),
          }}
        />
      </p>
      <p className="note" {...STATED}>
        {answer.idle.length >= ALARM_ROWS_MAX && `${say(words.mostShown, { n: ALARM_ROWS_MAX })} `}
        {say(words.standNote)}
      </p>
    </>
  )
}

/** Where only the largest are answered there may be more. */
const countOf = (rows: ReadonlyArray<unknown>): string =>
  `${rows.length >= ALARM_ROWS_MAX ? "≥ " : ""}${rows.length}`

const useProblems = ({ answer, told }: Props): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const to = (list: ListName) => addressWith({ list, order: undefined, columns: undefined })
  const [worst] = byCounty(answer.late)
  const counted = (name: "idle" | "early" | "round", state: StripLine["state"]) =>
    answer[name].length === 0
      ? []
      : [
          {
            id: name,
            state,
            text: <Link href={to(name)}>{say(words[`${name}Count`], { n: countOf(answer[name]) })}</Link>,
          },
        ]
  return [
    ...(worst === undefined
      ? []
      : [
          {
            id: "short",
            state: "bad" as const,
            text: (
              <Link href={addressWith({ list: "late", region: worst.regionCode, order: undefined })}>
                {say(words.worst, {
                  place: say(told.names.region(worst.regionCode)),
                  money: moneyIn(worst.shortFen, told.unit),
                  unit: say(told.unit.name),
                })}
              </Link>
            ),
          },
        ]),
    ...counted("early", "bad"),
    ...counted("idle", "late"),
    ...counted("round", "undetermined"),
  ]
}

const AlarmStrip = (props: Props) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const { answer, told } = props
  const [worst] = byCounty(answer.late)
  const kept = { region: params.get("region") ?? undefined, item: params.get("item") ?? undefined }
  const toRates = <Link href={linkTo("/funds/rates", params, kept)}>{say(words.toRates)}</Link>
  return (
    <Strip
      stand={<AlarmStand {...props} />}
      problems={useProblems(props)}
      actions={[{ id: "rates", state: "toDo", text: toRates }]}
      primary={
        worst !== undefined && (
          <Link
            href={addressWith({ list: "late", region: worst.regionCode, order: undefined })}
            className="button primary no-print"
          >
            {say(words.chaseWorst, { place: say(told.names.region(worst.regionCode)) })}
          </Link>
        )
      }
    />
  )
}

const ListTabs = ({ answer, shown }: { readonly answer: AlarmsAnswer; readonly shown: ListName }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const counts: Readonly<Record<ListName, string>> = {
    counties: String(byCounty(answer.late).length),
    late: String(answer.late.length),
    idle: countOf(answer.idle),
    early: countOf(answer.early),
    round: countOf(answer.round),
  }
  return (
    <nav className="views alarm-lists" aria-label={say(words.lists)}>
      {LISTS.map((name) => (
        <Link
          key={name}
          href={addressWith({
            list: name === "counties" ? undefined : name,
            order: undefined,
            columns: undefined,
          })}
          {...(name === shown ? { "aria-current": "true" as const } : {})}
        >
          {say(words[name])} {counts[name]}
        </Link>
      ))}
    </nav>
  )
}

const Shown = ({ answer }: { readonly answer: AlarmsAnswer }) => {
  const { params } = useAddress()
  const names = useNames()
  const shown = LISTS.find((name) => name === params.get("list")) ?? "counties"
  const unit = unitFor(
    sum(answer.late, (row) => row.shortFen) / BigInt(Math.max(1, byCounty(answer.late).length)),
  )
  const told: Told = { names, unit }
  return (
    <>
      <AlarmStrip answer={answer} told={told} />
      <ListTabs answer={answer} shown={shown} />
      <AlarmTable key={shown} name={shown} answer={answer} told={told} />
    </>
  )
}

export const AlarmsPage = () => {
  const { params } = useAddress()
  const alarms = useQuery(alarmsQuery(alarmsQuestionOf(params)))
  return (
    <>
      <ReportsHead
        reports={[
          { list: "shortfalls", name: fundWords.reportShortfalls, question: moneyOf(params) },
          { list: "alarms", name: fundWords.reportAlarms, question: alarmsAsked(alarmsQuestionOf(params)) },
        ]}
      />
      <Filters />
      <Answer query={alarms}>{(answer) => <Shown answer={answer} />}</Answer>
    </>
  )
}
