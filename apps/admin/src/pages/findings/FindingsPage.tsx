/** The work list of an office: what is violated in its projects, and what falls due by when. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { OpenFinding, OpenFindingsAnswer } from "@minsheng/core/act"
import type { Bilingual } from "@minsheng/core/kernel"
import { SYSTEMS, systemNames } from "@minsheng/core/sixSystems"
import { openFindingsQuery } from "../../api/dossier.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { Empty } from "../../design/states.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Paging } from "../../design/table/Paging.tsx"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { usePlaces, useRegionFilter } from "../../places/filters.tsx"
import { findingColumns, type LeadsTo } from "./columns.tsx"
import { CONDITIONS, questionOf } from "./question.ts"
import { words } from "./words.ts"

const Filters = () => {
  const { say } = useLanguage()
  const { about } = useSession()
  const parts = {
    year: <b>{about.programmeYear}</b>,
    region: useRegionFilter(usePlaces()),
    item: { parameter: "item", label: words.item, kind: "text" as const, hint: words.anyItem, isShort: true },
    system: {
      parameter: "system",
      label: words.system,
      any: words.anySystem,
      options: SYSTEMS.map((value) => ({ value, text: say(systemNames[value]) })),
    },
    verdict: {
      parameter: "verdict",
      label: words.verdict,
      any: words.anyVerdict,
      options: [
        { value: "violated", text: say(words.violated) },
        { value: "undetermined", text: say(words.due) },
      ],
    },
    dueBy: { parameter: "dueBy", label: words.dueBy, kind: "date" as const },
  }
  return (
    <FilterSentence sentence={words.sentence} parts={parts} resets={["after"]}>
      <Bookmarks />
    </FilterSentence>
  )
}

const None = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  if (CONDITIONS.some((name) => params.has(name))) {
    return <NoneFound title={words.none} conditions={[...CONDITIONS]} />
  }
  return (
    <Empty
      title={say(words.nothing)}
      action={
        <Link href={linkTo("/projects", params)} className="button primary">
          {say(words.seeProjects)}
        </Link>
      }
    >
      {say(words.nothingText)}
    </Empty>
  )
}

const keyOf = ({ code, rule, subject }: OpenFinding): string => `${code} ${rule} ${subject.key}`

const ListStrip = ({
  answer,
  leadsTo,
}: {
  readonly answer: OpenFindingsAnswer
  readonly leadsTo: LeadsTo
}) => {
  const { say } = useLanguage()
  const violated = answer.rows.filter(({ verdict }) => verdict === "violated")
  const due = answer.rows.filter(({ dueOn }) => dueOn !== null)
  const lineOf = (row: OpenFinding, state: StripLine["state"], sentence: Bilingual): StripLine => ({
    id: keyOf(row),
    state,
    text: (
      <Link href={leadsTo(row)}>
        <Sentence
          words={sentence}
          parts={{
            day: row.dueOn,
            title: say(row.title),
            project: <span className="as-recorded">{row.name}</span>,
          }}
        />
      </Link>
    ),
  })
  const counted = (rows: ReadonlyArray<OpenFinding>, of: Bilingual) => (
    <CountDoor
      count={rows.length}
      of={of}
      named={rows.map((row) => (
        <Link key={keyOf(row)} href={leadsTo(row)}>
          <Sentence
            words={words.first}
            parts={{ title: say(row.title), project: <span className="as-recorded">{row.name}</span> }}
          />
        </Link>
      ))}
    />
  )
  return (
    <Strip
      stand={
        <p>
          <Sentence
            words={words.listed}
            parts={{
              n: counted(answer.rows, words.countedAll),
              violated: counted(violated, words.countedViolated),
              due: counted(due, words.countedDue),
            }}
          />
        </p>
      }
      problems={violated
        .toSorted((one, other) => Number(other.blocks) - Number(one.blocks))
        .map((row) => lineOf(row, "bad", words.first))}
      actions={[
        ...due.map((row) => lineOf(row, (row.dueOn ?? "") < answer.axes.asOf ? "late" : "near", words.byDay)),
        { id: "rectify", state: "toDo", text: say(words.rectify) },
      ]}
    />
  )
}

export const FindingsPage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const findings = useQuery(openFindingsQuery(questionOf(params, about.programmeYear)))
  const leadsTo: LeadsTo = ({ code, system }) => linkTo(`/projects/${code}`, params, { system })
  const layout = useLayout("findings", findingColumns(leadsTo, about.today))
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <span className="note">{say(words.note)}</span>
        <div className="actions no-print">
          <ColumnChoice layout={layout} />
          <TakeAlong />
        </div>
      </div>
      <Filters />
      <Answer query={findings} empty={({ rows }) => (rows.length === 0 ? <None /> : undefined)}>
        {(answer) => (
          <>
            <ListStrip answer={answer} leadsTo={leadsTo} />
            <DataTable
              label={say(words.title)}
              layout={layout}
              rows={answer.rows}
              looks={{ keyOf }}
              leadsTo={leadsTo}
              height="window"
            />
            <Paging label={say(words.title)} next={answer.next} />
          </>
        )}
      </Answer>
    </>
  )
}
